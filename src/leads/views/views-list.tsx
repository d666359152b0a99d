import { Check } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { formatCount } from '../../ui/format.ts'
import { layoutOf } from '../layout/layout.ts'
import { formatSearch, parseSearch, type Search } from '../search.ts'
import { useBook } from '../use-book.ts'
import { builtInViews, type View } from './built-in.ts'
import { useViewCounts } from './use-view-counts.ts'

/** Links to the views, with how many leads each finds; arrows walk them, Escape closes. */
export function ViewsList({ search }: { search: Search }) {
  const { isComplete } = useBook()
  const counts = useViewCounts()
  const list = useRef<HTMLElement>(null)
  useEffect(() => (list.current?.querySelector<HTMLElement>('[aria-current]') ?? linksIn(list.current)[0])?.focus(), [])
  return (
    <nav ref={list} aria-label="Views" onKeyDown={walk}>
      {builtInViews.map(({ heading, views }) => (
        <section key={heading} aria-label={heading} className="not-first:mt-2">
          <h2 className="px-4 py-1 text-xs font-semibold text-faint">{heading}</h2>
          <ul>
            {views.map((view) => (
              <ViewLink key={view.name} view={view} search={search} count={counts?.get(view.name)} />
            ))}
          </ul>
        </section>
      ))}
      {!isComplete && (
        <p className="mt-1 px-4 py-1 text-xs text-faint">How many leads each finds is told once your book has all of them.</p>
      )}
    </nav>
  )
}

function ViewLink({ view, search, count }: { view: View; search: Search; count: number | undefined }) {
  const href = viewHref(view, search)
  const isCurrent = href === `/leads?${formatSearch({ ...search, sent: undefined })}`
  return (
    <li>
      <Link
        to={href}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
        className="mx-1 flex items-baseline gap-2 rounded-md px-3 py-1.5 hover:bg-sunken focus-visible:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="font-medium">{view.name}</span>
          {isCurrent && <Check aria-hidden className="ml-1.5 inline size-3.5 text-accent" />}
          <span className="block text-xs text-faint">{view.help}</span>
        </span>
        {count !== undefined && <span className={`text-xs ${count === 0 ? 'text-faint' : 'text-soft'}`}>{formatCount(count)}</span>}
      </Link>
    </li>
  )
}

/** The address of a view; the layout stays as it is. */
function viewHref({ name, query }: View, search: Search): string {
  return `/leads?${formatSearch({ ...parseSearch(query), ...layoutOf(search), view: name })}`
}

function linksIn(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('a') ?? [])]
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = linksIn(event.currentTarget)
  const at = links.findIndex((link) => link.matches(':focus'))
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }
  const target = moves[event.key]
  if (target === undefined) return
  event.preventDefault()
  links[(target + links.length) % links.length]?.focus()
}

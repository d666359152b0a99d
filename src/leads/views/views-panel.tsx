import { type KeyboardEvent, useState } from 'react'
import { foldForFinding } from '../../filters/option-match.ts'
import { t } from '../../texts/t.ts'
import { FindField } from '../../ui/find-field.tsx'
import type { Lookups } from '../lookups.ts'
import type { Search } from '../search.ts'
import { useBook } from '../use-book.ts'
import type { ChangeSearch } from '../use-search.ts'
import { CurrentView } from './current-view.tsx'
import { ImportPreview } from './import-preview.tsx'
import type { Incoming } from './import-views.ts'
import { shelvesOf } from './shelf.ts'
import { useShelf } from './use-shelf.ts'
import { useViewCounts } from './use-view-counts.ts'
import { labelOf, type View } from './view.ts'
import { ViewRow } from './view-row.tsx'
import { ViewsFile } from './views-file.tsx'

export interface ViewsPanelProps {
  search: Search
  change: ChangeSearch
  /** Whether the overview is open, where that can be told. */
  overview: Search['overview']
  options: Lookups['options']
}

/** The views on their shelves; arrows walk them, Escape closes. */
export function ViewsPanel({ search, change, overview, options }: ViewsPanelProps) {
  const { shelf, isRead, said } = useShelf()
  const { isComplete } = useBook()
  const [sought, setSought] = useState('')
  const [incoming, setIncoming] = useState<readonly Incoming[]>()
  const shelves = shelvesOf(shelf)
  const counts = useViewCounts(shelves.flatMap(({ views }) => views))
  if (!isRead) return null
  if (incoming) return <ImportPreview incoming={incoming} onEnd={() => setIncoming(undefined)} />
  const isSought = (view: View) => [labelOf(view), view.name].some((each) => foldForFinding(each).includes(foldForFinding(sought.trim())))
  const found = shelves.map(({ heading, views }) => ({ heading, all: views, views: views.filter(isSought) }))
  return (
    <div onKeyDown={walk}>
      <CurrentView search={search} change={change} shelf={shelf} overview={overview} />
      <div className="px-4 pt-3 pb-1">
        <FindField ref={focusByMouse} data-place aria-label={t('Find a view')} value={sought} onType={setSought} />
      </div>
      <nav aria-label={t('Views')} className="pb-2">
        {found.map(({ heading, all, views }) =>
          views.length === 0 ? null : (
            <section key={heading} aria-label={t(heading)} className="mt-2">
              <h2 className="px-4 py-1 text-xs font-semibold text-faint">{t(heading)}</h2>
              <ul>
                {views.map((view) => (
                  <ViewRow
                    key={view.name}
                    {...{ view, shelf, search, change, options }}
                    order={heading === 'Built in' ? undefined : all.map(({ name }) => name)}
                    count={counts?.get(view.query)}
                  />
                ))}
              </ul>
            </section>
          ),
        )}
        {found.every(({ views }) => views.length === 0) && <p className="px-4 py-2 text-soft">{t('No view of that name.')}</p>}
      </nav>
      <div className="space-y-2 border-t border-line px-4 py-3 text-xs text-faint">
        {said && (
          <p role="alert" className="text-danger">
            {said}
          </p>
        )}
        {!isComplete && <p>{t('Counts of all views are told once your book has all leads.')}</p>}
        <ViewsFile shelf={shelf} onImport={setIncoming} />
      </div>
    </div>
  )
}

/** At once where that opens no keyboard over the page. */
function focusByMouse(field: HTMLInputElement | null): void {
  if (window.matchMedia('(pointer: fine)').matches) field?.focus()
}

/** Where arrows lead: the field to find a view, and the views. */
function placesIn(panel: Element | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-place], nav a') ?? [])]
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const places = placesIn(event.currentTarget)
  const at = places.findIndex((place) => place.matches(':focus'))
  // In a field, Home and End belong to its text.
  const ends = at > 0 && { Home: 1, End: places.length - 1 }
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, ...ends }
  const target = moves[event.key]
  if (target === undefined || at < 0 || event.altKey) return
  event.preventDefault()
  places[(target + places.length) % places.length]?.focus()
}

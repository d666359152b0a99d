import { Check, Ellipsis } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { cellText } from '../cells.tsx'
import type { Lookups } from '../lookups.ts'
import { saySearch } from '../say.ts'
import { parseSearch, type Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'
import { AskedCount } from './asked-count.tsx'
import { type Shelf, withMoved } from './shelf.ts'
import { changeShelf } from './use-shelf.ts'
import { labelOf, type View, viewHref } from './view.ts'
import { ViewActions } from './view-actions.tsx'

export interface ViewRowProps {
  view: View
  shelf: Shelf
  /** Names of the views on the same shelf in their order; undefined where the order is not the agent's. */
  order: readonly string[] | undefined
  search: Search
  change: ChangeSearch
  options: Lookups['options']
  /** As the book counts. */
  count: number | undefined
}

/** A view as a link, with how many leads it finds; it is moved by dragging, and by the arrows with Alt. */
export function ViewRow({ view, shelf, order, search, change, options, count }: ViewRowProps) {
  const [isOpen, setOpen] = useState(false)
  const isCurrent = search.view === view.name
  const about = view.help ?? saySearch(parseSearch(view.query), options).join('')
  const place = order?.indexOf(view.name) ?? -1
  const move = (other: string | undefined) => other !== undefined && void changeShelf((now) => withMoved(now, view.name, other))
  return (
    <li
      draggable={order !== undefined}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, view.name)}
      onDragOver={(event) => order && isDragged(event) && event.preventDefault()}
      onDrop={(event) => {
        const dragged = event.dataTransfer.getData(DRAGGED)
        if (order?.includes(dragged)) void changeShelf((now) => withMoved(now, dragged, view.name))
      }}
    >
      <div className={`mx-1 flex items-center gap-1 rounded-md pe-1 hover:bg-sunken ${isCurrent ? 'bg-accent-wash' : ''}`}>
        <Link
          to={viewHref(view, search)}
          draggable={false}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
          onKeyDown={(event) => {
            if (!event.altKey || !order || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            event.stopPropagation()
            move(order[event.key === 'ArrowUp' ? place - 1 : place + 1])
          }}
          className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-3 py-1.5"
        >
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-1.5">
              <bdi className="truncate font-medium">{cellText(labelOf(view))}</bdi>
              {isCurrent && <Check aria-hidden className="size-3.5 shrink-0 text-accent" />}
              {shelf.first === view.name && <span className="shrink-0 rounded bg-sunken px-1 text-xs text-soft">{t('Default')}</span>}
            </span>
            <bdi className="block truncate text-xs text-faint">{cellText(about)}</bdi>
          </span>
          {count !== undefined && <span className={count === 0 ? 'text-faint' : 'text-soft'}>{formatCount(count)}</span>}
        </Link>
        {count === undefined && <AskedCount view={view} />}
        <Button
          look="icon"
          className="w-7"
          aria-expanded={isOpen}
          aria-label={t('More for {view}', { view: labelOf(view) })}
          onClick={() => setOpen(!isOpen)}
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      </div>
      {isOpen && (
        <ViewActions
          {...{ view, shelf, search, change, count }}
          onUp={place > 0 ? () => move(order?.[place - 1]) : undefined}
          onDown={order && place < order.length - 1 ? () => move(order[place + 1]) : undefined}
        />
      )}
    </li>
  )
}

const DRAGGED = 'application/x-leadbook-view'

function isDragged({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes(DRAGGED)
}

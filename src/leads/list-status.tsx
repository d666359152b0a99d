import { RotateCw } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { formatAgo, formatClock, formatCount } from '../ui/format.ts'
import type { BookState } from './book.ts'
import { sayTotal } from './say-total.ts'
import type { LeadList } from './use-lead-list.ts'

/** How many leads match, who said so and when, how much was looked at; and the way to ask again. */
export function ListStatus({ list, book }: { list: LeadList; book: BookState }) {
  const isUnknown = list.total === undefined
  const isBusy =
    (list.isFetching && (list.isLate || !list.isStale)) ||
    (list.road === 'book' && (book.progress?.phase === 'refreshing' || book.progress?.phase === 'opening'))
  const readOn = list.partial?.readOn
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 max-sm:basis-full">
      <p role="status" className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="whitespace-nowrap text-[0.9375rem] font-semibold">
          {isUnknown ? (list.isFetching ? 'Loading leads' : 'No leads loaded') : sayHowMany(list)}
        </span>
        {!isUnknown && <span className="whitespace-nowrap text-xs text-faint">{sayOrigin(list, book)}</span>}
      </p>
      {readOn && !list.isStale && (
        <Button look="quiet" onClick={readOn} title="Read up to ten more pages of Lofty’s list">
          Read on
        </Button>
      )}
      <Button
        look="icon"
        aria-label="Refresh"
        title={list.road === 'book' ? 'Ask Lofty for new and changed leads' : 'Ask Lofty again for the rows on screen'}
        disabled={isBusy}
        onClick={list.refresh}
      >
        <RotateCw aria-hidden className={`size-4 ${isBusy ? 'animate-spin' : ''}`} />
      </Button>
    </div>
  )
}

/** "2,500 leads"; "300 of 400 leads" when Lofty tells more than it gives; "37 so far in 4,200 of 12,480" while not all was looked at. */
function sayHowMany(list: LeadList): string {
  if (list.partial) {
    const { seen, of } = list.partial
    return `${sayTotal(list)} so far in ${formatCount(seen)}${of === undefined ? '' : ` of ${formatCount(of)}`}`
  }
  const of = list.stop && list.counted !== undefined ? ` of ${formatCount(list.counted)}` : ''
  return `${sayTotal(list)}${of} ${list.total === 1 && !of ? 'lead' : 'leads'}`
}

function sayOrigin({ fetchedAt, isLate, isFetching, road }: LeadList, { progress }: BookState): string {
  if (isLate) return isFetching ? (road === 'book' ? 'asking your book' : 'asking Lofty') : 'of the search before'
  if (road !== 'book') return `from Lofty, ${formatClock(fetchedAt)}`
  return progress?.asOf === undefined ? 'from your book' : `from your book, ${formatAgo(progress.asOf)}`
}

import { RotateCw } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { formatClock, formatCount } from '../ui/format.ts'
import { sayTotal } from './say-total.ts'
import type { LeadList } from './use-lead-list.ts'

/** How many leads match, who said so and when; and the way to ask again. */
export function ListStatus({ list }: { list: LeadList }) {
  const isUnknown = list.total === undefined
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <p role="status" className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="whitespace-nowrap text-[0.9375rem] font-semibold">
          {isUnknown ? (list.isFetching ? 'Loading leads' : 'No leads loaded') : sayHowMany(list)}
        </span>
        {!isUnknown && <span className="whitespace-nowrap text-xs text-faint">{sayOrigin(list)}</span>}
      </p>
      <Button
        look="icon"
        aria-label="Refresh"
        title="Ask Lofty again for the rows on screen"
        disabled={list.isFetching}
        onClick={list.refresh}
      >
        <RotateCw aria-hidden className={`size-4 ${list.isFetching ? 'animate-spin' : ''}`} />
      </Button>
    </div>
  )
}

/** "2,500 leads"; "300 of 400 leads" when Lofty tells more than it gives. */
function sayHowMany(list: LeadList): string {
  const of = list.stop && list.counted !== undefined ? ` of ${formatCount(list.counted)}` : ''
  return `${sayTotal(list)}${of} ${list.total === 1 && !of ? 'lead' : 'leads'}`
}

function sayOrigin({ fetchedAt, isStale, isFetching }: LeadList): string {
  if (isStale) return isFetching ? 'asking Lofty' : 'of the search before'
  return `from Lofty, ${formatClock(fetchedAt)}`
}

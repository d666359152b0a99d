import { RotateCw } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { formatClock, formatPlural } from '../ui/format.ts'
import type { LeadList } from './use-lead-list.ts'

/** How many leads match, who said so and when; and the way to ask again. */
export function ListStatus({ list }: { list: LeadList }) {
  const isUnknown = list.total === undefined
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <p role="status" className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="whitespace-nowrap text-[0.9375rem] font-semibold">
          {list.total !== undefined ? formatPlural(list.total, 'lead') : list.isFetching ? 'Loading leads' : 'No leads loaded'}
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

function sayOrigin({ blocks, isStale, isFetching }: LeadList): string {
  if (isStale) return isFetching ? 'asking Lofty' : 'of the search before'
  return `from Lofty, ${formatClock(Math.min(...[...blocks.values()].map((block) => block.fetchedAt)))}`
}

import { useCallback, useMemo, useState } from 'react'
import { useMedia } from '../ui/use-media.ts'
import type { View } from './blocks.ts'
import { type ColumnId, type ColumnPlace, columnIds, leadColumns } from './columns.tsx'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { DEFAULT_SORT, type SortName, sortBy, thenBy } from './order.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

interface Props {
  list: LeadList
  change: ChangeSearch
  onView: (view: View) => void
}

/** The grid of leads: rows are drawn by TanStack Virtual over the fetched blocks. Cards on a phone. */
export function LeadsGrid({ list, change, onView }: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const isNarrow = useMedia('(max-width: 767px)')
  const { shown } = list
  const places = useMemo(() => placesOf(shown.columns ?? columnIds), [shown.columns])
  const width = places.reduce((sum, { size }) => sum + size, 0)
  const orders = useMemo(
    () => [{ sort: shown.sort ?? DEFAULT_SORT, isAscending: shown.isAscending }, ...shown.thens],
    [shown.sort, shown.isAscending, shown.thens],
  )
  const onSort = useCallback(
    (sort: SortName, isFurther: boolean) => change((before) => (isFurther ? thenBy(before, sort) : sortBy(before, sort)), 'replace'),
    [change],
  )

  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label="Leads"
      aria-rowcount={list.total === undefined || list.isOpen ? -1 : list.total + 1}
      aria-colcount={places.length}
      aria-busy={list.isStale && list.isFetching}
      className="scroll-thin relative min-h-0 flex-1 overflow-auto overscroll-contain bg-surface [contain:strict]"
    >
      {!isNarrow && <GridHead width={width} columns={places} orders={orders} onSort={onSort} />}
      {scroller && (
        <GridBody
          key={String(isNarrow)}
          scroller={scroller}
          list={list}
          columns={places}
          isNarrow={isNarrow}
          width={width}
          onView={onView}
        />
      )}
    </div>
  )
}

/** Where each column stands. The name is always there, and first: it is the way into the lead. */
function placesOf(ids: readonly ColumnId[]): ColumnPlace[] {
  let start = 0
  return [...new Set<ColumnId>(['name', ...ids])].map((id) => {
    const size = leadColumns[id].width
    start += size
    return { id, start: start - size, size }
  })
}

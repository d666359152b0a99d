import { useMemo, useState } from 'react'
import { useMedia } from '../ui/use-media.ts'
import type { View } from './blocks.ts'
import { type ColumnPlace, leadColumns, shownColumns } from './columns.tsx'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { DEFAULT_SORT, type SortName, sortBy, thenBy } from './order.ts'
import type { Search } from './search.ts'
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
  const places = useMemo(() => placesOf(shown.columns), [shown.columns])
  const width = places.reduce((sum, { size }) => sum + size, 0)
  const orders = useMemo(
    () => [{ sort: shown.sort ?? DEFAULT_SORT, isAscending: shown.isAscending }, ...shown.thens],
    [shown.sort, shown.isAscending, shown.thens],
  )
  const onSort = (sort: SortName, isFurther: boolean) =>
    change((before) => (isFurther ? thenBy(before, sort) : sortBy(before, sort)), 'replace')

  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label="Leads"
      aria-multiselectable
      aria-rowcount={list.total === undefined || list.isOpen ? -1 : list.total + 1}
      aria-colcount={places.length}
      aria-busy={list.isStale && list.isFetching}
      className="scroll-thin relative min-h-0 flex-1 overflow-auto overscroll-contain bg-surface [contain:strict]"
    >
      {!isNarrow && <GridHead width={width} columns={places} orders={orders} onSort={onSort} list={list} />}
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

/** Where each column stands. */
function placesOf(ids: Search['columns']): ColumnPlace[] {
  let start = 0
  return shownColumns(ids).map((id) => {
    const size = leadColumns[id].width
    start += size
    return { id, start: start - size, size }
  })
}

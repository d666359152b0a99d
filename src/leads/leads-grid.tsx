import { columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { Lead } from '../lofty/lead.ts'
import { useMedia } from '../ui/use-media.ts'
import type { View } from './blocks.ts'
import { type ColumnId, columnIds, isColumn, leadColumns } from './columns.tsx'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { DEFAULT_SORT, type SortName, sortBy, thenBy } from './order.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

const features = tableFeatures({ columnSizingFeature })

/** The grid's rows are places in a list of `total`, most of them not fetched: no row model can hold them. */
const NO_ROWS: Lead[] = []

interface Props {
  list: LeadList
  change: ChangeSearch
  onView: (view: View) => void
}

/** The grid of leads: columns by TanStack Table, rows by TanStack Virtual over the fetched blocks. Cards on a phone. */
export function LeadsGrid({ list, change, onView }: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const isNarrow = useMedia('(max-width: 767px)')
  const { shown } = list
  const ids = shown.columns ?? columnIds
  const columns = useMemo(
    () =>
      // The name is always there, and first: it is the way into the lead.
      [...new Set<ColumnId>(['name', ...ids])].map((id) => ({
        id,
        header: leadColumns[id].label,
        accessorFn: leadColumns[id].value,
        size: leadColumns[id].width,
      })),
    [ids],
  )
  const table = useTable({ features, columns, data: NO_ROWS })
  const width = table.getTotalSize()
  const leaves = table.getAllLeafColumns()
  const places = useMemo(
    () => leaves.flatMap((column) => (isColumn(column.id) ? [{ id: column.id, start: column.getStart(), size: column.getSize() }] : [])),
    [leaves],
  )
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

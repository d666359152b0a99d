import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { rowAt, type View } from './blocks.ts'
import type { ColumnPlace } from './columns.tsx'
import { HEAD_HEIGHT } from './grid-head.tsx'
import { LeadRow } from './lead-row.tsx'
import { useGridFocus } from './use-grid-focus.ts'
import { useKeptPlace } from './use-kept-place.ts'
import type { LeadList } from './use-lead-list.ts'
import { useSettledView } from './use-settled-view.ts'

/** Pixels of a row of the table and of a card. */
export const ROW_HEIGHT = 40
export const CARD_HEIGHT = 96

/** Rows drawn beyond the screen, ahead of the scrolling and behind it: a flick must never outrun what is drawn. */
const ROWS_AHEAD = 22
const ROWS_BEHIND = 4
/** Rows that stand in for the list before the first answer. */
const SKELETON_ROWS = 20

interface Props {
  scroller: HTMLElement
  list: LeadList
  columns: readonly ColumnPlace[]
  isNarrow: boolean
  width: number
  onView: (view: View) => void
}

/** The rows in view. It alone is drawn again while scrolling; rows that did not change are skipped. */
export function GridBody({ scroller, list, columns, isNarrow, width, onView }: Props) {
  'use no memo'
  const { total = SKELETON_ROWS, blocks, drift } = list
  const height = isNarrow ? CARD_HEIGHT : ROW_HEIGHT
  const [active, setActive] = useState(0)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    scrollMargin: isNarrow ? 0 : HEAD_HEIGHT,
    scrollPaddingStart: isNarrow ? 0 : HEAD_HEIGHT,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const isUp = rows.scrollDirection === 'backward'
      const first = Math.max(0, startIndex - (isUp ? ROWS_AHEAD : ROWS_BEHIND))
      const last = Math.min(count - 1, endIndex + (isUp ? ROWS_BEHIND : ROWS_AHEAD))
      const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
      // The row with the focus stays, wherever it is: a removed element would drop the focus.
      return active < count && (active < first || active > last) ? [...places, active].sort((one, other) => one - other) : places
    },
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller,
    estimateSize: (place) => columns[place]?.size ?? 0,
    overscan: 1,
  })
  const { startIndex = 0, endIndex = -1 } = rows.range ?? {}
  useSettledView(
    { first: startIndex, last: endIndex, direction: rows.scrollDirection === 'forward' ? 1 : rows.scrollDirection === 'backward' ? -1 : 0 },
    onView,
  )
  useKeptPlace(scroller, list.shownKey, height, list.total !== undefined)
  const { openIndex, ...handlers } = useGridFocus({
    list,
    active,
    setActive,
    page: Math.max(1, endIndex - startIndex - 1),
    scrollTo: (index) => rows.scrollToIndex(index),
  })
  const query = useLocation().search

  const drawn = across.getVirtualItems()
  const firstColumn = Math.max(1, drawn[0]?.index ?? 1)
  const lastColumn = drawn.at(-1)?.index ?? columns.length - 1
  const columnsInView = useMemo(
    () => [...columns.slice(0, 1), ...columns.slice(firstColumn, lastColumn + 1)],
    [columns, firstColumn, lastColumn],
  )

  return (
    <div
      role="rowgroup"
      {...handlers}
      className={`relative transition-opacity ${list.isStale && list.total !== undefined ? 'pointer-events-none opacity-45' : ''}`}
      style={{ height: total * height, width: isNarrow ? '100%' : width, minWidth: '100%' }}
    >
      {rows.getVirtualItems().map(({ index }) => (
        <LeadRow
          key={index}
          index={index}
          top={index * height}
          height={height}
          row={rowAt(blocks, index)}
          firstPlace={drift.repeated.get(index)}
          columns={isNarrow ? undefined : columnsInView}
          columnOffset={firstColumn}
          isActive={index === active}
          isOpen={index === openIndex}
          query={query}
        />
      ))}
    </div>
  )
}

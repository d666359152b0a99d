import { type RefObject, useMemo, useState } from 'react'
import { t } from '../texts/t.ts'
import { useMedia } from '../ui/use-media.ts'
import type { View } from './blocks.ts'
import { ShownList } from './chosen/choose-read-box.tsx'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import type { Layout } from './layout/layout.ts'
import { ROW_HEIGHTS } from './layout/layout.ts'
import { endOf, placesOf, sizesOf } from './layout/places.ts'
import { DEFAULT_SORT } from './order.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

interface Props {
  list: LeadList
  layout: Layout
  change: ChangeSearch
  onView: (view: View) => void
  onScreen: RefObject<View>
}

/** Pixels of a card, on a phone. */
const CARD_HEIGHT = 96
/** Pixels of the window that frozen columns leave to the filters and to the other columns. */
const ROOM = 500

/** The grid of leads: rows are drawn by TanStack Virtual over the fetched blocks. Cards on a phone. */
export function LeadsGrid({ list, layout, change, onView, onScreen }: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const isNarrow = useMedia('(max-width: 767px)')
  const { columns, widths, density } = layout
  const { shown } = list
  const places = useMemo(() => placesOf({ columns, widths }), [columns, widths])
  const wanted = Math.min(layout.frozen, places.length)
  // Where they leave no room for the others, only the name stays.
  const frozen = useMedia(`(min-width: ${endOf(places[wanted - 1]) + ROOM}px)`) ? wanted : 1
  const height = isNarrow ? CARD_HEIGHT : ROW_HEIGHTS[density]
  const style = useMemo(() => ({ ...sizesOf(places, frozen), '--row': `${height}px` }), [places, frozen, height])
  const orders = useMemo(
    () => [{ sort: shown.sort ?? DEFAULT_SORT, isAscending: shown.isAscending }, ...shown.thens],
    [shown.sort, shown.isAscending, shown.thens],
  )

  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label={t('Leads')}
      aria-multiselectable
      aria-rowcount={list.total === undefined || list.isOpen ? -1 : list.total + 1}
      aria-colcount={places.length}
      aria-busy={list.isStale && list.isFetching}
      style={style}
      className="scroll-thin relative min-h-0 flex-1 scroll-pl-[var(--frozen)] overflow-auto overscroll-contain bg-surface [contain:strict]"
    >
      {!isNarrow && (
        <ShownList value={list}>
          <GridHead columns={places} frozen={frozen} orders={orders} change={change} />
        </ShownList>
      )}
      {scroller && (
        <GridBody
          key={String(isNarrow)}
          scroller={scroller}
          list={list}
          columns={places}
          frozen={frozen}
          isNarrow={isNarrow}
          height={height}
          onView={onView}
          onScreen={onScreen}
        />
      )}
    </div>
  )
}

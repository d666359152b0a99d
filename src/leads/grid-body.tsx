import { elementScroll, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Row } from '../lofty/lead.ts'
import { onDemand } from '../ui/on-demand.tsx'
import type { View } from './blocks.ts'
import { useChosen } from './chosen/chosen.ts'
import { columnOf, readColumnId } from './columns.tsx'
import { HEAD_HEIGHT } from './grid-head.tsx'
import type { ColumnPlace } from './layout/places.ts'
import { LeadRow } from './lead-row.tsx'
import { useColumnsInView } from './use-columns-in-view.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useHighlight } from './use-highlight.ts'
import { useKeptPlace } from './use-kept-place.ts'
import type { LeadList } from './use-lead-list.ts'
import { useSettledView } from './use-settled-view.ts'
import { useMarks } from './visits/marks.ts'

const ContactSpot = onDemand(async () => (await import('./contact-spot.tsx')).ContactSpot)

/** Pixels drawn beyond the screen, ahead of the scrolling and behind it: a flick must never outrun what is drawn. */
const AHEAD = 800
const BEHIND = 160
/** Rows by which the drawn part moves: a few larger changes cost less than a small one every frame. */
const STEP = 8
/** Milliseconds after which rows beyond the screen are drawn too. */
const WARM_UP = 150
/** Rows that stand in for the list before the first answer. */
const SKELETON_ROWS = 20

interface Props {
  scroller: HTMLElement
  list: LeadList
  columns: readonly ColumnPlace[]
  /** So many columns, from the first on, stay in view. */
  frozen: number
  isNarrow: boolean
  /** Pixels of a row. */
  height: number
  /** Hears which rows are on screen, once they stay. */
  onView: (view: View) => void
  /** Has those that are on screen now. */
  onScreen: RefObject<View>
}

/** The rows in view. It alone is drawn again while scrolling; rows that did not change are skipped. */
export function GridBody({ scroller, list, columns, frozen, isNarrow, height, onView, onScreen }: Props) {
  const { total = SKELETON_ROWS } = list
  // Rows out of sight take a new list over when those in sight stand.
  const later = useDeferredValue(list)
  const head = isNarrow ? 0 : HEAD_HEIGHT
  const query = useQueryOf(list)
  const chosen = useChosen().leads
  const markOf = useMarks()
  // Each list has its own active row; a new one begins at its first.
  const [walked, setWalked] = useState({ list: list.shownKey, row: 0 })
  const active = walked.list === list.shownKey ? Math.min(walked.row, total - 1) : 0
  const setActive = (row: number) => setWalked({ list: list.shownKey, row })
  const isWarm = useWarm()
  const inView = useColumnsInView(scroller, columns, frozen)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    scrollMargin: head,
    scrollPaddingStart: head,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeSize,
    scrollToFn: scrollUnlessThere,
  })
  useRowHeight(rows, height)
  const { startIndex: first = 0, endIndex: last = -1 } = rows.range ?? {}
  const direction = rows.scrollDirection === 'forward' ? 1 : rows.scrollDirection === 'backward' ? -1 : 0
  const page = Math.max(1, Math.floor(((rows.scrollRect?.height ?? 0) - head) / height) - 1)

  useSettledView({ first, last, direction }, onView)
  useEffect(() => {
    if (last >= first) onScreen.current = { first, last, direction }
  }, [onScreen, first, last, direction])
  useKeptPlace(scroller, list.shownKey, height, list.total !== undefined)
  useHighlight(scroller, list.shown)
  const { openIndex, ...listeners } = useGridFocus({ list, active, setActive, page, scrollTo: (index) => rows.scrollToIndex(index) })

  // Always the same number of rows, so that one that leaves lends its element to the one that comes: moving text is
  // several times cheaper than making rows anew.
  const slots = Math.min(total, page + 3 + (isWarm || first > 0 ? STEP + Math.ceil((AHEAD + BEHIND) / height) : 0))
  const wanted = first - Math.ceil((direction < 0 ? AHEAD : BEHIND) / height)
  const start = Math.max(0, Math.min(total - slots, Math.floor(wanted / STEP) * STEP))
  const drawn = Array.from({ length: slots }, (_, place) => start + place)
  // The row with the focus stays, wherever it is: without its element the focus would be lost.
  const isActiveAway = active < total && (active < start || active >= start + slots)

  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: a tooltip; the whole value is in the cell's text and in the drawer
    <div
      role="rowgroup"
      {...listeners}
      onMouseOver={(event) => tellWhole(event.target, list.rows)}
      // While flicking down, the name needs not stick, and a pinned cell a row is a layer a row.
      data-flicking={(rows.isScrolling && !inView.isShifted) || undefined}
      data-shifted={inView.isShifted || undefined}
      className={`rows relative transition-opacity ${list.isFetching ? '' : '[&_.skeleton]:animate-none'} ${list.isLate && list.total !== undefined ? 'pointer-events-none opacity-45' : ''}`}
      style={{ height: total * height, width: isNarrow ? '100%' : 'var(--width)', minWidth: '100%' }}
    >
      {(isActiveAway ? [...drawn, active] : drawn).map((index) => {
        const { rows: known, repeated } = index >= first && index <= last ? list : later
        const row = known.get(index)
        return (
          <LeadRow
            key={isActiveAway && index === active ? 'active' : index % slots}
            index={index}
            top={index * height}
            height={height}
            row={row}
            shownAt={repeated.get(index)}
            columns={isNarrow ? undefined : inView.columns}
            frozen={frozen}
            isActive={index === active}
            isOpen={index === openIndex}
            isChosen={row?.leadId !== undefined && chosen.has(row.leadId)}
            mark={row?.unreadable === undefined && row ? markOf(row) : undefined}
            query={query}
          />
        )
      })}
      {isWarm && !isNarrow && (
        <Suspense fallback={null}>
          <ContactSpot scroller={scroller} rows={list.rows} />
        </Suspense>
      )}
    </div>
  )
}

/** The query string that rows link to. It changes together with them: links that change alone would draw every row twice. */
function useQueryOf(list: LeadList): string {
  const { search } = useLocation()
  const [query, setQuery] = useState(search)
  if (query !== search && !(list.isStale && !list.isLate)) setQuery(search)
  return query
}

/** Gives the cell under the mouse its tooltip: the whole value. Made when needed, since thousands of attributes cost scrolling. */
function tellWhole(target: EventTarget, rows: ReadonlyMap<number, Row>): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const index = cell?.closest<HTMLElement>('[data-index]')?.dataset.index
  const row = index === undefined ? undefined : rows.get(Number(index))
  const column = readColumnId(cell?.dataset.column ?? '')
  if (cell && row?.unreadable === undefined && row && column) cell.title = columnOf(column).title(row)
}

/** The size of the list as the browser tells it after its own layout: asking for it would make another. */
function observeSize(virtualizer: Virtualizer<HTMLElement, Element>, tell: (rect: Rect) => void): () => void {
  const observer = new ResizeObserver(([entry]) => entry && tell(entry.contentRect))
  if (virtualizer.scrollElement) observer.observe(virtualizer.scrollElement)
  return () => observer.disconnect()
}

/** A list that stands at the top is not told to go there: telling it would lay the page out once more. */
function scrollUnlessThere(
  offset: number,
  options: Parameters<typeof elementScroll>[1],
  virtualizer: Virtualizer<HTMLElement, Element>,
): void {
  if (offset !== 0 || virtualizer.scrollOffset !== 0) elementScroll(offset, options, virtualizer)
}

/** When rows get another height, the row on top stays there. */
function useRowHeight(rows: Virtualizer<HTMLElement, Element>, height: number): void {
  const before = useRef(height)
  useLayoutEffect(() => {
    if (before.current === height) return
    rows.measure()
    rows.scrollToOffset(((rows.scrollOffset ?? 0) / before.current) * height)
    before.current = height
  }, [rows, height])
}

/** False for the first moment, in which only what is on screen is worth drawing. */
function useWarm(): boolean {
  const [isWarm, setWarm] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setWarm, WARM_UP, true)
    return () => clearTimeout(timer)
  }, [])
  return isWarm
}

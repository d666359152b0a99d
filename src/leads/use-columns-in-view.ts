import { useEffect, useRef, useState } from 'react'
import { type ColumnPlace, endOf } from './layout/places.ts'

/** Pixels beyond the screen's edges in which columns are drawn already. */
const MARGIN = 120

/** The columns on screen: those that are frozen, and those the reader has scrolled to. */
export interface ColumnsInView {
  columns: readonly ColumnPlace[]
  /** True when the reader has scrolled sideways. */
  isShifted: boolean
}

/** Follows sideways scrolling; the result changes only when a column comes into view or leaves it. */
export function useColumnsInView(scroller: HTMLElement, columns: readonly ColumnPlace[], frozen: number): ColumnsInView {
  const screen = useRef({ left: 0, width: scroller.clientWidth })
  const look = () => lookAt(columns, frozen, screen.current)
  const [kept, setKept] = useState(() => ({ columns, frozen, inView: look() }))
  const isOther = kept.columns !== columns || kept.frozen !== frozen
  const now = isOther ? { columns, frozen, inView: look() } : kept
  if (isOther) setKept(now)
  useEffect(() => {
    const lookAgain = () => {
      const inView = lookAt(columns, frozen, screen.current)
      setKept((before) => (isSame(before.inView, inView) ? before : { columns, frozen, inView }))
    }
    const onScroll = () => {
      const left = scrolledBy(scroller)
      if (left === screen.current.left) return
      screen.current.left = left
      lookAgain()
    }
    const resize = new ResizeObserver(() => {
      screen.current = { left: scrolledBy(scroller), width: scroller.clientWidth }
      lookAgain()
    })
    resize.observe(scroller)
    // Before the rows are drawn anew: reading a scroll position after that would lay the page out twice.
    scroller.addEventListener('scroll', onScroll, { passive: true, capture: true })
    return () => {
      resize.disconnect()
      scroller.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [scroller, columns, frozen])
  return now.inView
}

/** Pixels in reading direction: where lines run to the left, the browser counts down from 0. */
function scrolledBy(scroller: HTMLElement): number {
  return Math.abs(scroller.scrollLeft)
}

function lookAt(columns: readonly ColumnPlace[], frozen: number, { left, width }: { left: number; width: number }): ColumnsInView {
  const from = left + endOf(columns[frozen - 1]) - MARGIN
  const isInView = ({ at, start, size }: ColumnPlace) => at < frozen || (start + size > from && start < left + width + MARGIN)
  return { columns: columns.filter(isInView), isShifted: left !== 0 }
}

function isSame(one: ColumnsInView, other: ColumnsInView): boolean {
  const isAlike = one.isShifted === other.isShifted && one.columns.length === other.columns.length
  return isAlike && one.columns.every((column, place) => column === other.columns[place])
}

import { useEffect, useState } from 'react'
import type { ColumnPlace } from './columns.tsx'

/** Pixels beyond the screen's edges in which columns are drawn already. */
const MARGIN = 120

/** The columns on screen: the name, which always is, and those the reader has scrolled to. `first` is the place of the second. */
export interface ColumnsInView {
  columns: readonly ColumnPlace[]
  first: number
  /** True when the reader has scrolled sideways. */
  isShifted: boolean
}

/** Follows sideways scrolling; the result changes only when a column comes into view or leaves it. */
export function useColumnsInView(scroller: HTMLElement, columns: readonly ColumnPlace[]): ColumnsInView {
  const [inView, setInView] = useState(() => lookAt(columns, 0, scroller.clientWidth))
  useEffect(() => {
    let width = scroller.clientWidth
    let left = scroller.scrollLeft
    const look = () => {
      const next = lookAt(columns, left, width)
      setInView((before) => (isSame(before, next) ? before : next))
    }
    const onScroll = () => {
      if (scroller.scrollLeft === left) return
      left = scroller.scrollLeft
      look()
    }
    const resize = new ResizeObserver(() => {
      width = scroller.clientWidth
      look()
    })
    look()
    resize.observe(scroller)
    // Before the rows are drawn anew: reading a scroll position after that would lay the page out twice.
    scroller.addEventListener('scroll', onScroll, { passive: true, capture: true })
    return () => {
      resize.disconnect()
      scroller.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [scroller, columns])
  return inView
}

function lookAt(columns: readonly ColumnPlace[], left: number, width: number): ColumnsInView {
  const [name, ...others] = columns
  const from = left + (name?.size ?? 0) - MARGIN
  const shown = others.filter((column) => column.start + column.size > from && column.start < left + width + MARGIN)
  return { columns: [...columns.slice(0, 1), ...shown], first: shown[0] ? columns.indexOf(shown[0]) : 1, isShifted: left !== 0 }
}

function isSame(one: ColumnsInView, other: ColumnsInView): boolean {
  const isAlike = one.isShifted === other.isShifted && one.first === other.first && one.columns.length === other.columns.length
  return isAlike && one.columns.every((column, place) => column === other.columns[place])
}

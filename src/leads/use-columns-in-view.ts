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
  const [inView, setInView] = useState<ColumnsInView>({ columns: [], first: 1, isShifted: false })
  useEffect(() => {
    let width = scroller.clientWidth
    let seenLeft: number | undefined
    const look = () => {
      seenLeft = scroller.scrollLeft
      const left = seenLeft + (columns[0]?.size ?? 0) - MARGIN
      const right = seenLeft + width + MARGIN
      const shown = columns.slice(1).filter((column) => column.start + column.size > left && column.start < right)
      const first = shown[0] ? columns.indexOf(shown[0]) : 1
      setInView((before) => {
        const isShifted = seenLeft !== 0
        const isSame =
          before.isShifted === isShifted &&
          before.first === first &&
          before.columns.length === shown.length + 1 &&
          before.columns[1] === shown[0]
        return isSame ? before : { columns: [...columns.slice(0, 1), ...shown], first, isShifted }
      })
    }
    const onScroll = () => scroller.scrollLeft !== seenLeft && look()
    const resize = new ResizeObserver(() => {
      width = scroller.clientWidth
      look()
    })
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

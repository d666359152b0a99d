import { type PointerEvent, useState } from 'react'

/** A stretch of bars: places of the first and of the last. */
export type Stretch = readonly [number, number]

type Handler = (event: PointerEvent<HTMLElement>) => void

interface Brush {
  /** The bar under the pointer, or the stretch it is drawing. */
  looked: Stretch | undefined
  isDrawing: boolean
  on: { onPointerDown: Handler; onPointerMove: Handler; onPointerUp: Handler; onPointerCancel: Handler; onPointerLeave: Handler }
}

/**
 * Draws a stretch over `count` bars of equal width with the pointer; a press without a move gives one bar. A finger that
 * scrolls draws nothing.
 */
export function useBrush(count: number, onDrawn: (stretch: Stretch) => void): Brush {
  const [start, setStart] = useState<number>()
  const [at, setAt] = useState<number>()
  const placeOf: (event: PointerEvent<HTMLElement>) => number = ({ currentTarget, clientX }) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)))
  }
  const stop = () => {
    setStart(undefined)
    setAt(undefined)
  }
  return {
    looked: at === undefined ? undefined : inOrder(start ?? at, at),
    isDrawing: start !== undefined,
    on: {
      onPointerDown: (event) => {
        if (event.button !== 0 || count === 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setStart(placeOf(event))
        setAt(placeOf(event))
      },
      onPointerMove: (event) => count > 0 && setAt(placeOf(event)),
      onPointerUp: (event) => {
        setStart(undefined)
        if (start !== undefined) onDrawn(inOrder(start, placeOf(event)))
      },
      onPointerCancel: stop,
      onPointerLeave: stop,
    },
  }
}

function inOrder(one: number, other: number): Stretch {
  return one < other ? [one, other] : [other, one]
}

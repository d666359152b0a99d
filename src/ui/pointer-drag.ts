/** A pointer that holds an element, captured by it. */
export interface Grip {
  held: HTMLElement
  pointerId: number
  /** Where it was pressed, in the window's pixels. */
  clientX: number
}

interface Drag {
  /** At most once a frame. */
  onMove: (pointer: { clientX: number; clientY: number }) => void
  /** The drag is over; `isDropped` is false when it was given up. */
  onEnd: (isDropped: boolean) => void
}

/** Follows a captured pointer until it is let go; Escape and the browser may give the drag up. */
export function followPointer({ held, pointerId }: Pick<Grip, 'held' | 'pointerId'>, { onMove, onEnd }: Drag): void {
  const isOver = new AbortController()
  const { signal } = isOver
  let frame = 0
  let latest: PointerEvent | undefined
  const show = () => {
    frame = 0
    if (latest) onMove(latest)
    latest = undefined
  }
  const end = (isDropped: boolean) => {
    if (signal.aborted) return
    isOver.abort()
    cancelAnimationFrame(frame)
    if (isDropped) show()
    onEnd(isDropped)
  }
  // Let go before anybody listened.
  if (!held.hasPointerCapture(pointerId)) {
    end(false)
    return
  }
  held.addEventListener(
    'pointermove',
    (event) => {
      latest = event
      frame ||= requestAnimationFrame(show)
    },
    { signal },
  )
  held.addEventListener('pointerup', () => end(true), { signal })
  held.addEventListener('lostpointercapture', () => end(false), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end(false)
    },
    { signal, capture: true },
  )
}

interface Drag {
  /** At most once a frame, in the window's pixels. */
  onMove: (pointer: { clientX: number; clientY: number }) => void
  /** The drag is over; `isDropped` is false when it was given up. */
  onEnd: (isDropped: boolean) => void
}

/** Follows the pointer that was pressed on an element until it is let go; Escape and the browser may give the drag up. */
export function followPointer(held: HTMLElement, { pointerId }: { pointerId: number }, { onMove, onEnd }: Drag): void {
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
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(false)
  }
  held.setPointerCapture(pointerId)
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
  window.addEventListener('keydown', onKey, { signal, capture: true })
}

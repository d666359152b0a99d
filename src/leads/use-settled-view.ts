import { useEffect, useRef, useState } from 'react'
import { startOf, type View } from './blocks.ts'

/** Milliseconds between two looks at where the reader is. */
const LOOK_EVERY = 100

/**
 * Passes on views that last: what flies past between two looks (a dragged scroll bar, a flick) is never asked of Lofty.
 * Slow scrolling passes on as it goes, since the reader is still in the same block at the next look.
 */
export function watchViews(settle: (view: View) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: View | undefined
  let lookedAt: View | undefined
  const look = () => {
    timer = undefined
    if (!latest) return
    const isSettled =
      lookedAt !== undefined && startOf(lookedAt.first) <= startOf(latest.last) && startOf(latest.first) <= startOf(lookedAt.last)
    lookedAt = latest
    if (isSettled) settle(latest)
    else timer = setTimeout(look, LOOK_EVERY)
  }
  return {
    see: (view: View) => {
      lookedAt ??= view
      latest = view
      timer ??= setTimeout(look, LOOK_EVERY)
    },
    stop: () => clearTimeout(timer),
  }
}

/** Reports the view to `onSettle` once it lasts. */
export function useSettledView({ first, last, direction }: View, onSettle: (view: View) => void): void {
  const latest = useRef(onSettle)
  latest.current = onSettle
  const [views] = useState(() => watchViews((view) => latest.current(view)))
  useEffect(() => {
    if (last >= first) views.see({ first, last, direction })
  }, [views, first, last, direction])
  useEffect(() => views.stop, [views])
}

/** What a swipe does. A direction that leads nowhere is undefined. */
export interface Swipe {
  /** The finger went back along the line, to the left where one reads to the right: on to what comes next. */
  onNext: (() => void) | undefined
  /** The finger went the other way: back. */
  onPrevious: (() => void) | undefined
}

/** Pixels that a finger goes before it is told whether it scrolls or swipes, and that make a swipe. */
const SLACK = 12
const ENOUGH = 72
/** How much of its way the content follows the finger where there is nothing to come. */
const HELD_BACK = 0.2

/**
 * Lets a finger swipe an element sideways; the content follows it unless people asked for little motion. The element needs
 * `touch-action: pan-y`: scrolling up and down stays the browser's, which then takes the finger away. What scrolls sideways
 * itself keeps its finger.
 * @param swipeNow what a swipe does at the moment it ends.
 * @returns the end of it.
 */
export function listenToSwipes(element: HTMLElement, swipeNow: () => Swipe): () => void {
  const ahead = getComputedStyle(element).direction === 'rtl' ? 1 : -1
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)')
  let from: { id: number; x: number; y: number } | undefined
  let isSwiping = false

  const move = (by: number) => {
    const { onNext, onPrevious } = swipeNow()
    const leads = by * ahead > 0 ? onNext : onPrevious
    element.style.translate = isCalm.matches || by === 0 ? '' : `${leads ? by : by * HELD_BACK}px`
  }
  const end = () => {
    from = undefined
    isSwiping = false
    move(0)
  }
  const isOurs = (event: PointerEvent) => from?.id === event.pointerId
  const listeners: Record<string, (event: PointerEvent) => void> = {
    pointerdown(event) {
      // A second finger pinches.
      if (from || !event.isPrimary || event.pointerType === 'mouse' || scrollsSideways(event.target, element)) end()
      else from = { id: event.pointerId, x: event.clientX, y: event.clientY }
    },
    pointermove(event) {
      if (!from || !isOurs(event)) return
      const [x, y] = [event.clientX - from.x, event.clientY - from.y]
      if (!isSwiping && Math.abs(y) > SLACK && Math.abs(y) >= Math.abs(x)) return end()
      if (!isSwiping && Math.abs(x) <= SLACK) return
      // Only now: a finger that was caught at once would tap nothing.
      if (!isSwiping) element.setPointerCapture(event.pointerId)
      isSwiping = true
      move(x)
    },
    pointerup(event) {
      if (!from || !isOurs(event)) return
      const [by, wasSwiping] = [event.clientX - from.x, isSwiping]
      end()
      if (!wasSwiping || Math.abs(by) < ENOUGH) return
      const { onNext, onPrevious } = swipeNow()
      if (by * ahead > 0) onNext?.()
      else onPrevious?.()
    },
    pointercancel: end,
  }
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener as EventListener)
  }
}

/** Whether something between a target and the element scrolls to the side. */
function scrollsSideways(target: EventTarget | null, element: HTMLElement): boolean {
  let at = target instanceof Element ? target : null
  while (at && at !== element) {
    if (at.scrollWidth > at.clientWidth && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true
    at = at.parentElement
  }
  return false
}

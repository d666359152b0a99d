import { followPointer } from '../../ui/pointer-drag.ts'
import type { InGrid } from './drag-width.ts'
import { dropAt } from './place-changes.ts'
import { endOf } from './places.ts'
import { forth } from './sideways.ts'

/** Pixels that a press may slip and still be a click. */
const SLIP = 6
/** Pixels from the grid's edges in which it scrolls by itself, and by how many a frame. */
const EDGE = 40
const SCROLL = 12

/**
 * Takes a header to another place; a line shows where it would stand. A press that does not move is left to be a click. All
 * pixels but the pointer's own count in reading direction.
 */
export function dragPlace(
  button: HTMLElement,
  pressed: PointerEvent,
  { columns, frozen, place }: InGrid,
  onPlace: (to: number) => void,
): void {
  const header = button.closest<HTMLElement>('[role=columnheader]')
  const grid = button.closest<HTMLElement>('[role=grid]')
  const mark = grid?.querySelector<HTMLElement>('[data-drop]')
  if (!grid || !header || !mark) return
  const frozenEnd = endOf(columns[frozen - 1])
  const way = forth()
  // Where lines run to the left, it is counted down from 0.
  const scrolled = () => way * grid.scrollLeft
  const startedAt = scrolled()
  let to: number | undefined
  let moved = 0
  let frame = 0

  const show = () => {
    const { left, right, width } = grid.getBoundingClientRect()
    const x = way * (pressed.clientX - (way === 1 ? left : right)) + moved
    const isFrozen = x < frozenEnd
    const drop = dropAt(columns, place.at, x + (isFrozen ? 0 : scrolled()))
    to = drop.to
    mark.hidden = false
    mark.style.insetInlineStart = `${drop.start + (isFrozen ? scrolled() : 0)}px`
    const shifted = place.at < frozen ? 0 : scrolled() - startedAt
    header.style.transform = `translateX(${way * (moved + shifted)}px)`
    header.style.opacity = '0.92'
    header.style.zIndex = '15'
    const step = x > width - EDGE ? SCROLL : !isFrozen && x < frozenEnd + EDGE ? -SCROLL : 0
    const before = grid.scrollLeft
    grid.scrollLeft += way * step
    cancelAnimationFrame(frame)
    if (grid.scrollLeft !== before) frame = requestAnimationFrame(show)
  }

  followPointer(button, pressed, {
    onMove: ({ clientX }) => {
      moved = way * (clientX - pressed.clientX)
      if (to !== undefined || Math.abs(moved) > SLIP) show()
    },
    onEnd: (isDropped) => {
      cancelAnimationFrame(frame)
      mark.hidden = true
      for (const name of ['transform', 'opacity', 'z-index']) header.style.removeProperty(name)
      if (to === undefined) return
      swallowClick()
      if (isDropped) onPlace(to)
    },
  })
}

/** The click that ends a drag is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  // It comes at once or not at all.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}

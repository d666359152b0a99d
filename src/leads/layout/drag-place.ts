import { followPointer } from '../../ui/pointer-drag.ts'
import type { InGrid } from './drag-width.ts'
import { dropAt } from './place-changes.ts'
import { endOf } from './places.ts'

/** Pixels that a press may slip and still be a click. */
const SLIP = 6
/** Pixels from the grid's edges in which it scrolls by itself, and by how many a frame. */
const EDGE = 40
const SCROLL = 12

/** Takes a header to another place; a line shows where it would stand. A press that does not move is left to be a click. */
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
  const startedAt = grid.scrollLeft
  let to: number | undefined
  let x = pressed.clientX
  let frame = 0

  const show = () => {
    const { left, right } = grid.getBoundingClientRect()
    const isFrozen = x - left < frozenEnd
    const drop = dropAt(columns, place.at, x - left + (isFrozen ? 0 : grid.scrollLeft))
    to = drop.to
    mark.hidden = false
    mark.style.left = `${drop.start + (isFrozen ? grid.scrollLeft : 0)}px`
    const scrolled = place.at < frozen ? 0 : grid.scrollLeft - startedAt
    header.style.transform = `translateX(${x - pressed.clientX + scrolled}px)`
    header.style.opacity = '0.92'
    header.style.zIndex = '15'
    const step = x > right - EDGE ? SCROLL : !isFrozen && x < left + frozenEnd + EDGE ? -SCROLL : 0
    const before = grid.scrollLeft
    grid.scrollLeft += step
    cancelAnimationFrame(frame)
    if (grid.scrollLeft !== before) frame = requestAnimationFrame(show)
  }

  followPointer(button, pressed, {
    onMove: ({ clientX }) => {
      x = clientX
      if (to !== undefined || Math.abs(x - pressed.clientX) > SLIP) show()
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

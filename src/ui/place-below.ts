import type { ToggleEvent } from 'react'

/** Pixels of the widest panel. */
const WIDEST = 368

/** Places a popover below the button that opens it, as far to the right as the window allows; told before it opens. */
export function placeBelow({ currentTarget: panel, target }: ToggleEvent<HTMLElement>): void {
  const button = document.querySelector(`[popovertarget="${panel.id}"]`)?.getBoundingClientRect()
  // A popover within this one tells of its opening here too.
  if (!button || target !== panel) return
  const width = Math.min(WIDEST, window.innerWidth - 24)
  panel.style.top = `${button.bottom + 4}px`
  panel.style.left = `${Math.max(12, Math.min(button.left, window.innerWidth - width - 12))}px`
}

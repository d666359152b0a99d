import type { ToggleEvent } from 'react'

/** Places a popover below the button that opens it, as far to the right as the window allows; told before it opens. */
export function placeBelow({ currentTarget: panel }: ToggleEvent<HTMLElement>): void {
  const button = document.querySelector(`[popovertarget="${panel.id}"]`)?.getBoundingClientRect()
  if (!button) return
  const width = Math.min(320, window.innerWidth - 24)
  panel.style.top = `${button.bottom + 4}px`
  panel.style.left = `${Math.max(12, Math.min(button.left, window.innerWidth - width - 12))}px`
}

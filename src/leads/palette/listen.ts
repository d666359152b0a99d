import type { ShowOverlay } from './page-at-hand.ts'
import { pressKey } from './press-key.ts'
import { pressedKey } from './pressed-key.ts'

let show: ShowOverlay

/** Serves the page's keys from now on; `shown` shows what lies over the page. */
export function listen(shown: ShowOverlay): void {
  show = shown
  document.addEventListener('keydown', press)
}

function press(event: KeyboardEvent): void {
  const key = pressedKey(event)
  // The browser would look for text, or go to its address.
  if (key !== undefined && pressKey(key, event, show)) event.preventDefault()
}

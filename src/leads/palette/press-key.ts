import { keys } from './keys.ts'
import type { ShowOverlay } from './page-at-hand.ts'

/** Does what the table of keys says of a key, as `pressedKey` names it; false where it says nothing. */
export function pressKey(key: string, { target }: Pick<Event, 'target'>, show: ShowOverlay): boolean {
  const drawer = document.querySelector('[role=dialog]')
  const here = drawer ? 'drawer' : 'list'
  const found = keys.find((each) => each.keys.includes(key) && (each.when ?? here) === here)
  // Elsewhere arrows scroll, and walk what has the focus.
  if (!found?.does || (key.startsWith('Arrow') && !isDrawerHead(target, drawer))) return false
  found.does(show)
  return true
}

function isDrawerHead(target: EventTarget | null, drawer: Element | null): boolean {
  return target instanceof Element && drawer?.contains(target) === true && !target.closest('[role=tabpanel], [role=tablist]')
}

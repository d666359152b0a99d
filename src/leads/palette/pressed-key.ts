import { isApple } from '../../ui/is-apple.ts'

const TYPING = 'input, textarea, select, [contenteditable], [role=listbox], [role=slider]'

/** Where single characters are switched off as keys, "off" is kept under this name. */
export const KEYS_STORE = 'leadbook.keys'

/**
 * A key press as the table of keys names it: a character, the name of another key, or `mod+k` (⌘K, elsewhere Ctrl+K);
 * undefined where it belongs to the browser, to what is typed in, or to a window or menu that is open.
 */
export function pressedKey(event: KeyboardEvent): string | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, target } = event
  const isMod = isApple() ? metaKey : ctrlKey
  // On a keyboard of other letters the key counts, not what it writes.
  const letter = key > '~' && code.startsWith('Key') ? code.slice(3) : key
  const name = shiftKey || letter.length > 1 ? letter : letter.toLowerCase()
  if (event.defaultPrevented || event.isComposing || altKey || document.querySelector('dialog:modal')) return undefined
  if (ctrlKey || metaKey) return isMod && ctrlKey !== metaKey && name === 'k' ? 'mod+k' : undefined
  const isTyped = target instanceof Element && target.closest(TYPING)
  return isTyped || document.querySelector(':popover-open') || (name.length === 1 && areLettersOff()) ? undefined : name
}

export function areLettersOff(): boolean {
  try {
    return localStorage.getItem(KEYS_STORE) === 'off'
  } catch {
    return false
  }
}

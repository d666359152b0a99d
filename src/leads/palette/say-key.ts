import { t } from '../../texts/t.ts'
import { isApple } from '../../ui/is-apple.ts'

const SIGNS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}
const APPLE_SIGNS: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', Enter: '↩' }
const OTHER_SIGNS: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }

/** A key as it is written on the keyboard under the hands: "Ctrl K", "⌘ K". */
export function sayKey(key: string, isAppleKeyboard = isApple()): string {
  const signs: Record<string, string> = { ...SIGNS, ...(isAppleKeyboard ? APPLE_SIGNS : OTHER_SIGNS) }
  return key
    .split('+')
    .map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : sayName(part)))
    .join(' ')
}

/** The name of a key that has no sign. */
function sayName(key: string): string {
  return t('{key, select, PageDown {Page down} PageUp {Page up} Home {Home} End {End} Space {Space} other {{key}}}', { key })
}

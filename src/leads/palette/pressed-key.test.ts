import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pressedKey } from './pressed-key.ts'

/** An element that lies within elements of these selectors. */
class Placed {
  readonly within: string
  constructor(within: string) {
    this.within = within
  }
  closest(selectors: string) {
    return selectors.split(', ').includes(this.within) ? this : null
  }
}

const page = { open: '' }
const kept = new Map<string, string>()

beforeEach(() => {
  page.open = ''
  kept.clear()
  vi.stubGlobal('Element', Placed)
  vi.stubGlobal('document', { querySelector: (selector: string) => (selector === page.open ? {} : null) })
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null })
  vi.stubGlobal('navigator', { platform: 'Win32' })
})
afterEach(() => vi.unstubAllGlobals())

const press = (key: string, more: object = {}) => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, defaultPrevented: false }
  const event = { ...plain, key, code: '', target: new Placed('main'), ...more }
  return pressedKey(event as unknown as KeyboardEvent)
}
const ctrl = { ctrlKey: true }
const meta = { metaKey: true }

test.each([
  ['a letter', 'j', {}, 'j'],
  ['a letter with caps lock', 'J', {}, 'j'],
  ['a sign that takes Shift', '?', { shiftKey: true }, '?'],
  ['a letter with Shift is another', 'J', { shiftKey: true }, 'J'],
  ['the key of a letter on a Cyrillic keyboard', 'о', { code: 'KeyJ' }, 'j'],
  ['a letter with an accent, whose key it is not', 'é', { code: 'Digit2' }, 'é'],
  ['another key', 'Escape', {}, 'Escape'],
  ['Ctrl+K', 'k', ctrl, 'mod+k'],
  ['Ctrl+K with caps lock', 'K', ctrl, 'mod+k'],
  ['Ctrl+K on a Cyrillic keyboard', 'л', { ...ctrl, code: 'KeyK' }, 'mod+k'],
  ['Ctrl+Shift+K', 'K', { ...ctrl, shiftKey: true }, undefined],
  ['Ctrl+Alt+K, which writes a letter on some keyboards', 'k', { ...ctrl, altKey: true }, undefined],
  ['the Windows key', 'k', meta, undefined],
  ['Ctrl+F', 'f', ctrl, undefined],
  ['Alt+F', 'f', { altKey: true }, undefined],
  ['a letter that another part has served', 'x', { defaultPrevented: true }, undefined],
  ['a letter of a word that is being composed', 'j', { isComposing: true }, undefined],
])('%s', (_, key, more, name) => expect(press(key, more)).toBe(name))

test('on an Apple keyboard it is ⌘K: Ctrl+K belongs to the text', () => {
  vi.stubGlobal('navigator', { platform: 'MacIntel' })
  expect([press('k', meta), press('k', ctrl)]).toEqual(['mod+k', undefined])
})

test.each(['input', 'textarea', 'select', '[contenteditable]', '[role=listbox]', '[role=slider]'])('no key is taken from %s', (within) => {
  for (const key of ['j', '/', '?', 'Escape', 'ArrowDown']) expect(press(key, { target: new Placed(within) })).toBeUndefined()
  // What is no text can be asked for while typing.
  expect(press('k', { ...ctrl, target: new Placed(within) })).toBe('mod+k')
})

test('an open menu keeps its keys, an open window all of them', () => {
  page.open = ':popover-open'
  expect([press('j'), press('Escape'), press('k', ctrl)]).toEqual([undefined, undefined, 'mod+k'])
  page.open = 'dialog:modal'
  expect([press('j'), press('Escape'), press('k', ctrl)]).toEqual([undefined, undefined, undefined])
})

test('characters can be switched off, the others stay', () => {
  kept.set('leadbook.keys', 'off')
  expect(['j', '/', '?', 'Escape'].map((key) => press(key))).toEqual([undefined, undefined, undefined, 'Escape'])
  expect(press('k', ctrl)).toBe('mod+k')
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('Forbidden', 'SecurityError')
    },
  })
  expect(press('j')).toBe('j')
})

import { afterEach, expect, test, vi } from 'vitest'
import { keys } from './keys.ts'
import type { OverlayName } from './page-at-hand.ts'
import { pressKey } from './press-key.ts'
import { sayKey } from './say-key.ts'

class Part {
  readonly within: string
  constructor(within: string) {
    this.within = within
  }
  closest(selectors: string) {
    return selectors.split(', ').includes(this.within) ? this : null
  }
}

/** A page with these buttons, where a drawer is open or not; what is pressed is noted. */
function open(hasDrawer: boolean) {
  const pressed: string[] = []
  const button = (name: string) => ({ click: () => pressed.push(name), getClientRects: () => [{}] })
  const row = { matches: () => true, dispatchEvent: ({ key }: { key: string }) => pressed.push(`row ${key}`) }
  vi.stubGlobal('Element', Part)
  vi.stubGlobal(
    'KeyboardEvent',
    class {
      readonly key: string
      constructor(_: string, { key }: { key: string }) {
        this.key = key
      }
    },
  )
  vi.stubGlobal('document', {
    querySelector: (selector: string) => {
      if (selector === '[role=dialog]') return hasDrawer ? { contains: (part: Part) => part.within !== 'grid' } : null
      return selector.startsWith('[role=grid]') ? row : null
    },
    querySelectorAll: (selector: string) => [button(/data-command="([^"]+)"/.exec(selector)?.[1] ?? '')],
  })
  const press = (key: string, within = 'head') => {
    const target = new Part(within) as unknown as EventTarget
    return pressKey(key, { target }, (overlay?: OverlayName) => pressed.push(`over ${overlay}`))
  }
  return { press, pressed }
}
afterEach(() => vi.unstubAllGlobals())

test('each key does one thing at each place', () => {
  for (const here of ['list', 'drawer']) {
    const served = keys.filter(({ when = here }) => when === here).flatMap(({ keys: own }) => own)
    expect(served).toEqual([...new Set(served)])
  }
  for (const { keys: own, also = [], does } of keys) {
    expect(own.length + also.length).toBeGreaterThan(0)
    expect(own.length > 0).toBe(does !== undefined)
  }
})

test('in the list, letters are the keys that rows know; what nobody serves is left to the browser', () => {
  const { press, pressed } = open(false)
  expect(['j', 'k', 'x', 'c', 'v', 'mod+k', '?'].map((key) => press(key))).toEqual(Array(7).fill(true))
  expect(pressed).toEqual(['row ArrowDown', 'row ArrowUp', 'row  ', 'columns-menu', 'views-menu', 'over palette', 'over keys'])
  expect(['Escape', 'ArrowDown', 'q', 'J', 'Enter'].map((key) => press(key))).toEqual(Array(5).fill(false))
  expect(pressed).toHaveLength(7)
})

test('beside an open lead the same keys walk leads; arrows only where they neither scroll nor walk anything else', () => {
  const { press, pressed } = open(true)
  for (const key of ['j', 'k', 'ArrowDown', 'ArrowUp', 'Escape']) expect(press(key)).toBe(true)
  expect(pressed).toEqual(['next', 'previous', 'next', 'previous', 'close'])
  for (const within of ['[role=tabpanel]', '[role=tablist]', 'grid']) expect(press('ArrowDown', within)).toBe(false)
  expect(press('x')).toBe(false)
  expect(press('j', '[role=tabpanel]')).toBe(true)
  expect(pressed.slice(5)).toEqual(['next'])
})

test('keys are said as they are written on the keyboard', () => {
  expect(['mod+k', 'shift+ArrowLeft', 'Escape', '?'].map((key) => sayKey(key, true))).toEqual(['⌘ K', '⇧ ←', 'Esc', '?'])
  expect(['mod+k', 'shift+ArrowLeft', 'alt+ArrowUp', 'Home'].map((key) => sayKey(key, false))).toEqual([
    'Ctrl K',
    'Shift ←',
    'Alt ↑',
    'Home',
  ])
})

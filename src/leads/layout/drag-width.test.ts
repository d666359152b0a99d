import { afterEach, expect, test, vi } from 'vitest'
import { parseSearch } from '../search.ts'
import { dragWidth } from './drag-width.ts'
import { placesOf } from './places.ts'
import { sidewaysKeys } from './sideways.ts'

afterEach(() => vi.unstubAllGlobals())

/** The width that the stage, 100 pixels wide, gets when its edge is dragged to the right by so much. */
function widthAfter(dir: string, by: number): number | undefined {
  const events = new EventTarget()
  vi.stubGlobal('document', { documentElement: { dir } })
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('requestAnimationFrame', () => 1)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  const edge = Object.assign(events, {
    setPointerCapture: () => undefined,
    closest: () => ({ style: { setProperty: () => undefined } }),
  }) as unknown as HTMLElement
  const pointer = (type: string, clientX: number) => Object.assign(new Event(type), { clientX, pointerId: 1 }) as unknown as PointerEvent
  const columns = placesOf(parseSearch('columns=name,stage&widths=name:200,stage:100'))
  const [, place] = columns
  let width: number | undefined
  if (place) dragWidth(edge, pointer('pointerdown', 300), { columns, frozen: 1, place }, (pixels) => (width = pixels))
  edge.dispatchEvent(pointer('pointermove', 300 + by))
  edge.dispatchEvent(pointer('pointerup', 300 + by))
  return width
}

test.each([
  ['ltr', 40, 140],
  ['ltr', -30, 70],
  ['rtl', 40, 60],
  ['rtl', -40, 140],
])('where the page runs %s, an edge dragged by %i makes the column %i wide: it grows to where lines end', (dir, by, width) => {
  expect(widthAfter(dir, by)).toBe(width)
})

test.each([
  ['ltr', 'ArrowRight'],
  ['rtl', 'ArrowLeft'],
])('where the page runs %s, %s leads forth', (dir, key) => {
  vi.stubGlobal('document', { documentElement: { dir } })
  expect(sidewaysKeys()[1]).toBe(key)
})

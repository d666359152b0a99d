import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BookEvent } from '../book/book.ts'
import type { Progress } from '../book/sync-state.ts'
import type * as Book from './book.ts'

let tell: (event: BookEvent) => void
let book: typeof Book

vi.mock('./told-by.ts', () => ({ toldBy: () => 'an-account' }))
vi.mock('./book-link.ts', () => ({
  linkBook: (_: string, hear: (event: BookEvent) => void) => {
    tell = hear
    return Promise.resolve({ ask: vi.fn(), close: vi.fn() })
  },
}))

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', class {})
  vi.stubGlobal('navigator', { locks: {} })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
  vi.resetModules()
  book = await import('./book.ts')
  book.startBook()
  await vi.dynamicImportSettled()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const progress = (isComplete: boolean) => ({ phase: isComplete ? 'resting' : 'filling', isComplete }) as Progress

test('many changes are told once a second', () => {
  for (let change = 0; change < 5; change += 1) tell({ does: 'changed' })
  expect(book.bookNow().version).toBe(1)
  vi.advanceTimersByTime(1000)
  expect(book.bookNow().version).toBe(2)
  vi.advanceTimersByTime(5000)
  expect(book.bookNow().version).toBe(2)
})

test('who hears that all leads are here hears with it of the last that came', () => {
  tell({ does: 'changed' })
  tell({ does: 'progress', progress: progress(false) })
  tell({ does: 'changed' })
  expect(book.bookNow()).toMatchObject({ isComplete: false, version: 1 })
  const states: [boolean, number][] = []
  book.watchBook(() => states.push([book.bookNow().isComplete, book.bookNow().version]))
  tell({ does: 'progress', progress: progress(true) })
  expect(states).toEqual([[true, 2]])
  vi.advanceTimersByTime(5000)
  expect(book.bookNow().version).toBe(2)
})

import { expect, test } from 'vitest'
import type { Progress } from '../book/sync-state.ts'
import type { BookState } from './book.ts'
import { sayBook } from './say-book.ts'
import { sayBookShortly } from './say-book-shortly.ts'

const FILLING: Progress = {
  phase: 'filling',
  have: 4200,
  total: 12_480,
  isComplete: false,
  perMinute: 10,
  minutesLeft: 8.28,
  asOf: undefined,
  why: undefined,
}

const state = (progress: Progress | undefined, more: Partial<BookState> = {}): BookState => ({
  isAllowed: true,
  isOn: true,
  isComplete: progress?.isComplete ?? false,
  version: 0,
  progress,
  said: [],
  ...more,
})

test.each<[string, string, BookState]>([
  ['Book 33 %', 'Reading your leads: 4,200 of 12,480 leads, about 9 min at 10 calls a minute.', state(FILLING)],
  ['Book 33 %', 'Reading your leads: 4,200 of 12,480 leads.', state({ ...FILLING, perMinute: undefined, minutesLeft: undefined })],
  [
    'Book 33 %',
    'Reading your leads: 4,200 of 12,480 leads, less than a minute at 400 calls a minute.',
    state({ ...FILLING, perMinute: 400, minutesLeft: 0.2 }),
  ],
  ['Filling your book', 'Reading your leads: 0 leads.', state({ ...FILLING, have: 0, total: undefined, minutesLeft: undefined })],
  ['Book paused', 'Filling is paused at 4,200 of 12,480 leads.', state({ ...FILLING, phase: 'paused' })],
  [
    'Book stopped',
    'Lofty rejects the key. The book has 4,200 of 12,480 leads.',
    state({ ...FILLING, phase: 'stopped', why: 'Lofty rejects the key.' }),
  ],
  ['Your book', 'All 12,480 leads are here.', state({ ...FILLING, phase: 'resting', have: 12_480, isComplete: true })],
  [
    'Your book',
    'All 12,480 leads are here and are being checked for changes.',
    state({ ...FILLING, phase: 'checking', have: 12_480, isComplete: true }),
  ],
  ['Opening your book', 'Your book is being opened.', state(undefined, { isComplete: true })],
  ['No book', 'No leads are kept in this browser, so lists are read from Lofty each time.', state(undefined, { isOn: false })],
])('%s: %s', (short, long, book) => {
  expect([sayBookShortly(book), sayBook(book)]).toEqual([short, long])
})

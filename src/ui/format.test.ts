import { describe, expect, test } from 'vitest'
import { formatAgo, formatCalendarDay, formatCount, formatMoney, formatRange, formatShortMoney } from './format.ts'

const NOW = Date.UTC(2026, 10, 20, 15)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [0, 'now'],
  [59_000, 'now'],
  [MINUTE, '1 min. ago'],
  [59 * MINUTE, '59 min. ago'],
  [HOUR, '1 hr. ago'],
  [DAY - 1, '23 hr. ago'],
  [DAY, 'yesterday'],
  [6 * DAY, '6 days ago'],
  [7 * DAY, 'last wk.'],
  [29 * DAY, '4 wk. ago'],
  [30 * DAY, 'last mo.'],
  [364 * DAY, '12 mo. ago'],
  [365 * DAY, 'last yr.'],
  [3 * 365 * DAY, '3 yr. ago'],
  [-59_000, 'now'],
  [-2 * HOUR, 'in 2 hr.'],
  [-DAY, 'tomorrow'],
])('%i ms ago reads %s', (distance, said) => {
  expect(formatAgo(NOW - distance, NOW)).toBe(said)
})

describe('a range', () => {
  test.each([
    [undefined, undefined, undefined],
    [2, undefined, 'from 2'],
    [undefined, 4, 'up to 4'],
    [2, 4, '2–4'],
    [3, 3, '3'],
    [0, 0, '0'],
    [undefined, 0, 'up to 0'],
    [4, 2, '4–2'],
  ])('from %s to %s reads %s', (min, max, said) => {
    expect(formatRange(min, max, formatCount)).toBe(said)
  })
})

test.each([
  [formatMoney(1_234_567.4), '$1,234,567'],
  [formatMoney(0), '$0'],
  [formatShortMoney(450_000), '$450K'],
  [formatShortMoney(1_200_000), '$1.2M'],
  [formatShortMoney(1_234_567), '$1.23M'],
  [formatCount(100_000), '100,000'],
  [formatCount(2.5), '2.5'],
])('%s is %s', (said, expected) => {
  expect(said).toBe(expected)
})

test('a calendar day is the same day in every time zone', () => {
  expect(formatCalendarDay(Date.UTC(2026, 3, 30))).toBe('Apr 30, 2026')
  expect(formatCalendarDay(Date.UTC(2026, 3, 30, 23, 59))).toBe('Apr 30, 2026')
})

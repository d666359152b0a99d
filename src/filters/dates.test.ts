import { afterAll, describe, expect, test } from 'vitest'
import { calendarDay, momentsOf, readDates } from './dates.ts'

const zone = process.env.TZ
afterAll(() => {
  process.env.TZ = zone
})

/** What a range of days means to a reader in a time zone at a moment there: its first and its last millisecond. */
function moments(timeZone: string, now: string, written: string): [string | undefined, string | undefined] {
  process.env.TZ = timeZone
  const value = readDates(written)
  if (value === null || value === 'never') throw new Error(written)
  const { from, to } = momentsOf(value, new Date(now).getTime())
  const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString())
  return [iso(from), iso(to)]
}

describe('days are those of the reader', () => {
  test.each([
    // It is still the 23rd in Chicago (UTC-6), the 24th in Berlin (UTC+1).
    ['America/Chicago', '2026-11-24T03:00:00Z', '-0d..', '2026-11-23T06:00:00.000Z', undefined],
    ['Europe/Berlin', '2026-11-24T03:00:00Z', '-0d..', '2026-11-23T23:00:00.000Z', undefined],
    ['America/Chicago', '2026-11-24T03:00:00Z', '-7d..', '2026-11-16T06:00:00.000Z', undefined],
    ['America/Chicago', '2026-11-24T03:00:00Z', '..-14d', undefined, '2026-11-10T05:59:59.999Z'],
    ['UTC', '2026-03-01T12:00:00Z', '-1d..-1d', '2026-02-28T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
    ['UTC', '2024-03-01T12:00:00Z', '-1d..', '2024-02-29T00:00:00.000Z', undefined],
    ['UTC', '2026-01-01T00:00:00Z', '-1d..', '2025-12-31T00:00:00.000Z', undefined],
    ['America/Chicago', '2026-11-24T03:00:00Z', '2026-07-01..2026-07-31', '2026-07-01T05:00:00.000Z', '2026-08-01T04:59:59.999Z'],
    // The clocks go back on November 1, 2026: that day has 25 hours, and days before it begin at another hour of UTC.
    ['America/Chicago', '2026-11-02T18:00:00Z', '-1d..-1d', '2026-11-01T05:00:00.000Z', '2026-11-02T05:59:59.999Z'],
    // And forward on March 8: 23 hours.
    ['America/Chicago', '2026-03-09T18:00:00Z', '-1d..-1d', '2026-03-08T06:00:00.000Z', '2026-03-09T04:59:59.999Z'],
  ])('in %s at %s, %s', (timeZone, now, written, from, to) => {
    expect(moments(timeZone, now, written)).toEqual([from, to])
  })
})

test.each([
  ['-7d', '2026-11-16'],
  ['-0d', '2026-11-23'],
  ['2026-02-28', '2026-02-28'],
  [undefined, ''],
])('a date input shows %s as %s', (day, shown) => {
  process.env.TZ = 'America/Chicago'
  expect(calendarDay(day, Date.parse('2026-11-24T03:00:00Z'))).toBe(shown)
})

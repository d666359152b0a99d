import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isNeverTime, readTime } from './times.ts'

const MOMENT = Date.UTC(2026, 3, 30, 17, 33, 32)
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Chatham']

const forms: [form: string, raw: unknown, time: number][] = [
  ['the GMT form of leads and tags', '2026-04-30T17:33:32GMT', MOMENT],
  ['ISO with Z', '2026-04-30T17:33:32Z', MOMENT],
  ['ISO with milliseconds', '2026-04-30T17:33:32.250Z', MOMENT + 250],
  ['ISO with one digit of a second', '2026-04-30T17:33:32.5Z', MOMENT + 500],
  ['ISO with microseconds', '2026-04-30T17:33:32.250999Z', MOMENT + 250],
  ['ISO ahead of UTC', '2026-04-30T23:03:32+05:30', MOMENT],
  ['ISO behind UTC', '2026-04-30T10:33:32-07:00', MOMENT],
  ['ISO with an offset without colon', '2026-04-30T10:33:32-0700', MOMENT],
  ['blank-separated', '2026-04-30 17:33:32', MOMENT],
  ['blank-separated with UTC', '2026-04-30 17:33:32 UTC', MOMENT],
  ['blanks around it', '  2026-04-30T17:33:32GMT ', MOMENT],
  ['no zone', '2026-04-30T17:33:32', MOMENT],
  ['no seconds', '2026-04-30 17:33', MOMENT - 32_000],
  ['a day', '2026-04-30', Date.UTC(2026, 3, 30)],
  ['a leap day', '2024-02-29T00:00:00GMT', Date.UTC(2024, 1, 29)],
  ['epoch milliseconds', MOMENT, MOMENT],
  ['the year 9999', '9999-12-31T23:59:59GMT', Date.UTC(9999, 11, 31, 23, 59, 59)],
  ['the first moment after 1970', '1971-01-01T00:00:00GMT', Date.UTC(1971, 0, 1)],
]

const noTimes: [form: string, raw: unknown][] = [
  ['never, as text', '1970-01-01T00:00:00GMT'],
  ['never, in another zone', '1969-12-31T16:00:00-08:00'],
  ['never, late in the placeholder year', '1970-12-31T23:59:59GMT'],
  ['never, as 0', 0],
  ['-1', -1],
  ['a null date', '0000-00-00'],
  ['a null date with time', '0000-00-00 00:00:00'],
  ['the year 0', '0000-01-01T00:00:00GMT'],
  ['the year 1', '0001-01-01T00:00:00GMT'],
  ['the year 99, which is not 1999', '0099-01-01T00:00:00GMT'],
  ['February 30', '2023-02-30'],
  ['February 29 of a common year', '2023-02-29T00:00:00GMT'],
  ['month 13', '2023-13-01T00:00:00GMT'],
  ['month 0', '2023-00-10T00:00:00GMT'],
  ['day 0', '2023-05-00'],
  ['hour 24', '2023-05-01T24:00:00Z'],
  ['minute 60', '2023-05-01T12:60:00Z'],
  ['second 75', '2023-05-01T12:00:75Z'],
  ['an offset of 99 hours', '2023-05-01T12:00:00+99:00'],
  ['the documents’ placeholder', '<string>'],
  ['a birthday', 'Jun 5, 2001'],
  ['text after a time', '2026-04-30T17:33:32GMT or so'],
  ['digits', '20260430'],
  ['blank', '  '],
  ['empty', ''],
  ['null', null],
  ['undefined', undefined],
  ['true', true],
  ['a list', ['2026-04-30T17:33:32GMT']],
  ['an object', { time: MOMENT }],
  ['beyond the calendar', 1e308],
  ['infinity', Number.POSITIVE_INFINITY],
  ['no number', Number.NaN],
]

describe.each(ZONES)('with the machine in %s', (zone) => {
  afterEach(() => vi.unstubAllEnvs())

  test.each(forms)('%s is read as UTC: %s', (_form, raw, time) => {
    vi.stubEnv('TZ', zone)
    expect(readTime(raw)).toBe(time)
  })

  test.each(noTimes)('%s is no time', (_form, raw) => {
    vi.stubEnv('TZ', zone)
    expect(readTime(raw)).toBeUndefined()
  })
})

test('the zone under test is really another one', () => {
  vi.stubEnv('TZ', 'Asia/Kolkata')
  expect(new Date(MOMENT).getTimezoneOffset()).toBe(-330)
  vi.unstubAllEnvs()
})

const moments = fc.date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })

test('every moment from 1971 on is read to the millisecond in ISO and to the second in Lofty’s form', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const iso = moment.toISOString()
      expect(readTime(iso)).toBe(moment.getTime())
      expect(readTime(iso.replace(/\.\d+Z$/, 'GMT'))).toBe(Math.floor(moment.getTime() / 1000) * 1000)
    }),
  )
})

test('a text of digits and marks is a real moment, to the second, or none', () => {
  const two = fc.nat(99).map((number) => String(number).padStart(2, '0'))
  fc.assert(
    fc.property(fc.nat(9999), two, two, two, two, two, (year, month, day, hour, minute, second) => {
      const text = `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`
      const time = readTime(`${text}GMT`)
      if (time !== undefined) expect(new Date(time).toISOString()).toBe(`${text}.000Z`)
    }),
    { numRuns: 5000 },
  )
})

test('only what lies in the placeholder year counts as never', () => {
  expect(isNeverTime('1970-01-01T00:00:00GMT')).toBe(true)
  expect(['1971-01-01', '2026-04-30T17:33:32GMT', 'x', '', null, 1970, undefined].some(isNeverTime)).toBe(false)
})

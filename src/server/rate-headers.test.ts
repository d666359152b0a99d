import { expect, test } from 'vitest'
import { readRateHeaders, readReset, readRetryAfter } from './rate-headers.ts'

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0)

test.each([
  ['epoch seconds, cut off', String(NOW / 1000 + 20), 21_000],
  ['epoch milliseconds', String(NOW + 20_000), 20_000],
  ['milliseconds left', '20000', 20_000],
  ['seconds left', '20', 20_000],
  ['the documented example', '21000', 21_000],
  ['0', '0', 1000],
  ['a negative number', '-5', undefined],
  ['no number', 'abc', undefined],
  ['16 digits', '1790000000000000', 65_000],
  ['an empty text', '', undefined],
  ['nothing', null, undefined],
  ['a moment just past', String(NOW / 1000 - 2), 1000],
  ['a moment long past, as clocks disagree', String(NOW / 1000 - 3600), undefined],
  ['a moment far ahead', String(NOW / 1000 + 3600), 65_000],
])('X-RateLimit-Reset: %s', (_form, text, expected) => {
  expect(readReset(text, NOW)).toBe(expected)
})

test.each([
  ['20', 20_000],
  ['0', 1000],
  ['3600', 65_000],
  ['Mon, 23 Nov 2026 12:00:20 GMT', 20_000],
  ['soon', undefined],
  ['-1', undefined],
  [null, undefined],
])('Retry-After: %s', (text, expected) => {
  expect(readRetryAfter(text, NOW)).toBe(expected)
})

test('the answer’s own Date decides, so that a wrong clock here does no harm', () => {
  const headers = new Headers({ date: new Date(NOW).toUTCString(), 'x-ratelimit-reset': String(NOW + 30_000) })
  expect(readRateHeaders(headers, NOW + 3_600_000).resetMs).toBe(30_000)
})

test('limit and remaining are counts or nothing', () => {
  const read = (limit: string, remaining: string) =>
    readRateHeaders(new Headers({ 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining }), NOW)
  expect(read('100', '0')).toMatchObject({ limit: 100, remaining: 0 })
  expect(read('0', '-1')).toMatchObject({ limit: undefined, remaining: undefined })
  expect(read('1e3', 'x')).toMatchObject({ limit: undefined, remaining: undefined })
})

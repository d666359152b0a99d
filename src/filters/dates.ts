import { t } from '../texts/t.ts'
import { formatCalendarDay } from '../ui/format.ts'
import type { Kind } from './kinds.ts'

/** A day as the URL writes it: `YYYY-MM-DD`, or days before today, `-14d`. */
export type Day = string

/** A stretch of days, both included and either end open, or the moment that never came. */
export type DateRange = 'never' | { from: Day | undefined; to: Day | undefined }

/** Days of the reader's own calendar, written `from..to` or `never`. What is relative stays so: a link to the last week moves on. */
export function dates(): Kind<DateRange> {
  return {
    control: { name: 'dates' },
    parse: ([text = '', ...more]) => (more.length > 0 ? null : readDates(text)),
    format: (value) => [writeDates(value)],
    say: sayDates,
    examples: [
      { from: '-7d', to: undefined },
      { from: undefined, to: '-14d' },
      'never',
      { from: '2026-02-28', to: '2026-03-31' },
      { from: '2024-02-29', to: undefined },
      { from: '-30d', to: '-7d' },
      { from: '2026-01-01', to: '-7d' },
      { from: '-0d', to: '-0d' },
    ],
  }
}

export function readDates(text: string): DateRange | null {
  if (text.trim() === 'never') return 'never'
  const ends = text.trim().split('..')
  const [from, to] = ends.map(readDay)
  if (ends.length !== 2 || from === null || to === null || (from === undefined && to === undefined)) return null
  return isBackwards(from, to) ? null : { from, to }
}

export function writeDates(value: DateRange): string {
  return value === 'never' ? value : `${value.from ?? ''}..${value.to ?? ''}`
}

/** A day in its one form, undefined for an open end, null for anything else. */
function readDay(text: string): Day | undefined | null {
  if (text === '') return undefined
  const ago = /^-(\d{1,5})d$/.exec(text)
  if (ago) return `-${Number(ago[1])}d`
  const time = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // Some engines take February 30 for March 2.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : null
}

/** Days before today, undefined for a day of the calendar. */
export function daysAgo(day: Day | undefined): number | undefined {
  return day?.endsWith('d') ? Number(day.slice(1, -1)) : undefined
}

/** Two days that can be told apart without knowing today, the wrong way round. */
function isBackwards(from: Day | undefined, to: Day | undefined): boolean {
  if (from === undefined || to === undefined) return false
  const [first, last] = [daysAgo(from), daysAgo(to)]
  if (first !== undefined && last !== undefined) return first < last
  return first === undefined && last === undefined && from > to
}

/** "on or after Feb 28, 2026", "in the last 7 days", "never". */
export function sayDates(value: DateRange): string {
  if (value === 'never') return value
  const { from, to } = value
  const [first, last] = [daysAgo(from), daysAgo(to)]
  if (to === undefined) return first === undefined ? t('on or after {day}', { day: sayDay(from) }) : sayLast(first)
  if (from === undefined)
    return last === undefined ? t('on or before {day}', { day: sayDay(to) }) : t('{day} or earlier', { day: sayDay(to) })
  return from === to ? t('on {day}', { day: sayDay(from) }) : t('between {first} and {last}', { first: sayDay(from), last: sayDay(to) })
}

function sayLast(days: number): string {
  return days === 0 ? t('today') : t('in the last {days, plural, one {# day} other {# days}}', { days })
}

function sayDay(day: Day = ''): string {
  const ago = daysAgo(day)
  if (ago === undefined) return formatCalendarDay(Date.parse(day))
  return ago === 0 ? t('today') : t('{days, plural, one {# day} other {# days}} ago', { days: ago })
}

/** Where a day begins or ends, as epoch milliseconds, by the reader's clock; `now` says which day is today. */
function momentOf(day: Day, isEnd: boolean, now: number): number {
  const ago = daysAgo(day)
  const today = new Date(now)
  const [year = 0, month = 0, date = 0] =
    ago === undefined ? day.split('-').map(Number) : [today.getFullYear(), today.getMonth() + 1, today.getDate() - ago]
  // Days are not always 24 hours long: the end is where the next one begins.
  return isEnd ? new Date(year, month - 1, date + 1).getTime() - 1 : new Date(year, month - 1, date).getTime()
}

/** A stretch of days as epoch milliseconds, from the first day's beginning to the last one's end. */
export function momentsOf({ from, to }: Exclude<DateRange, 'never'>, now: number): { from: number | undefined; to: number | undefined } {
  return { from: from === undefined ? from : momentOf(from, false, now), to: to === undefined ? to : momentOf(to, true, now) }
}

/** The day of the calendar that a day means today, as a date input writes it; "" for an open end. */
export function calendarDay(day: Day | undefined, now: number): string {
  if (day === undefined || daysAgo(day) === undefined) return day ?? ''
  const start = new Date(momentOf(day, false, now))
  const two = (part: number) => String(part).padStart(2, '0')
  return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`
}

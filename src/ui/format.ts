import { locale, t } from '../texts/t.ts'

/**
 * Formatters are made once, when first used: making one per cell costs twenty times as much as using it, and making all
 * of them at the start holds up the page. All follow the page's language and the reader's region.
 */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const money = once(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }))
const shortMoney = once(
  () =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    }),
)
const number = once(() => new Intl.NumberFormat(locale))
const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))
const exact = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }))
const precise = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))
const utcDay = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))
const clock = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))

/** Whole dollars in full. */
export const formatMoney = (dollars: number) => money().format(dollars)
/** Whole dollars short: $450K, $1.2M. */
export const formatShortMoney = (dollars: number) => shortMoney().format(dollars)
export const formatCount = (count: number) => number().format(count)
/** A moment (epoch milliseconds) in full, in the reader's time zone. */
export const formatExact = (time: number) => exact().format(time)
/** A moment to the minute, short. */
export const formatMoment = (time: number) => precise().format(time)
/** A calendar day that is meant the same everywhere, given as epoch milliseconds of its UTC midnight. */
export const formatCalendarDay = (time: number) => utcDay().format(time)
export const formatClock = (time: number) => clock().format(time)

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** How long ago a moment was (epoch milliseconds), in its largest whole unit: "3 days ago", "now". */
export function formatAgo(time: number, now = Date.now()): string {
  const distance = time - now
  const [unit, length] = UNITS.find(([, each]) => Math.abs(distance) >= each) ?? ['second', Number.POSITIVE_INFINITY]
  return relative().format(Math.trunc(distance / length) || 0, unit)
}

/** A range with open ends in words: "2–4", "from 2", "up to 4"; undefined when neither end is given. */
export function formatRange(min: number | undefined, max: number | undefined, format: (value: number) => string): string | undefined {
  if (min === undefined && max === undefined) return undefined
  if (min === undefined) return t('up to {most}', { most: format(max ?? 0) })
  if (max === undefined) return t('from {least}', { least: format(min) })
  return min === max ? format(min) : `${format(min)}–${format(max)}`
}

/** The same, short: "2–4", "2+", "≤ 4". */
export function formatShortRange(min: number | undefined, max: number | undefined, format: (value: number) => string): string | undefined {
  if (min !== undefined && max !== undefined) return formatRange(min, max, format)
  if (min !== undefined) return `${format(min)}+`
  return max === undefined ? undefined : `≤ ${format(max)}`
}

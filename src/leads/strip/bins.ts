import type { Histogram } from '../../book/column.ts'
import { calendarDay, momentsOf, readDates } from '../../filters/dates.ts'

/**
 * A bar of a chart over numbers or days. A filter is set to bars by their texts, `from` of the first and `to` of the last,
 * either may be open; `low` and `high` are the same as numbers (days as epoch milliseconds), for knowing which bars a
 * filter takes in.
 */
export interface Bin {
  from: string
  to: string
  low: number
  high: number
  count: number
}

/** A bar before it is counted. */
export type Place = Omit<Bin, 'count'>

const WEEKS = 26
/** The first and the last moment there is. */
const [PAST, FUTURE] = [-8.64e15, 8.64e15]

/** A stretch of days, as its filter writes it. */
export function stretch(text: string, now: number): Place {
  const days = readDates(text)
  const { from, to } = days && days !== 'never' ? momentsOf(days, now) : { from: undefined, to: undefined }
  const [first = '', last = ''] = text.split('..')
  return { from: first, to: last, low: from ?? PAST, high: to ?? FUTURE }
}

/** All days before the last 26 weeks, then these weeks, each from Monday by the reader's calendar; the last is this one. */
export function weeks(now: number): Place[] {
  const sinceMonday = (new Date(now).getDay() + 6) % 7
  const day = (ago: number) => calendarDay(`-${ago}d`, now)
  return Array.from({ length: WEEKS + 1 }, (_, place) => {
    const monday = sinceMonday + 7 * (WEEKS - place)
    return stretch(`${place === 0 ? '' : day(monday)}..${place === WEEKS ? '' : day(monday - 6)}`, now)
  })
}

/** The points of a scale from 0 to `most` in at most 21 bars, the last one open. Scores are whole numbers. */
export function points(most: number): Place[] {
  const width = 5 * 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(100, most) / 100)))
  const bars = Math.max(1, Math.ceil(Math.max(100, most) / width))
  return Array.from({ length: bars }, (_, bar) => {
    const [low, high] = [bar * width, (bar + 1) * width - 1]
    return { from: String(low), to: bar === bars - 1 ? '' : String(high), low, high: bar === bars - 1 ? Number.POSITIVE_INFINITY : high }
  })
}

const ROUND = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9]
/** Round prices in dollars, each about an eighth to a quarter above the one before. */
export const PRICES: readonly number[] = [1e3, 1e4, 1e5, 1e6, 1e7].flatMap((power) => ROUND.map((each) => each * power))

/** How many ranges take in each price: edges a dollar apart, of which only the bars from a price to the next dollar are looked at. */
export const PRICE_EDGES: readonly number[] = [...PRICES.flatMap((price) => [price, price + 1]), (PRICES.at(-1) ?? 0) + 2]

/** What was counted over `PRICE_EDGES`, price by price. */
export function countsAtPrices({ counts }: Histogram): number[] {
  return PRICES.map((_, place) => counts[2 * place] ?? 0)
}

/** The part of the counts that changes so much that it is worth drawing: first and last place. */
export function lively(counts: readonly number[], total: number): [number, number] {
  const few = total / 200
  const differs = (from: number | undefined) => (count: number) => Math.abs(count - (from ?? 0)) > few
  const first = counts.findIndex(differs(counts[0])) - 1
  const last = counts.findLastIndex(differs(counts.at(-1))) + 1
  return first < 0 ? [0, -1] : [first, last]
}

export function priceAt(place: number): Place {
  const price = PRICES[place] ?? 0
  return { from: String(price), to: String(price), low: price, high: (PRICES[place + 1] ?? price + 1) - 1 }
}

/** The edges between bars that follow one another. */
export function edgesOf(places: readonly Place[]): number[] {
  return [...places.map(({ low }) => low), Math.min(FUTURE, places.at(-1)?.high ?? 0)]
}

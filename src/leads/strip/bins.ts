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
const DOLLARS = [1e3, 1e4, 1e5, 1e6, 1e7].flatMap((power) => ROUND.map((each) => each * power))
/** Round prices in dollars, each about an eighth to a quarter above the one before; a bar holds up to before the next. */
const PRICES: readonly Place[] = DOLLARS.map((price, place) => {
  return { from: String(price), to: String(price), low: price, high: (DOLLARS[place + 1] ?? price + 1) - 1 }
})

/** Edges for counting how many ranges take in each price: a price and the next dollar, so that every second bar counts. */
export function priceEdges(prices: readonly Place[]): number[] {
  const last = prices.at(-1)
  return last ? [...prices.flatMap(({ low }) => [low, low + 1]), last.low + 2] : []
}

/** Round prices, from and to those around which the counts of all leads change so much that it is worth drawing. */
export function prices(count: (prices: readonly Place[]) => readonly number[], total: number): Place[] {
  const counts = count(PRICES)
  const few = total / 200
  const differs = (from: number | undefined) => (each: number) => Math.abs(each - (from ?? 0)) > few
  const first = counts.findIndex(differs(counts[0])) - 1
  const last = counts.findLastIndex(differs(counts.at(-1))) + 1
  return first < 0 ? [] : PRICES.slice(first, last + 1)
}

/** The edges between bars that follow one another. */
export function edgesOf(places: readonly Place[]): number[] {
  return [...places.map(({ low }) => low), Math.min(FUTURE, places.at(-1)?.high ?? 0)]
}

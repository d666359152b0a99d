import type { Bar, Option } from './kinds.ts'
import { splitNamed } from './named.ts'

/** The numbers that a name's values are, with how many rows have each; or that they are days. */
export interface NamedAmounts {
  isDays: boolean
  counts: readonly { amount: number; count: number }[]
}

/** Names all of whose values are numbers, or all days, in the order of the options (`name:value`). */
export function namedAmounts(options: readonly Option[]): ReadonlyMap<string, NamedAmounts> {
  const values = new Map<string, { value: string; count: number }[]>()
  for (const { value: text, count = 0 } of options) {
    const { name, value } = splitNamed(text)
    values.set(name, [...(values.get(name) ?? []), { value, count }])
  }
  const found = new Map<string, NamedAmounts>()
  for (const [name, own] of values) {
    const isDays = own.every(({ value }) => DAY.test(value))
    const isNumbers = own.every(({ value }) => NUMBER.test(value))
    if (isDays || isNumbers) found.set(name, { isDays, counts: own.map(({ value, count }) => ({ amount: Number(value), count })) })
  }
  return found
}

/** The forms of numbers from 0 and of days that custom fields hold. */
const NUMBER = /^\d+(\.\d+)?$/
const DAY = /^(\d{4}-\d\d-\d\d\b|\d{1,2}\/\d{1,2}\/\d{4}\b)/

const BARS = 24

/** How a name's numbers lie, in bars of equal width from 0. */
export function barsOf({ counts }: NamedAmounts): Bar[] {
  const most = Math.max(...counts.map(({ amount }) => amount))
  const width = Math.max(1, Math.ceil((most + 1) / BARS))
  const bars = Array.from({ length: Math.ceil((most + 1) / width) }, (_, place) => ({
    from: place * width,
    to: (place + 1) * width,
    count: 0,
  }))
  for (const { amount, count } of counts) {
    const bar = bars[Math.floor(amount / width)]
    if (bar) bar.count += count
  }
  return bars
}

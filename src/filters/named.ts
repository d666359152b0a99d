import { formatCount } from '../ui/format.ts'
import { calendarDay, type DateRange, readDates, sayDates } from './dates.ts'
import { HARD_TEXTS, type Kind, type Pair, sayPairs } from './kinds.ts'
import { type Range, readRange, sayRange } from './range.ts'

/**
 * Any number of names with values, each written `name:value`. One value of a name is enough, every name must hold. A name
 * ends at its first colon. A value may be a stretch of numbers (`5..20`) or of days (`2027-01-01..`).
 */
export function namedChoices(sayName: string): Kind<Pair[]> {
  return {
    control: { name: 'named' },
    parse: (texts) => {
      const values = [...new Set(texts.map((each) => each.trim()).filter((each) => each !== ''))]
      const names = new Set(values.map((each) => splitNamed(each).name))
      if (values.length === 0 || values.some((each) => !/^[^:]*[^:\s][^:]*:./.test(each))) return null
      return [...names].map((name) => ({
        name,
        values: values.filter((each) => each.startsWith(`${name}:`)).map((each) => splitNamed(each).value),
      }))
    },
    format: (value) => value.flatMap((pair) => pair.values.map((each) => `${pair.name}:${each}`)),
    say: (value) => sayPairs(value, sayName, sayValue),
    examples: [
      [{ name: 'Pets', values: ['Dog', 'Cat'] }],
      [
        { name: 'Down payment', values: ['5..20'] },
        { name: 'Move-in date', values: ['2027-01-01..', '..-30d'] },
      ],
      ...HARD_TEXTS.map((value) => [
        { name: value, values: [value, 'a: b'] },
        { name: 'Must-haves', values: ['Pool'] },
      ]),
    ],
  }
}

/** "Pets:Dog" in its two parts. */
export function splitNamed(text: string): { name: string; value: string } {
  const end = text.indexOf(':')
  return { name: text.slice(0, end), value: text.slice(end + 1) }
}

/** A stretch of numbers, or of days. */
export type NamedStretch = { numbers: Range } | { days: Exclude<DateRange, 'never'> }

/** The stretch that a value is; undefined for a value that is meant as it stands. */
export function readStretch(value: string): NamedStretch | undefined {
  const numbers = readRange(value)
  if (numbers) return { numbers }
  const days = readDates(value)
  return days === null || days === 'never' ? undefined : { days }
}

/** Milliseconds of a day. */
const DAY = 86_400_000

/** A stretch as what a name's amount must lie within: numbers, or days of the calendar in UTC, as custom fields have them. */
export function amountsOf(stretch: NamedStretch, now: number): Range {
  if ('numbers' in stretch) return stretch.numbers
  const { from, to } = stretch.days
  const start = (day: string | undefined) => (day === undefined ? undefined : Date.parse(calendarDay(day, now)))
  const last = start(to)
  return { from: start(from), to: last === undefined ? undefined : last + DAY - 1 }
}

function sayValue(value: string): string {
  const stretch = readStretch(value)
  if (!stretch) return value
  return 'numbers' in stretch ? sayRange(stretch.numbers, formatCount) : sayDates(stretch.days)
}

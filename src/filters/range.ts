import { t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import type { Kind } from './kinds.ts'

/** A range of numbers, both ends included; an end that is undefined is open, never both. */
export interface Range {
  from: number | undefined
  to: number | undefined
}

/** How a range is drawn and said: its numbers in words, and the slider from 0 to `most` in steps. */
export interface Scale {
  format: (value: number) => string
  most: number
  step: number
}

/** How a range that is asked is held against a range that is kept: they share a value, it lies in it, it takes it in. */
export type How = 'overlaps' | 'within' | 'includes'

export interface SpanRange extends Range {
  how: How
}

const NUMBER = String.raw`(\d{1,12}(?:\.\d{1,3})?)?`
const RANGE = new RegExp(String.raw`^${NUMBER}\.\.${NUMBER}$`)
const HARD_RANGES: readonly Range[] = [
  { from: 300_000, to: 500_000 },
  { from: 70, to: undefined },
  { from: undefined, to: 2.5 },
  { from: 0, to: 0 },
  { from: undefined, to: 999_999_999_999.999 },
]

/** Reads `from..to`, either end may be missing; null for anything else and for ends the wrong way round. */
export function readRange(text: string): Range | null {
  const match = RANGE.exec(text.trim())
  if (!match) return null
  const [from, to] = [match[1], match[2]].map((each) => (each === undefined ? undefined : Number(each)))
  if (from === undefined && to === undefined) return null
  return from !== undefined && to !== undefined && from > to ? null : { from, to }
}

export function writeRange({ from, to }: Range): string {
  return `${from ?? ''}..${to ?? ''}`
}

/** "2 to 4", "2 or more", "4 or less", "2". */
export function sayRange({ from, to }: Range, format: (value: number) => string): string {
  if (from === undefined) return t('{most} or less', { most: format(to ?? 0) })
  if (to === undefined) return t('{least} or more', { least: format(from) })
  return from === to ? format(from) : t('{least} to {most}', { least: format(from), most: format(to) })
}

/** A number between two ends, written `from..to`. */
export function range(scale: Scale): Kind<Range> {
  return {
    control: { name: 'range', scale },
    parse: ([text = '', ...more]) => (more.length > 0 ? null : readRange(text)),
    format: (value) => [writeRange(value)],
    say: (value) => sayRange(value, scale.format),
    examples: HARD_RANGES,
  }
}

const SAID: Record<How, (range: string) => string> = {
  overlaps: (range) => t('overlaps {range}', { range }),
  within: (range) => t('lies within {range}', { range }),
  includes: (range) => t('takes in {range}', { range }),
}

/** A range held against ranges, written `from..to` where they only have to overlap, else `within:from..to` or `includes:from..to`. */
export function spanRange(scale: Scale): Kind<SpanRange> {
  return {
    control: { name: 'spanRange', scale },
    parse: ([text = '', ...more]) => (more.length > 0 ? null : readSpanRange(text)),
    format: (value) => [writeSpanRange(value)],
    say: (value) => SAID[value.how](sayRange(value, scale.format)),
    examples: HARD_RANGES.flatMap((each) => (['overlaps', 'within', 'includes'] as const).map((how) => ({ ...each, how }))),
  }
}

export function readSpanRange(text: string): SpanRange | null {
  const [, how, rest = ''] = /^(?:(within|includes):)?(.*)$/.exec(text.trim()) ?? []
  const found = readRange(rest)
  return found && { ...found, how: how === 'within' || how === 'includes' ? how : 'overlaps' }
}

export function writeSpanRange(value: SpanRange): string {
  return `${value.how === 'overlaps' ? '' : `${value.how}:`}${writeRange(value)}`
}

/** A time frame: months from now (`..6` within half a year), or one of the words that stand for none ("Just Looking"). */
export function months(): Kind<Range | string> {
  return {
    control: { name: 'months' },
    parse: ([text = '', ...more]) => {
      if (more.length > 0) return null
      // What looks like a range and is none is no word either.
      return text.includes('..') ? readRange(text) : text.trim() || null
    },
    format: (value) => [typeof value === 'string' ? value : writeRange(value)],
    say: (value, labelOf) => (typeof value === 'string' ? labelOf(value) : sayMonths(value)),
    examples: ['Just Looking', '1-3', { from: undefined, to: 6 }, { from: 12, to: undefined }, { from: 3, to: 6 }],
  }
}

/** "within 6 months", "in 12 months or later", "in 3 to 6 months". */
export function sayMonths({ from, to }: Range): string {
  if (from === undefined) return t('within {months, plural, one {# month} other {# months}}', { months: to ?? 0 })
  return to === undefined
    ? t('in {months, plural, one {# month} other {# months}} or later', { months: from })
    : t('in {least} to {most, plural, one {# month} other {# months}}', { least: formatCount(from), most: to })
}

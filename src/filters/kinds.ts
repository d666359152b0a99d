import { language, locale } from '../texts/t.ts'
import type { Scale } from './range.ts'

/** One thing that can be picked. `value` goes into the URL, `label` is what people read. */
export interface Option {
  value: string
  label: string
  /** How many rows picking it would leave, where that is known. */
  count?: number
}

/** One bar of a histogram: how many rows hold a number from `from` up to (not including) `to`. */
export interface Bar {
  from: number
  to: number
  count: number
}

/** A name with the values that belong to it, such as a role with the people who hold it. */
export interface Pair {
  name: string
  values: string[]
}

/** How a list of pairs is written as one text, and read back (undefined when it cannot be). */
export interface PairCodec {
  read: (text: string) => Pair[] | undefined
  write: (pairs: readonly Pair[]) => string
}

/** Which input draws a kind, with what it needs to know. */
export type Control =
  | { name: 'text'; input: 'search' | 'tel' | 'email' }
  | { name: 'choice' }
  | { name: 'choices' }
  | { name: 'flag' }
  | { name: 'toggle' }
  | { name: 'pairs'; codec: PairCodec }
  | { name: 'range'; scale: Scale }
  | { name: 'spanRange'; scale: Scale }
  | { name: 'dates' }
  | { name: 'months' }
  | { name: 'named' }

/**
 * How a filter's value works: from and to the texts of the URL (one per repeated name), into words, onto the screen.
 * `parse` gives null for texts that make no sense and never throws; parse ∘ format is the identity on `examples`.
 */
export interface Kind<Value> {
  control: Control
  parse: (texts: readonly string[]) => Value | null
  format: (value: Value) => string[]
  say: (value: Value, labelOf: (value: string) => string) => string
  examples: readonly Value[]
}

/** Texts that break naive URL handling; every kind of free text must survive them. */
export const HARD_TEXTS = ['New York', 'a@b.com', '+1 (512) 555-0142', 'Sphere, referral', 'Q&A "50%"', '🏡 family', 'عميل مهم', '~tilde=1']

/** What texts a kind takes, with texts of that form to test and document it with. */
interface Form {
  pattern: RegExp
  examples: readonly string[]
}

const ANY: Form = { pattern: /./, examples: HARD_TEXTS }
/** Ids are digits, and exact ones: some lie above 2^53. */
export const IDS: Form = { pattern: /^\d{1,20}$/, examples: ['7000001', '9007199254740993'] }

/** Free text, committed on a pause, Enter or blur. */
export function text(input: 'search' | 'tel' | 'email' = 'search'): Kind<string> {
  return {
    control: { name: 'text', input },
    parse: single,
    format: (value) => [value],
    say: (value) => `“${value}”`,
    examples: HARD_TEXTS,
  }
}

/** One of several options. */
export function choice({ pattern, examples } = ANY): Kind<string> {
  return {
    control: { name: 'choice' },
    parse: (texts) => {
      const value = single(texts)
      return value !== null && pattern.test(value) ? value : null
    },
    format: (value) => [value],
    say: (value, labelOf) => labelOf(value),
    examples,
  }
}

/** Any number of options; `joint` is the word between them ("or" when one is enough, "and" when all must hold). */
export function choices(joint: 'or' | 'and' = 'or', { pattern, examples } = ANY): Kind<string[]> {
  return {
    control: { name: 'choices' },
    parse: (texts) => {
      const values = [...new Set(texts.map((each) => each.trim()).filter((each) => each !== ''))]
      return values.length > 0 && values.every((each) => pattern.test(each)) ? values : null
    },
    format: (values) => values,
    say: (values, labelOf) => sayList(values.map(labelOf), joint),
    examples: [[...examples], ...examples.map((each) => [each])],
  }
}

/** Yes, no, or (absent) either; `yes` and `no` are how a sentence says it. */
export function flag(yes: string, no: string): Kind<boolean> {
  return {
    control: { name: 'flag' },
    parse: (texts) => (texts.length === 1 && (texts[0] === 'true' || texts[0] === 'false') ? texts[0] === 'true' : null),
    format: (value) => [String(value)],
    say: (value) => (value ? yes : no),
    examples: [true, false],
  }
}

/** On or (absent) off. */
export function toggle(): Kind<true> {
  return {
    control: { name: 'toggle' },
    parse: (texts) => (texts.length === 1 && texts[0] === 'true' ? true : null),
    format: () => ['true'],
    say: () => 'on',
    examples: [true],
  }
}

/** Names with values of their own, written as one text by `codec`. `sayName` is the word between ("is"). */
export function pairs(codec: PairCodec, sayName: string): Kind<Pair[]> {
  return {
    control: { name: 'pairs', codec },
    parse: (texts) => (texts.length === 1 && texts[0] !== undefined ? (codec.read(texts[0]) ?? null) : null),
    format: (value) => [codec.write(value)],
    say: (value, labelOf) => sayPairs(value, sayName, labelOf),
    examples: HARD_TEXTS.map((name) => [{ name, values: ['111', '9007199254740993'] }]),
  }
}

/** "Lender is Ben or Cy and Buyer Agent is 9". */
export function sayPairs(pairs: readonly Pair[], sayName: string, labelOf: (value: string) => string): string {
  return sayList(
    pairs.map((pair) => `${pair.name} ${sayName} ${sayList(pair.values.map(labelOf), 'or')}`),
    'and',
  )
}

function single(texts: readonly string[]): string | null {
  const value = texts.length === 1 ? texts[0]?.trim() : ''
  return value || null
}

const lists = new Map<string, Intl.ListFormat>()

/** "a", "a or b", "a, b or c". English is listed the British way: our sentences have no comma before the last. */
export function sayList(words: readonly string[], joint: 'and' | 'or'): string {
  const list =
    lists.get(joint) ?? new Intl.ListFormat(language === 'en' ? 'en-GB' : locale, { type: joint === 'or' ? 'disjunction' : 'conjunction' })
  lists.set(joint, list)
  return list.format(words)
}

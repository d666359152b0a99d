import { amountOf } from './amount.ts'

/** A range with open ends: an end that is undefined is open. */
export interface Span {
  min: number | undefined
  max: number | undefined
}

/** Numbers, or days as epoch milliseconds, both ends included and either open. */
interface Stretch {
  from: number | undefined
  to: number | undefined
}

/** What a lead holds in one field: any number of names, a number (times are epoch milliseconds), or a range of its own. */
export type FieldValue = readonly string[] | number | Span | undefined
/** One thing the book keeps of every lead for filtering, counting and sorting. */
export type Field<Row> =
  | { kind: 'labels'; of: (row: Row) => readonly string[] }
  | { kind: 'number'; of: (row: Row) => number | undefined }
  | { kind: 'span'; of: (row: Row) => Span | undefined }

/**
 * A condition on one field that a lead fits or not by itself. Names are held against each other as `foldName` gives them;
 * ends of ranges are included; a lead that holds nothing in the field fits `none` and `given: false` only.
 */
export type Condition =
  | { field: string; labels: readonly string[]; need: 'any' | 'all' | 'none' }
  /** Some name begins with `named` and a colon, and what follows is one of the labels, or an amount within one of the stretches. */
  | { field: string; named: string; labels: readonly string[]; within: readonly Stretch[] }
  /** Some name contains the part. */
  | { field: string; part: string }
  | { field: string; from: number | undefined; to: number | undefined }
  | { field: string; span: Span; how: 'overlaps' | 'within' | 'includes' }
  | { field: string; given: boolean }

/** A condition on one field, what a filter asks of the book. Several are joined by "and". */
export type BookCondition =
  | Condition
  /** Some name of the lead is held by another lead too; or none is. */
  | { field: string; isShared: boolean }

/** The form in which names are compared: without case, since whether Lofty minds case is not published. */
export function foldName(name: string): string {
  return name.trim().toLowerCase()
}

/** Whether what a lead holds in the condition's field fits it. The book's columns decide the same, faster. */
export function fits(condition: Condition, held: FieldValue): boolean {
  if ('given' in condition) return isGiven(held) === condition.given
  if ('named' in condition) return isNames(held) && held.map(foldName).some(isNamedSo(condition))
  if ('labels' in condition) return fitsLabels(condition.labels, condition.need, isNames(held) ? held : [])
  if ('part' in condition) return isNames(held) && held.some((name) => foldName(name).includes(foldName(condition.part)))
  if ('span' in condition) return isSpan(held) && fitsSpan(condition.span, condition.how, held)
  return typeof held === 'number' && held >= (condition.from ?? held) && held <= (condition.to ?? held)
}

/** Whether a lead that holds nothing in the field, or nothing of the kind that is asked about, fits. */
export function fitsNothing(condition: BookCondition): boolean {
  return 'isShared' in condition ? !condition.isShared : fits(condition, undefined)
}

/** Tells, of a folded name, whether it is one that is asked for. */
export function isNamedSo({ named, labels, within }: Extract<Condition, { named: unknown }>): (name: string) => boolean {
  const begin = `${foldName(named)}:`
  const wanted = new Set(labels.map(foldName))
  return (name) => {
    if (!name.startsWith(begin)) return false
    const rest = name.slice(begin.length).trim()
    if (wanted.has(rest)) return true
    const amount = within.length > 0 ? amountOf(rest) : undefined
    return amount !== undefined && within.some(({ from = amount, to = amount }) => amount >= from && amount <= to)
  }
}

function isNames(held: FieldValue): held is readonly string[] {
  return Array.isArray(held)
}

function isSpan(held: FieldValue): held is Span {
  return typeof held === 'object' && !Array.isArray(held)
}

function isGiven(held: FieldValue): boolean {
  if (isNames(held)) return held.length > 0
  return isSpan(held) ? held.min !== undefined || held.max !== undefined : held !== undefined
}

function fitsLabels(asked: readonly string[], need: 'any' | 'all' | 'none', held: readonly string[]): boolean {
  const names = new Set(held.map(foldName))
  const has = (name: string) => names.has(foldName(name))
  return need === 'all' ? asked.every(has) : asked.some(has) === (need === 'any')
}

/**
 * Ranges held against ranges. `overlaps`: they share a value. `within`: the lead's range lies in the one asked.
 * `includes`: the lead's range takes in all of the one asked. A range without any end fits nothing.
 */
function fitsSpan(asked: Span, how: 'overlaps' | 'within' | 'includes', held: Span): boolean {
  if (held.min === undefined && held.max === undefined) return false
  const [from, to] = ends(asked)
  const [min, max] = ends(held)
  if (how === 'overlaps') return min <= to && max >= from
  return how === 'within' ? min >= from && max <= to : min <= from && max >= to
}

function ends({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Span): [number, number] {
  return [min, max]
}

import type { ReactNode } from 'react'
import type { Lead } from '../lofty/lead.ts'
import type { Sort } from '../lofty/sorts.ts'
import { revealHidden } from '../ui/hidden.ts'
import { shorten } from '../ui/shorten.ts'
import { cellText } from './cells.tsx'
import type { FieldName } from './lead-fields.ts'

export interface ColumnEntry<Value> {
  label: string
  /** Pixels, until the reader gives it another. */
  width: number
  /** What the column holds, for sorting, copying and export; undefined is "not given". */
  value: (lead: Lead) => Value | undefined
  /** The value in words, where `String` will not do. */
  text?: (value: Value) => string
  /** The whole value on hover, where the text says less. */
  title?: (value: Value) => string
  /** Looks only: what a cell shows instead of the text. */
  cell?: (value: Value, lead: Lead) => ReactNode
  /** Lofty's order by this column, if Lofty has one. */
  sort?: Sort
  /** The field of the book that orders by this column. */
  field?: FieldName
  /** Fields of the book of which a lead has at least one where the column says something; `field` alone when left out. */
  given?: readonly FieldName[]
  isNumber?: boolean
  /** The value is a moment (epoch milliseconds). */
  isTime?: boolean
}

/** A column seen from outside, whatever it holds. */
export interface Column {
  label: string
  width: number
  sort: Sort | undefined
  field: FieldName | undefined
  given: readonly FieldName[]
  isNumber: boolean
  isTime: boolean
  value: (lead: Lead) => unknown
  /** The cell in words; "" when not given. */
  text: (lead: Lead) => string
  title: (lead: Lead) => string
  cell: (lead: Lead) => ReactNode
}

/** Characters of a tooltip. */
const LONGEST_TITLE = 1000

export function column<Value>({
  label,
  width,
  value,
  text = String,
  title = text,
  cell,
  sort,
  field,
  given = field ? [field] : [],
  isNumber = false,
  isTime = false,
}: ColumnEntry<Value>): Column {
  const of = <Result>(lead: Lead, use: (value: Value) => Result, otherwise: Result) => {
    const found = value(lead)
    return found === undefined ? otherwise : use(found)
  }
  return {
    label,
    width,
    sort,
    field,
    given,
    isNumber,
    isTime,
    value,
    text: (lead) => of(lead, text, ''),
    title: (lead) => shorten(revealHidden(of(lead, title, '')), LONGEST_TITLE),
    cell: (lead) => of<ReactNode>(lead, (found) => cell?.(found, lead) ?? cellText(text(found)), null),
  }
}

import type { OrderedSelection, Selection } from '../book/book-index.ts'
import { type FilterId, leadFilters } from './filters.ts'
import type { FieldName, LeadCondition } from './lead-fields.ts'

/** A search as the book is asked it. `now` (epoch milliseconds) is the moment that relative days count from. */
export interface BookQuestion {
  filters: readonly { id: FilterId; texts: readonly string[] }[]
  order: readonly { field: FieldName; isDescending: boolean }[]
  now: number
  /** Of these leads alone. */
  among?: readonly string[] | undefined
}

/** Whether the book can decide a filter. */
export function canBookDecide(id: FilterId): boolean {
  return leadFilters[id].asks !== undefined || leadFilters[id].words !== undefined
}

/** What the index is asked for a question. */
export function selectionOf({ filters, order, now, among }: BookQuestion): OrderedSelection {
  const conditions = filters.flatMap(({ id, texts }) => conditionsOf(id, texts, now).map((condition) => ({ by: id, condition })))
  return { conditions, order, text: wordsOf(filters), among }
}

function conditionsOf(id: FilterId, texts: readonly string[], now: number): readonly LeadCondition[] {
  return leadFilters[id].asks?.(texts, now) ?? []
}

/** The words that the leads of a search must hold somewhere. */
export function wordsOf(filters: BookQuestion['filters']): Selection['text'] {
  return filters.flatMap(({ id, texts }) => leadFilters[id].words?.(texts) ?? []).join(' ') || undefined
}

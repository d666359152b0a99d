import type { BookCondition } from '../book/condition.ts'
import { isSort, type Sort } from '../lofty/sorts.ts'
import { leadFilters } from './filters.ts'
import type { FieldName } from './lead-fields.ts'
import { DEFAULT_SORT, fieldOf, loftySortBy } from './order.ts'
import { activeFilters, type Search } from './search.ts'
import { canBookDecide } from './selection.ts'

/**
 * Who answers a search: `book`, the leads in this browser; `lofty`, block by block; or `reading`: Lofty's list, narrowed as
 * far as Lofty can, is read from its top and what does not fit is left out here.
 */
export type Road = 'book' | 'lofty' | 'reading'

/** How far the book can be asked. */
export interface BookAtHand {
  isOn: boolean
  /** It has all leads, so that its answer is the whole answer. */
  isComplete: boolean
}

/** Plans who answers a search: without a call where that is possible, else exactly, else as far as was looked. */
export function roadOf(search: Search, book: BookAtHand, now: number): Road {
  const active = activeFilters(search)
  const sort = search.sort ?? DEFAULT_SORT
  const byBook = active.every(({ id }) => canBookDecide(id)) && [sort, ...search.thens.map((then) => then.sort)].every(fieldOf)
  const byLofty = active.every(({ id }) => leadFilters[id].params) && isSort(sort) && search.thens.length === 0
  if (byBook && book.isComplete) return 'book'
  if (byLofty) return 'lofty'
  if (byBook && needsAllLeads(search, now)) return 'book'
  return byBook && book.isOn && !runOf(search, now) ? 'book' : 'reading'
}

/** Whether a filter holds leads against each other, or against what they were, so that reading some of them says nothing. */
function needsAllLeads(search: Search, now: number): boolean {
  return activeFilters(search).some(
    ({ id, texts }) => id === 'since' || leadFilters[id].asks?.(texts, now).some((each) => 'isShared' in each),
  )
}

/** A stretch of one of Lofty's orders that holds all leads that fit: from its top until a value lies beyond `last`. */
export interface Run {
  sort: Sort
  field: FieldName
  isAscending: boolean
  last: number
}

/** The run of a search whose one filter beyond Lofty is a range of dates or points. */
export function runOf(search: Search, now: number): Run | undefined {
  const beyond = activeFilters(search).filter(({ id }) => !leadFilters[id].params)
  const [filter, ...more] = beyond
  const [condition, ...others] = filter ? (leadFilters[filter.id].asks?.(filter.texts, now) ?? []) : []
  if (!condition || more.length + others.length > 0 || !isRange(condition)) return undefined
  const sort = loftySortBy(condition.field)
  // An order of Lofty's that no field gives must be asked for as it is.
  if (!sort || !fieldOf(search.sort ?? DEFAULT_SORT)) return undefined
  const { field, from, to } = condition
  if (from !== undefined) return { sort, field, isAscending: false, last: from }
  return to === undefined ? undefined : { sort, field, isAscending: true, last: to }
}

function isRange(condition: BookCondition): condition is Extract<BookCondition, { from: unknown }> {
  return 'from' in condition
}

import { createIndex } from '../book/book-index.ts'
import type { Lead, Row } from '../lofty/lead.ts'
import { questionOf } from './book-question.ts'
import { leadFilters } from './filters.ts'
import type { KnownList } from './join-blocks.ts'
import { leadFields } from './lead-fields.ts'
import { DEFAULT_SORT, fieldOf } from './order.ts'
import type { Run } from './road.ts'
import type { Search } from './search.ts'
import { selectionOf } from './selection.ts'

/** What is found in a list as far as it was read. */
export interface Sifted {
  rows: Row[]
  /** Rows looked at, from the top of the list down without a gap. */
  seen: number
  /** All that can fit were looked at. */
  isOver: boolean
  /** The list did not keep the order by which its end was told, so that leads may lie beyond it. */
  hasDisorder: boolean
}

/** Finds in a list what Lofty could not be asked for. */
export type Sifter = (list: KnownList) => Sifted

/** `run` tells where in the list to stop; without one it is read to its end. */
export function createSifter(search: Search, now: number, run: Run | undefined): Sifter {
  const question = questionOf(search, now)
  const filters = question.filters.filter(({ id }) => !leadFilters[id].params)
  const { conditions, order } = selectionOf({ ...question, filters })
  // In an order that only Lofty knows, leads stay as they came.
  const isByField = fieldOf(search.sort ?? DEFAULT_SORT) !== undefined
  const index = createIndex<Lead>(leadFields, () => [])
  const taken = new Map<string, Lead>()

  function take(row: Row) {
    if (row.unreadable !== undefined || taken.get(row.leadId) === row) return
    taken.set(row.leadId, row)
    index.put(row.leadId, row)
  }

  /** The value by which Lofty was asked to order; undefined where the lead has none. */
  function orderedBy(row: Row): number | undefined {
    const value = run && row.unreadable === undefined ? leadFields[run.field].of(row) : undefined
    return typeof value === 'number' ? value : undefined
  }

  return (list) => {
    const direction = run?.isAscending ? 1 : -1
    let hasDisorder = false
    let isPast = false
    let before: number | undefined
    let seen = 0
    for (let row = list.rows.get(seen); row; seen += 1, row = list.rows.get(seen)) {
      take(row)
      const value = orderedBy(row)
      if (value === undefined || !run) continue
      if (before !== undefined && direction * (value - before) < 0) hasDisorder = true
      if (direction * (value - run.last) > 0) isPast = true
      before = value
    }
    const { ids } = index.query({ conditions, order, first: 0, count: index.size })
    const fitting = isByField ? ids : inListOrder(new Set(ids), list)
    return {
      rows: fitting.flatMap((id) => taken.get(id) ?? []),
      seen,
      isOver: isPast || (list.total !== undefined && !list.isOpen && seen >= list.total),
      hasDisorder: hasDisorder && isPast,
    }
  }
}

function inListOrder(ids: ReadonlySet<string>, { places }: KnownList): string[] {
  return [...places]
    .flatMap(([id, place]) => (ids.has(id) ? [{ id, place }] : []))
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id)
}

import type { Row } from '../lofty/lead.ts'
import { type FilterId, leadFilters } from './filters.ts'
import { activeFilters, type Search } from './search.ts'

/** A filter that Lofty's answer does not fit: `misfits` of `checked` rows contradict it. */
export interface Unapplied {
  id: FilterId
  label: string
  misfits: number
  checked: number
}

/**
 * Holds rows against the filters that were asked. Lofty answers a parameter it does not know, or knows otherwise, with a
 * full unfiltered 200: only the rows can tell.
 */
export function findUnapplied(search: Search, rows: readonly Row[]): Unapplied[] {
  return activeFilters(search).flatMap(({ id, texts }) => {
    const filter = leadFilters[id]
    if (!filter.isChecked) return []
    const verdicts = rows.flatMap((row) => {
      const verdict = row.unreadable === undefined ? filter.matches(row, texts) : undefined
      return verdict === undefined ? [] : [verdict]
    })
    const misfits = verdicts.filter((fits) => !fits).length
    const isUnapplied = filter.isFuzzy ? misfits > verdicts.length / 2 : misfits > 0
    return isUnapplied ? [{ id, label: filter.label, misfits, checked: verdicts.length }] : []
  })
}

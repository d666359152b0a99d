import type { Lead, Row } from '../lofty/lead.ts'
import { type FilterId, type LeadFilter, leadFilters } from './filters.ts'
import { fitsLead } from './lead-fields.ts'
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
      const verdict = row.unreadable === undefined ? doesFit(row, filter, texts) : undefined
      return verdict === undefined ? [] : [verdict]
    })
    const misfits = verdicts.filter((fits) => !fits).length
    const isUnapplied = filter.isFuzzy ? misfits > verdicts.length / 2 : misfits > 0
    return isUnapplied ? [{ id, label: filter.label, misfits, checked: verdicts.length }] : []
  })
}

/** Whether a lead fits what Lofty was asked: as the book would decide, unless the filter knows better what a row can tell. */
function doesFit(lead: Lead, { matches, asks }: LeadFilter, texts: readonly string[]): boolean | undefined {
  return matches ? matches(lead, texts) : asks && fitsLead(lead, asks(texts, Date.now()))
}

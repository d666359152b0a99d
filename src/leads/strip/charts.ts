import type { BookIndex, Selection } from '../../book/book-index.ts'
import type { Bins, Facet, Histogram } from '../../book/column.ts'
import type { Lead } from '../../lofty/lead.ts'
import type { FilterId } from '../filters.ts'
import type { FieldName } from '../lead-fields.ts'
import { type Bin, countsAtPrices, edgesOf, lively, type Place, PRICE_EDGES, points, priceAt, stretch, weeks } from './bins.ts'

/** Bars over numbers or days, and how many leads have none. */
export interface BinCounts {
  bins: Bin[]
  notGiven: number
}

/** Leads that came in during a stretch of days, as the filter "Created" writes it, and how many of them nobody touched yet. */
export interface Cohort {
  created: string
  leads: number
  untouched: number
}

/** What the overview draws of the leads that a search finds; each part as if its own filter were not set. */
export interface Charts {
  stage: Facet
  source: Facet
  /** The last 26 weeks; all leads created before them are one bar, `earlier`. */
  created: BinCounts & { earlier: Bin }
  score: BinCounts
  /** At each price, how many leads have a range that takes it in; open ends go on for ever. */
  price: BinCounts
  /**
   * Lofty tells of touches only the latest. So how fast leads are touched first cannot be said lead by lead; how many were
   * not touched yet at which age can.
   */
  untouched: Cohort[]
}

/** Ages of leads, as the filter "Created" writes them. */
const AGES = ['-0d..', '-2d..-1d', '-7d..-3d', '-30d..-8d', '-365d..-31d', '..-366d']

/** Counts for the overview; `now` (epoch milliseconds) says what day it is. */
export function chartsOf(index: BookIndex<Lead>, selection: Selection, now: number): Charts {
  const histogram = (field: FieldName, bins: Bins, from = without(selection, field)) => index.histogram({ ...from, field, bins })
  // Scales are those of all leads, so that they stay where they are while filters change.
  const ofAll = (field: FieldName, bins: Bins) => histogram(field, bins, { conditions: [] })
  const [stage, source] = index.facets({
    ...selection,
    fields: [
      { field: 'stage', by: 'stage' },
      { field: 'source', by: 'source' },
    ],
  })
  const created = counted(weeks(now), (edges) => histogram('created', edges))
  const [earlier, ...bins] = created.bins
  if (!stage || !source || !earlier) throw new Error('The book left a question of the overview unanswered')
  return {
    stage,
    source,
    created: { ...created, bins, earlier },
    score: counted(points(ofAll('score', 1).max ?? 0), (edges) => histogram('score', edges)),
    price: demand(ofAll('price', PRICE_EDGES), index.size, histogram('price', PRICE_EDGES)),
    untouched: cohorts(now, (bins, conditions) => {
      const others = without(selection, 'created', 'lastTouch')
      return histogram('created', bins, { ...others, conditions: [...others.conditions, ...conditions] }).counts
    }),
  }
}

function without(selection: Selection, ...ids: (FilterId | FieldName)[]): Selection {
  return { ...selection, conditions: selection.conditions.filter(({ by }) => !ids.some((id) => id === by)) }
}

function counted(places: readonly Place[], count: (edges: number[]) => Histogram): BinCounts {
  const { counts, notGiven } = count(edgesOf(places))
  return { bins: places.map((place, at) => ({ ...place, count: counts[at] ?? 0 })), notGiven }
}

function demand(all: Histogram, size: number, found: Histogram): BinCounts {
  const [first, last] = lively(countsAtPrices(all), size - all.notGiven)
  const bins = countsAtPrices(found).map((count, place) => ({ ...priceAt(place), count }))
  return { bins: bins.slice(first, last + 1), notGiven: found.notGiven }
}

function cohorts(now: number, count: (edges: number[], conditions: Selection['conditions']) => number[]): Cohort[] {
  const edges = edgesOf(AGES.map((age) => stretch(age, now)).reverse())
  const leads = count(edges, []).reverse()
  const untouched = count(edges, [{ by: '', condition: { field: 'lastTouch', given: false } }]).reverse()
  return AGES.map((age, place) => ({ created: age, leads: leads[place] ?? 0, untouched: untouched[place] ?? 0 }))
}

import type { BookIndex, Selection } from '../../book/book-index.ts'
import type { Facet, Histogram } from '../../book/column.ts'
import type { Lead } from '../../lofty/lead.ts'
import type { FieldName } from '../lead-fields.ts'
import { type Bin, edgesOf, type Place, points, priceEdges, prices, stretch, weeks } from './bins.ts'

/** Bars over numbers or days, and how many leads have none. */
interface BinCounts {
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
const AGES = ['-0d..', '-2d..-1d', '-7d..-3d', '-30d..-8d', '-90d..-31d', '-365d..-91d', '..-366d']

/** Scales that are read off all leads of the book, so that they stay where they are while filters change. */
export interface Scales {
  score: readonly Place[]
  price: readonly Place[]
}

const ALL: Selection = { conditions: [] }

export function scalesOf(index: BookIndex<Lead>): Scales {
  const { max = 0 } = index.histogram({ ...ALL, field: 'score', bins: 1 })
  return { score: points(max), price: prices((each) => demandOf(index, ALL, each).counts, index.size) }
}

/** Counts for the overview; `now` (epoch milliseconds) says what day it is. */
export function chartsOf(index: BookIndex<Lead>, selection: Selection, now: number, scales = scalesOf(index)): Charts {
  const over = (field: FieldName, places: readonly Place[], from = without(selection, field)) =>
    barsOf(places, index.histogram({ ...from, field, bins: edgesOf(places) }))
  const named = (field: 'stage' | 'source') => ({ field, by: field })
  const [stage = NONE, source = NONE] = index.facets({ ...selection, fields: [named('stage'), named('source')] })
  const { bins, notGiven } = over('created', weeks(now))
  const [earlier = NO_BAR, ...created] = bins
  const others = without(selection, 'created', 'lastTouch')
  const untouched = { ...others, conditions: [...others.conditions, { by: '', condition: { field: 'lastTouch', given: false } }] }
  const ages = AGES.map((age) => stretch(age, now)).reverse()
  const waiting = over('created', ages, untouched).bins.reverse()
  return {
    stage,
    source,
    created: { bins: created, earlier, notGiven },
    score: over('score', scales.score),
    price: barsOf(scales.price, demandOf(index, without(selection, 'price'), scales.price)),
    untouched: over('created', ages, others)
      .bins.reverse()
      .map(({ from, to, count }, age) => ({ created: `${from}..${to}`, leads: count, untouched: waiting[age]?.count ?? 0 })),
  }
}

const NONE: Facet = { options: [], notGiven: 0 }
const NO_BAR: Bin = { from: '', to: '', low: 0, high: 0, count: 0 }

function without(selection: Selection, ...fields: FieldName[]): Selection {
  return { ...selection, conditions: selection.conditions.filter(({ by }) => !fields.some((field) => field === by)) }
}

/** How many ranges take in each price. */
function demandOf(index: BookIndex<Lead>, selection: Selection, prices: readonly Place[]): Pick<Histogram, 'counts' | 'notGiven'> {
  const { counts, notGiven } = index.histogram({ ...selection, field: 'price', bins: priceEdges(prices) })
  return { counts: prices.map((_, place) => counts[2 * place] ?? 0), notGiven }
}

function barsOf(places: readonly Place[], { counts, notGiven }: Pick<Histogram, 'counts' | 'notGiven'>): BinCounts {
  return { bins: places.map((place, at) => ({ ...place, count: counts[at] ?? 0 })), notGiven }
}

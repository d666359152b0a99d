import type { BookIndex } from '../book/book-index.ts'
import { foldName } from '../book/condition.ts'
import type { Bar, Option } from '../filters/kinds.ts'
import type { Lead } from '../lofty/lead.ts'
import { type FilterId, leadFilters } from './filters.ts'
import { type BookQuestion, selectionOf } from './selection.ts'

/**
 * What the book says of a filter's values: the names its field holds with how many leads picking each would leave, or the
 * histogram of its numbers.
 */
export interface FacetAnswer {
  options: readonly Option[]
  bars: readonly Bar[]
}

const BARS = 32

/** Counts the options of a filter under a search. A lead counts for an option when picking it would leave the lead. */
export function facetOf(
  index: BookIndex<Lead>,
  question: BookQuestion,
  id: FilterId,
  agentName: (id: string) => string | undefined,
): FacetAnswer {
  const filter = leadFilters[id]
  if (filter.isEachApart) return { options: countedApart(index, question, id), bars: [] }
  const condition = filter.asks?.(filter.examples[0] ?? [], question.now)[0]
  if (!condition) return { options: [], bars: [] }
  const { field } = condition
  const selection = selectionOf(question)
  if (filter.control.name === 'range' || filter.control.name === 'spanRange') {
    const { most, step } = filter.control.scale
    const width = Math.max(step, Math.ceil(most / BARS / step) * step)
    const edges = Array.from({ length: Math.ceil(most / width) + 1 }, (_, place) => place * width)
    const { counts } = index.histogram({ ...selection, field, by: id, bins: edges })
    return { options: [], bars: counts.map((count, place) => ({ from: edges[place] ?? 0, to: edges[place + 1] ?? 0, count })) }
  }
  const need = 'need' in condition ? condition.need : 'any'
  // Where all names must be held, each further one narrows; where one is enough, it widens.
  const by = need === 'all' ? undefined : id
  const [facet] = index.facets({ ...selection, fields: [{ field, by }] })
  const others = { ...selection, conditions: selection.conditions.filter((each) => each.by !== id) }
  const all = need === 'none' ? index.query({ ...others, first: 0, count: 0 }).total : 0
  const options = (facet?.options ?? []).map(({ label, count }) => ({
    value: label,
    label: field === 'agent' ? (agentName(label) ?? label) : label,
    count: need === 'none' ? all - count : count,
  }))
  return { options: field === 'custom' ? byFillRate(options) : options, bars: [] }
}

/** Options that each ask about something else, all of which must hold: each is counted with those that are picked. */
function countedApart(index: BookIndex<Lead>, question: BookQuestion, id: FilterId): Option[] {
  const { options } = leadFilters[id]
  const known = typeof options === 'object' ? options : []
  const withOption = (value: string) => ({ ...question, filters: [...question.filters, { id, texts: [value] }] })
  return known.map((option) => ({ ...option, count: countOf(index, withOption(option.value)) }))
}

/** How many leads a search finds. */
export function countOf(index: BookIndex<Lead>, question: BookQuestion): number {
  return index.query({ ...selectionOf({ ...question, order: [] }), first: 0, count: 0 }).total
}

/** Custom fields that most leads have come first. */
function byFillRate(options: readonly Option[]): Option[] {
  const nameOf = ({ value }: Option) => value.slice(0, value.indexOf(':'))
  const filled = new Map<string, number>()
  for (const option of options) filled.set(nameOf(option), (filled.get(nameOf(option)) ?? 0) + (option.count ?? 0))
  const rate = (option: Option) => filled.get(nameOf(option)) ?? 0
  return options
    .map((option) => ({ ...option, label: option.label.replace(':', ': ') }))
    .sort((one, other) => rate(other) - rate(one) || nameOf(one).localeCompare(nameOf(other)) || (other.count ?? 0) - (one.count ?? 0))
}

/** The options of a filter with the book's counts: its own keep place and label, those only the book knows follow. */
export function countedOptions(options: readonly Option[], counted: readonly Option[] | undefined): readonly Option[] {
  if (!counted) return options
  const key = (option: Option) => foldName(option.value)
  const counts = new Map(counted.map((option) => [key(option), option]))
  const own = new Set(options.map(key))
  const others = counted.filter((option) => !own.has(key(option)))
  return [...options.map((option) => ({ ...option, count: counts.get(key(option))?.count ?? 0 })), ...others]
}

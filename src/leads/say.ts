import { type Option, sayList } from '../filters/kinds.ts'
import { type FilterId, leadFilters } from './filters.ts'
import { NOT_GIVEN } from './lead-filter.ts'
import type { Lookups } from './lookups.ts'
import { DEFAULT_SORT, type Order, sortLabel } from './order.ts'
import { activeFilters, type Search } from './search.ts'

/** A filter's value in words, ids by the names they stand for as far as those are known. */
export function sayValue(id: FilterId, texts: readonly string[], options: Lookups['options'], sayLabel = labelAsItIs): string {
  const filter = leadFilters[id]
  const labelled = filter.pairOptions ?? filter.options
  const list = typeof labelled === 'string' ? options[labelled] : (labelled ?? [])
  return filter.say(texts, (value) => sayLabel(list.find((option) => option.value === value) ?? { value, label: value }))
}

const labelAsItIs = ({ label }: Option) => label

/** Within a sentence "Not given" is no name. */
const labelInSentence = ({ value, label }: Option) => (value === NOT_GIVEN.value ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** The whole search as one plain sentence, in pieces: words of ours and values from outside by turns. */
export function saySearch(search: Search, options: Lookups['options']): string[] {
  const active = activeFilters(search)
  const which =
    active.length > 0
      ? `Leads ${sayList(
          active.map(({ id }) => leadFilters[id].sentence),
          'and',
        )}`
      : 'All leads'
  const orders = [{ sort: search.sort ?? DEFAULT_SORT, isAscending: search.isAscending }, ...search.thens]
  const words = `${which}, ${orders.map(sayOrder).join(', then ')}.`.split('{}')
  const values = active
    .filter(({ id }) => leadFilters[id].sentence.includes('{}'))
    .map(({ id, texts }) => sayValue(id, texts, options, labelInSentence))
  return words.flatMap((each, place) => [each, values[place] ?? ''])
}

function sayOrder({ sort, isAscending }: Order): string {
  if (sort === 'CreateTime') return isAscending ? 'oldest first' : 'newest first'
  if (sort === 'Default') return 'in Lofty’s own order'
  return `by ${sortLabel(sort).toLowerCase()}, ${isAscending ? 'ascending' : 'descending'}`
}

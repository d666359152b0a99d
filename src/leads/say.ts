import { sayList } from '../filters/kinds.ts'
import { type Sort, sorts } from '../lofty/sorts.ts'
import { type FilterId, leadFilters } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { activeFilters, DEFAULT_SORT, filtersForBook, type Search } from './search.ts'

/** A filter's value in words, ids by the names they stand for as far as those are known. */
export function sayValue(id: FilterId, texts: readonly string[], options: Lookups['options']): string {
  const filter = leadFilters[id]
  const labelled = filter.pairOptions ?? filter.options
  const list = typeof labelled === 'string' ? options[labelled] : (labelled ?? [])
  return filter.say(texts, (value) => list.find((option) => option.value === value)?.label ?? value)
}

/** One sentence about the filters that nobody applies while there is no book; undefined when there are none. */
export function sayForBook(search: Search): string | undefined {
  const labels = filtersForBook(search).map((id) => leadFilters[id].label)
  if (labels.length === 0) return undefined
  const [are, wait] = labels.length === 1 ? ['is', 'waits'] : ['are', 'wait']
  return `Not applied yet: ${sayList(labels, 'and')} ${are} nothing Lofty can be asked and ${wait} until all your leads are in this browser.`
}

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
  const words = `${which}, ${sayOrder(search.sort ?? DEFAULT_SORT, search.isAscending)}.`.split('{}')
  const values = active.filter(({ id }) => leadFilters[id].sentence.includes('{}')).map(({ id, texts }) => sayValue(id, texts, options))
  return words.flatMap((each, place) => [each, values[place] ?? ''])
}

function sayOrder(sort: Sort, isAscending: boolean): string {
  if (sort === 'CreateTime') return isAscending ? 'oldest first' : 'newest first'
  if (sort === 'Default') return 'in Lofty’s own order'
  return `by ${sorts[sort].toLowerCase()}, ${isAscending ? 'ascending' : 'descending'}`
}

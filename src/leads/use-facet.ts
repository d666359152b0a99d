import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askBook, useBook } from './book.ts'
import { canBookDecide, questionOf } from './book-question.ts'
import type { FacetAnswer } from './facets.ts'
import { type FilterId, leadFilters } from './filters.ts'
import type { Search } from './search.ts'

/** What the book counts for a filter under a search; undefined until it is asked for and all leads are in the book. */
export function useFacet(search: Search, id: FilterId, isWanted: boolean): FacetAnswer | undefined {
  const { isComplete, version } = useBook()
  const { filters } = questionOf(search, 0)
  const { data } = useQuery({
    queryKey: ['facet', id, version, filters],
    queryFn: () => askBook((ask) => ask('facet', { filters, order: [], now: Date.now() }, id)),
    enabled: isWanted && isComplete && canBookDecide(id) && leadFilters[id].asks !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return data
}

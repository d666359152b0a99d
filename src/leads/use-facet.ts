import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { askBook } from './book.ts'
import { questionOf } from './book-question.ts'
import type { FacetAnswer } from './facets.ts'
import { type FilterId, leadFilters } from './filters.ts'
import { parseSearch, type Search } from './search.ts'
import { useBookFact } from './use-book.ts'

const NOTHING = parseSearch('')

/** The search under which is counted. */
export const CountedSearch = createContext<Search>(NOTHING)

/** What the book counts for a filter under the search; undefined until it is asked for and all leads are in the book. */
export function useFacet(id: FilterId, isWanted: boolean): FacetAnswer | undefined {
  const isComplete = useBookFact((book) => book.isComplete)
  const version = useBookFact((book) => book.version)
  // Who counts nothing is not drawn again with every search.
  const search = isWanted ? use(CountedSearch) : NOTHING
  const { filters } = questionOf(search, 0)
  const { data } = useQuery({
    queryKey: ['facet', id, version, filters],
    queryFn: () => askBook((ask) => ask('facet', { filters, order: [], now: Date.now() }, id)),
    enabled: isWanted && isComplete && leadFilters[id].asks !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return data
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askBook } from '../book.ts'
import { questionOf } from '../book-question.ts'
import { parseSearch } from '../search.ts'
import { useBook } from '../use-book.ts'
import type { View } from './view.ts'

/** How many leads each view finds, by its query, as the book counts them; undefined while not all leads are in the book. */
export function useViewCounts(views: readonly View[]): ReadonlyMap<string, number> | undefined {
  const { isComplete, version } = useBook()
  const queries = views.map(({ query }) => query)
  const { data } = useQuery({
    queryKey: ['view-counts', version, queries],
    queryFn: async () => {
      const questions = queries.map((query) => questionOf(parseSearch(query), Date.now()))
      const counts = await askBook((ask) => ask('counts', questions))
      return new Map(queries.map((query, place) => [query, counts[place] ?? 0]))
    },
    enabled: isComplete,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return data
}

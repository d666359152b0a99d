import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askBook } from '../book.ts'
import { questionOf } from '../book-question.ts'
import { parseSearch } from '../search.ts'
import { useBook } from '../use-book.ts'
import { builtInViews } from './built-in.ts'

const views = builtInViews.flatMap((shelf) => shelf.views)

/** How many leads each view finds, by its name; undefined while not all leads are in the book. */
export function useViewCounts(): ReadonlyMap<string, number> | undefined {
  const { isComplete, version } = useBook()
  const { data } = useQuery({
    queryKey: ['view-counts', version],
    queryFn: async () => {
      const questions = views.map(({ query }) => questionOf(parseSearch(query), Date.now()))
      const counts = await askBook((ask) => ask('counts', questions))
      return new Map(views.map(({ name }, place) => [name, counts[place] ?? 0]))
    },
    enabled: isComplete,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return data
}

import { useState } from 'react'
import type { View } from './blocks.ts'
import type { BookState } from './book.ts'
import type { Search } from './search.ts'
import type { Moment } from './way.ts'

const MINUTE = 60_000

/** This moment, for a search asked of this state of the book. Within a minute it is the same, so that answers are. */
export function momentOf({ version, isComplete }: Pick<BookState, 'version' | 'isComplete'>): Moment {
  return { version, isComplete, now: Math.floor(Date.now() / MINUTE) * MINUTE }
}

/**
 * The state of the book that a search is answered from. A reader at the top of the list gets each new one; for one further
 * down the rows stay where they are until they ask for the news.
 */
export function useMoment(search: Search, book: BookState, view: View): { moment: Moment; hasNews: boolean; takeNews: () => void } {
  const fresh = () => ({ search, moment: momentOf(book) })
  const [kept, setKept] = useState(fresh)
  const takeNews = () => setKept(fresh())
  const isOther = kept.search !== search
  const hasNews = kept.moment.version !== book.version
  if (isOther || (hasNews && view.first === 0)) takeNews()
  return { moment: kept.moment, hasNews, takeNews }
}

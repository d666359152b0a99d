import { useState } from 'react'
import type { View } from './blocks.ts'
import type { Search } from './search.ts'
import type { Moment } from './way.ts'

const MINUTE = 60_000

/** This moment, for a search asked of this state of the book. Within a minute it is the same, so that answers are. */
export function momentOf(version: number): Moment {
  return { version, now: Math.floor(Date.now() / MINUTE) * MINUTE }
}

/**
 * The state of the book that a search is answered from. A reader at the top of the list gets each new one; for one further
 * down the rows stay where they are until they ask for the news.
 */
export function useMoment(search: Search, version: number, view: View): { moment: Moment; hasNews: boolean; takeNews: () => void } {
  const fresh = () => ({ search, moment: momentOf(version) })
  const [kept, setKept] = useState(fresh)
  const takeNews = () => setKept(fresh())
  const isOther = kept.search !== search
  const hasNews = kept.moment.version !== version
  if (isOther || (hasNews && view.first === 0)) takeNews()
  return { moment: kept.moment, hasNews, takeNews }
}

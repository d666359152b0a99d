import { useEffect, useState } from 'react'
import type { Lead } from '../../lofty/lead.ts'

/** How the row of a lead looks to who was here before. */
export interface Mark {
  /** A class of the row. */
  look: string
  /** The same in words. */
  said: string
}

export type MarkOf = (lead: Pick<Lead, 'leadId' | 'createTime' | 'lastUpdateTime'>) => Mark | undefined

const unmarked: MarkOf = () => undefined

/** What marks rows, once the first of them are drawn. */
export function useMarks(): MarkOf {
  const [markOf, setMarkOf] = useState(() => unmarked)
  useEffect(() => {
    const watching = import('./visits.ts').then(({ watchMarks }) => watchMarks((next) => setMarkOf(() => next)))
    watching.catch(() => undefined)
    return () => void watching.then((end) => end())
  }, [])
  return markOf
}

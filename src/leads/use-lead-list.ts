import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { LoftyError } from '../lofty/errors.ts'
import { searchKey } from './ask.ts'
import type { View } from './blocks.ts'
import { joinBlocks, type KnownList } from './join-blocks.ts'
import { callsFor, fetchedBlocks, listToShow, refreshList, retryFailed } from './lead-list.ts'
import { loftyParams, type Search } from './search.ts'

/** The list a search finds, as far as it is known. */
export interface LeadList extends KnownList {
  /** The search whose rows these are: while a new search has no rows yet, still the one before. */
  shown: Search
  /** Names the list shown; rows of equal keys belong together. */
  shownKey: string
  /** When the oldest of the rows were fetched (epoch milliseconds). */
  fetchedAt: number
  /** True while the rows shown are not those of the search asked. */
  isStale: boolean
  isFetching: boolean
  failure: LoftyError | undefined
  /** The place of the first row that the failed call asked for. */
  failedAt: number
  /** Asks the blocks in view again and forgets the others. */
  refresh: () => void
  /** Asks again for what failed. */
  retry: () => void
}

/** Fetches the blocks in view and keeps what was shown until the first of them arrives. */
export function useLeadList(search: Search, view: View): LeadList {
  const client = useQueryClient()
  const calls = callsFor(client, search, view)
  const results = useQueries({ queries: calls })
  const arrivals = results.map((result) => result.dataUpdatedAt).join()

  const [before, setBefore] = useState(search)
  const { shown, isStale } = listToShow(client, search, before)
  if (shown !== before) setBefore(shown)

  const shownKey = searchKey(loftyParams(shown))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache changed exactly when a block was fetched
  const blocks = useMemo(() => fetchedBlocks(client, loftyParams(shown)), [client, shownKey, arrivals])
  const known = useMemo(() => joinBlocks(blocks), [blocks])
  const failed = results.findIndex((result) => result.error ?? result.failureReason)
  const failure = results[failed]?.error ?? results[failed]?.failureReason
  return {
    ...known,
    shown,
    shownKey,
    fetchedAt: Math.min(...[...blocks.values()].map((block) => block.fetchedAt)),
    isStale,
    isFetching: results.some((result) => result.isFetching),
    failure: failure instanceof LoftyError ? failure : undefined,
    failedAt: calls[failed]?.queryKey[2] ?? 0,
    refresh: () => refreshList(client, search),
    retry: () => retryFailed(client, search),
  }
}

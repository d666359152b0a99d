import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { LeadList as Answer } from '../lofty/answers.ts'
import { latestBudget } from '../lofty/client.ts'
import { LoftyError } from '../lofty/errors.ts'
import { searchKey } from './ask.ts'
import { type Blocks, type Drift, findDrift, listLength, planBlocks, type View } from './blocks.ts'
import { leadQueries } from './queries.ts'
import { loftyParams, type Search } from './search.ts'

/** The list a search finds, as far as it is known. */
export interface LeadList {
  /** The search whose rows these are: while a new search has no rows yet, still the one before. */
  shown: Search
  /** Names the list shown; rows of equal keys belong together. */
  shownKey: string
  blocks: Blocks
  /** Rows of the whole list; undefined before the first answer. */
  total: number | undefined
  /** True while the rows shown are not those of the search asked. */
  isStale: boolean
  isFetching: boolean
  failure: LoftyError | undefined
  drift: Drift
  /** Asks the blocks in view again and forgets the others. */
  refresh: () => void
}

/** Fetches the blocks in view and keeps what was shown until the first of them arrives. */
export function useLeadList(search: Search, view: View): LeadList {
  const client = useQueryClient()
  const params = loftyParams(search)
  const key = searchKey(params)
  const plan = planBlocks(view, listLength(cachedBlocks(client, key)), mayLookAhead(), blocksUnderway(client, key))
  const results = useQueries({ queries: plan.map(({ block, priority }) => leadQueries.block(params, block, priority)) })
  const fetchedAt = results.map((result) => result.dataUpdatedAt).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache changed exactly when a block was fetched
  const blocks = useMemo(() => cachedBlocks(client, key), [client, key, fetchedAt])
  const [shown, setShown] = useState(search)
  const isReady = blocks.size > 0
  if (isReady && shown !== search) setShown(search)

  const shownKey = searchKey(loftyParams(shown))
  const shownBlocks = useMemo(() => (isReady ? blocks : cachedBlocks(client, shownKey)), [isReady, blocks, client, shownKey])
  const drift = useMemo(() => findDrift(shownBlocks), [shownBlocks])
  const error = results.find((result) => result.error ?? result.failureReason)
  const failure = error?.error ?? error?.failureReason
  return {
    shown: isReady ? search : shown,
    shownKey: isReady ? key : shownKey,
    blocks: shownBlocks,
    total: listLength(shownBlocks),
    isStale: !isReady,
    isFetching: results.some((result) => result.isFetching),
    failure: failure instanceof LoftyError ? failure : undefined,
    drift,
    refresh: () => {
      const queryKey = leadQueries.search(params)
      client.removeQueries({ queryKey, type: 'inactive' })
      client.refetchQueries({ queryKey })
    },
  }
}

function cachedBlocks(client: QueryClient, key: string): Blocks {
  const found = client.getQueryCache().findAll({ queryKey: [...leadQueries.all, key] })
  return new Map(
    found.flatMap(({ queryKey, state }) => {
      const block = queryKey[2]
      const answer = state.data as Answer | undefined
      return typeof block === 'number' && answer ? [[block, { ...answer, fetchedAt: state.dataUpdatedAt }]] : []
    }),
  )
}

function blocksUnderway(client: QueryClient, key: string): number[] {
  const asked = client.getQueryCache().findAll({ queryKey: [...leadQueries.all, key], fetchStatus: 'fetching' })
  return asked.flatMap(({ queryKey }) => (typeof queryKey[2] === 'number' ? [queryKey[2]] : []))
}

/** Looking ahead is for when calls are plenty: with few left, each is kept for what somebody waits for. */
function mayLookAhead(): boolean {
  const budget = latestBudget()
  return budget !== undefined && budget.left > budget.limit / 2
}

import type { QueryClient } from '@tanstack/react-query'
import type { LeadList as Answer } from '../lofty/answers.ts'
import { latestBudget } from '../lofty/client.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Row } from '../lofty/lead.ts'
import { searchKey } from './ask.ts'
import { type Block, type Blocks, planBlocks, reachOf, startOf, type View } from './blocks.ts'
import { comeTo } from './calm.ts'
import { extentOf } from './extent.ts'
import { joinBlocks } from './join-blocks.ts'
import { leadQueries } from './queries.ts'
import { loftyParams, type Search } from './search.ts'

/** The calls that a view of a search needs, those made before included. */
export function callsFor(client: QueryClient, search: Search, view: View) {
  const params = loftyParams(search)
  comeTo(searchKey(params))
  const blocks = fetchedBlocks(client, params)
  const underway = client.getQueryCache().findAll({ queryKey: leadQueries.search(params), fetchStatus: 'fetching' })
  const offsets = underway.map(({ queryKey }) => Number(queryKey[2]))
  const plan = planBlocks(view, blocks, extentOf(blocks).total, mayLookAhead(), offsets)
  return plan.map(({ offset, priority }) => leadQueries.block(params, offset, priority))
}

/** What is in hand of a search's list. */
export function fetchedBlocks(client: QueryClient, params: ListLeadsParams): Blocks {
  const blocks = new Map<number, Block>()
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: leadQueries.search(params) })) {
    const answer = state.data as Answer | undefined
    if (answer) blocks.set(Number(queryKey[2]), { ...answer, fetchedAt: state.dataUpdatedAt })
  }
  return blocks
}

/** The list to show for a search: its own as soon as any of it is in hand, until then the one that was shown before. */
export function listToShow(client: QueryClient, search: Search, before: Search): { shown: Search; isStale: boolean } {
  const isStale = fetchedBlocks(client, loftyParams(search)).size === 0
  return { shown: isStale ? before : search, isStale }
}

/** Asks the blocks in view again and forgets the others. */
export function refreshList(client: QueryClient, search: Search): Promise<void> {
  const queryKey = leadQueries.search(loftyParams(search))
  client.removeQueries({ queryKey, type: 'inactive' })
  return client.refetchQueries({ queryKey })
}

/** Asks again for what failed, and keeps the rest. */
export function retryFailed(client: QueryClient, search: Search): Promise<void> {
  const queryKey = leadQueries.search(loftyParams(search))
  return client.refetchQueries({ queryKey, type: 'active', predicate: ({ state }) => Boolean(state.error ?? state.fetchFailureReason) })
}

/** The row at a place, asked of Lofty when it is not in hand; undefined when Lofty has none there. */
export async function fetchRow(client: QueryClient, search: Search, place: number): Promise<Row | undefined> {
  const params = loftyParams(search)
  for (;;) {
    const blocks = fetchedBlocks(client, params)
    const row = joinBlocks(blocks).rows.get(place)
    const { next } = reachOf(blocks, startOf(place))
    if (row || next === undefined) return row
    await client.fetchQuery(leadQueries.block(params, next))
  }
}

/** Looking ahead is for when calls are plenty: with few left, each is kept for what somebody waits for. */
function mayLookAhead(): boolean {
  const budget = latestBudget()
  return budget !== undefined && budget.left > budget.limit / 2
}

import type { QueryClient } from '@tanstack/react-query'
import { latestBudget } from '../lofty/client.ts'
import type { Row } from '../lofty/lead.ts'
import { AHEAD_ROWS, type Answer, type Block, type Blocks, planBlocks, reachOf, startOf, type View } from './blocks.ts'
import { bookNow } from './book.ts'
import { extentOf } from './extent.ts'
import { joinBlocks } from './join-blocks.ts'
import { leadQueries } from './queries.ts'
import type { Search } from './search.ts'
import { momentOf } from './use-moment.ts'
import { type Source, type Way, wayOf } from './way.ts'

/** The calls that a view of a list needs, those made before included. */
export function callsFor(client: QueryClient, source: Source, view: View) {
  source.comeTo()
  const blocks = fetchedBlocks(client, source)
  const underway = client.getQueryCache().findAll({ queryKey: leadQueries.list(source), fetchStatus: 'fetching' })
  const offsets = underway.map(({ queryKey }) => Number(queryKey[2]))
  // What costs nothing is there before the reader comes near it.
  const wanted = source.isFree ? { ...view, last: view.last + AHEAD_ROWS } : view
  const plan = planBlocks(wanted, blocks, extentOf(blocks).total, source.isFree || mayLookAhead(), offsets)
  return plan.map(({ offset, priority }) => leadQueries.block(source, offset, priority))
}

/** What is in hand of a list. */
export function fetchedBlocks(client: QueryClient, source: Source): Blocks {
  const blocks = new Map<number, Block>()
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: leadQueries.list(source) })) {
    const answer = state.data as Answer | undefined
    if (answer) blocks.set(Number(queryKey[2]), { ...answer, fetchedAt: state.dataUpdatedAt })
  }
  return blocks
}

/** The list to show for a search: its own as soon as any of it is in hand, until then the one that was shown before. */
export function listToShow(client: QueryClient, way: Way, before: Way): { shown: Way; isStale: boolean } {
  const isWaiting = fetchedBlocks(client, way.source).size === 0
  const shown = isWaiting ? before : way
  return { shown, isStale: isWaiting && (before.search !== way.search || before === way) }
}

/** Asks the blocks in view again and forgets the others. */
export function refreshList(client: QueryClient, source: Source): Promise<void> {
  const queryKey = leadQueries.list(source)
  client.removeQueries({ queryKey, type: 'inactive' })
  return client.refetchQueries({ queryKey })
}

/** Milliseconds in which a key press may still be answered by one drawing. */
const SOON = 50

/** Over once the book has given the first rows of a search, or has not in a moment; at once for a search that others answer. */
export async function awaitFirstRows(client: QueryClient, search: Search): Promise<void> {
  const book = bookNow()
  const { source } = wayOf(search, book, momentOf(book))
  if (!source.isFree) return
  await Promise.race([client.prefetchQuery(leadQueries.block(source, 0)), new Promise((over) => setTimeout(over, SOON))])
}

/** Asks again for what failed, and keeps the rest. */
export function retryFailed(client: QueryClient, source: Source): Promise<void> {
  const queryKey = leadQueries.list(source)
  return client.refetchQueries({ queryKey, type: 'active', predicate: ({ state }) => Boolean(state.error ?? state.fetchFailureReason) })
}

/** The row at a place, asked for when it is not in hand; undefined when there is none. */
export async function fetchRow(client: QueryClient, { source, sifter }: Way, place: number): Promise<Row | undefined> {
  // What was sifted is in hand or not known.
  if (sifter) return undefined
  for (;;) {
    const blocks = fetchedBlocks(client, source)
    const row = joinBlocks(blocks).rows.get(place)
    const { next } = reachOf(blocks, startOf(place))
    if (row || next === undefined) return row
    await client.fetchQuery(leadQueries.block(source, next))
  }
}

/** Looking ahead is for when calls are plenty: with few left, each is kept for what somebody waits for. */
function mayLookAhead(): boolean {
  const budget = latestBudget()
  return budget !== undefined && budget.left > budget.limit / 2
}

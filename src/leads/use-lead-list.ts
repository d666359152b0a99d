import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { LoftyError } from '../lofty/errors.ts'
import { useLate } from '../ui/use-late.ts'
import type { Blocks, View } from './blocks.ts'
import { askBook, type BookState } from './book.ts'
import { joinBlocks, type KnownList } from './join-blocks.ts'
import { callsFor, fetchedBlocks, listToShow, refreshList, retryFailed } from './lead-list.ts'
import { asList, readingCalls } from './reading.ts'
import type { Road } from './road.ts'
import type { Search } from './search.ts'
import { useMoment } from './use-moment.ts'
import { type Way, wayOf } from './way.ts'

/** How much was looked at for an answer that is not the whole one yet. */
export interface SoFar {
  seen: number
  /** Undefined while nobody knows. */
  of: number | undefined
  /** Looks at more; undefined where that goes on by itself. */
  readOn: (() => void) | undefined
}

/** The list a search finds, as far as it is known. */
export interface LeadList extends KnownList {
  /** The search whose rows these are: while a new search has no rows yet, still the one before. */
  shown: Search
  /** How it is answered. */
  way: Way
  road: Road
  /** Who is asked now: about the search whose rows will be shown next. */
  asked: Road
  /** Names the list shown; rows of equal keys belong together. */
  shownKey: string
  /** When the oldest of the rows were fetched (epoch milliseconds). */
  fetchedAt: number
  /** Set while leads that fit may be missing because not all were looked at. */
  partial: SoFar | undefined
  /** Lofty did not keep the order by which the end of this answer was told. */
  hasDisorder: boolean
  /** The book changed since these rows were taken from it; shows them as they are now. */
  showNews: (() => void) | undefined
  /** True while the rows shown are not those of the search asked. */
  isStale: boolean
  /** They have been for longer than people notice. */
  isLate: boolean
  isFetching: boolean
  failure: LoftyError | undefined
  /** The place of the first row that the failed call asked for. */
  failedAt: number
  /** Asks the blocks in view again and forgets the others. */
  refresh: () => void
  /** Asks again for what failed. */
  retry: () => void
}

/** Calls that reading makes by itself for one search, and again whenever it is told to read on. */
const CALLS_AT_ONCE = 10

/** Asks for what is in view, of the book or of Lofty, and keeps what was shown until the first of it arrives. */
export function useLeadList(search: Search, view: View, book: BookState): LeadList {
  const client = useQueryClient()
  const { moment, hasNews, takeNews } = useMoment(search, book, view)
  const { isOn, isComplete } = book
  const way = useMemo(() => wayOf(search, { isOn, isComplete }, moment), [search, isOn, isComplete, moment])
  const [allowed, setAllowed] = useState({ search, calls: CALLS_AT_ONCE })
  if (allowed.search !== search) setAllowed({ search, calls: CALLS_AT_ONCE })

  const calls = way.sifter ? readingCalls(client, way, view, allowed.calls) : callsFor(client, way.source, view)
  // The book works while the page is drawn.
  if (way.source.isFree) for (const call of calls) if (!client.getQueryState(call.queryKey)) void client.prefetchQuery(call)
  const results = useQueries({ queries: calls })
  const arrivals = results.map((result) => result.dataUpdatedAt).join()

  const [before, setBefore] = useState(way)
  const { shown, isStale } = listToShow(client, way, before)
  if (shown !== before) setBefore(shown)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache changed exactly when a block was fetched
  const blocks = useMemo(() => fetchedBlocks(client, shown.source), [client, shown, arrivals])
  const { list, seen, isOver, hasDisorder } = useMemo(() => asList(joinBlocks(blocks), shown), [blocks, shown])
  const failed = results.findIndex((result) => result.error ?? result.failureReason)
  const failure = results[failed]?.error ?? results[failed]?.failureReason
  const isFetching = results.some((result) => result.isFetching)
  const readOn = isFetching ? undefined : () => setAllowed({ search, calls: calls.length + CALLS_AT_ONCE })
  const partial = shown.road === 'book' ? shown.isPartial && soFarOf(book, blocks) : !isOver && { ...seen, readOn }
  return {
    ...list,
    shown: shown.search,
    way: shown,
    road: shown.road,
    shownKey: shown.source.name,
    asked: way.road,
    fetchedAt: Math.min(...[...blocks.values()].map((block) => block.fetchedAt)),
    partial: partial || undefined,
    hasDisorder,
    showNews: hasNews && way.road === 'book' ? takeNews : undefined,
    isStale,
    isLate: useLate(isStale),
    isFetching,
    failure: failure instanceof LoftyError ? failure : undefined,
    failedAt: calls[failed]?.queryKey[2] ?? 0,
    refresh: () => (way.road === 'book' ? refreshBook(takeNews) : void refreshList(client, way.source)),
    retry: () => void retryFailed(client, way.source),
  }
}

/** Asks Lofty for what is new; shows what the book has now. */
function refreshBook(takeNews: () => void): void {
  // A book that is no more says so where its rows were asked for.
  askBook((ask) => ask('refresh')).catch(() => undefined)
  takeNews()
}

/** What of all leads the book has while it fills. */
function soFarOf({ progress }: BookState, blocks: Blocks): SoFar {
  return { seen: [...blocks.values()][0]?.lookedAt ?? 0, of: progress?.total, readOn: undefined }
}

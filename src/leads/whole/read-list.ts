import { isCancelledError, type QueryClient, useIsFetching, useQueryClient } from '@tanstack/react-query'
import { latestBudget } from '../../lofty/client.ts'
import { LoftyError } from '../../lofty/errors.ts'
import type { Lead, Row } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { formatCount } from '../../ui/format.ts'
import { type Answer, reachOf, STRIDE } from '../blocks.ts'
import { extentOf } from '../extent.ts'
import type { KnownList } from '../join-blocks.ts'
import { fetchedBlocks } from '../lead-list.ts'
import { leadQueries } from '../queries.ts'
import type { Way } from '../way.ts'
import { walkRows } from './walk-rows.ts'

/** How far a list was read. */
export interface Progress {
  /** Rows looked at. */
  read: number
  /** Rows there are to look at; undefined while nobody says. */
  of: number | undefined
  /** Leads found in them. */
  found: number
  /** Rows that are no leads: each says on the page why. */
  unreadable: number
  hasMoved: boolean
}

export interface Part extends Progress {
  /** Leads not told before, each once. */
  leads: readonly Lead[]
}

export interface ReadOptions {
  signal: AbortSignal
  /** Lofty is asked again at this moment (epoch milliseconds): its call limit was used up. */
  onBusy: (until: number) => void
}

/** Milliseconds to wait for a Lofty that does not say how long. */
const BUSY = 15_000

/**
 * Reads the whole list of a way, in its order. What is in hand costs no call and what comes stays in hand, so that whoever
 * reads again after a failure goes on where it was.
 * @throws LoftyError for what waiting does not mend; the signal's reason when it is aborted
 */
export async function* readList(client: QueryClient, way: Way, { signal, onBusy }: ReadOptions): AsyncGenerator<Part> {
  let progress: Progress = { read: 0, of: undefined, found: 0, unreadable: 0, hasMoved: false }
  const rows: Row[] = []
  const ask = (offset: number, isAgain: boolean) => patiently(() => askOnce(client, way, offset, isAgain, signal), { signal, onBusy })
  let sifted: readonly Row[] | undefined
  for await (const { fresh, read, total, hasMoved } of walkRows(ask)) {
    progress = { ...progress, read, of: total, hasMoved }
    progress.unreadable += fresh.filter((row) => row.unreadable !== undefined).length
    const sift = way.sifter?.()
    if (sift) {
      // What fits is ordered only when all of it is known.
      rows.push(...fresh)
      const found = sift(listOf(rows, total !== undefined && read >= total))
      sifted = found.rows
      yield { ...progress, found: sifted.length, leads: [] }
      if (found.isOver) break
    } else {
      const leads = readable(fresh)
      progress.found += leads.length
      yield { ...progress, leads }
    }
  }
  if (sifted) yield { ...progress, found: sifted.length, leads: readable(sifted) }
}

function askOnce(client: QueryClient, { source }: Way, offset: number, isAgain: boolean, signal: AbortSignal): Promise<Answer> {
  // What costs nothing need not be kept, and what is asked again must not change what is on screen.
  if (source.isFree || isAgain) return source.ask(offset, 'ahead', signal)
  return client.fetchQuery({ ...leadQueries.block(source, offset, 'ahead'), retry: false })
}

/** Asks until Lofty has calls to give, and again where the page had the same question under way and let it go. */
async function patiently(ask: () => Promise<Answer>, { signal, onBusy }: ReadOptions): Promise<Answer> {
  for (;;) {
    signal.throwIfAborted()
    try {
      const answer = await ask()
      signal.throwIfAborted()
      return answer
    } catch (error) {
      if (isCancelledError(error) && !signal.aborted) continue
      if (!(error instanceof LoftyError) || error.kind !== 'busy') throw error
      const wait = error.retryAfterMs ?? BUSY
      onBusy(Date.now() + wait)
      await pause(wait, signal)
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((over, stop) => {
    const timer = setTimeout(over, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      stop(signal.reason)
    })
  })
}

function readable(rows: readonly Row[]): Lead[] {
  return rows.flatMap((row) => (row.unreadable === undefined ? row : []))
}

/** Rows read so far as the list they are, for sifting. */
function listOf(rows: readonly Row[], isWhole: boolean): KnownList {
  const places = new Map(rows.flatMap(({ leadId }, place) => (leadId === undefined ? [] : [[leadId, place] as const])))
  const known = { rows: new Map(rows.entries()), places, repeated: new Map(), doubled: 0, hasMoved: false }
  return { ...known, total: rows.length, inHand: rows.length, counted: undefined, isOpen: !isWhole, stop: undefined }
}

/** Calls to Lofty that reading a list takes, besides what is in hand; undefined while nobody knows how long it is. */
export function callsToRead(client: QueryClient, { source }: Way): number | undefined {
  if (source.isFree) return 0
  const blocks = fetchedBlocks(client, source)
  const { total, isOpen } = extentOf(blocks)
  if (total === undefined || isOpen) return undefined
  let calls = 0
  for (let start = 0; start < Math.max(1, total - 1); start += STRIDE) {
    const { end, next } = reachOf(blocks, start)
    if (next !== undefined && end < total) calls += 1
  }
  return calls
}

/** The same, counted anew whenever rows come. */
export function useCallsToRead(way: Way): number | undefined {
  useIsFetching({ queryKey: leadQueries.all })
  return callsToRead(useQueryClient(), way)
}

/** What reading a list costs, as part of a sentence: "no calls", "4 calls", "up to 126 calls, about 13 min". */
export function sayCalls(calls: number | undefined, isMost: boolean): string {
  if (calls === undefined) return t('an unknown number of calls')
  if (calls === 0) return t('no calls')
  const budget = latestBudget()
  const said = t(
    isMost && calls > 1 ? '{count, plural, one {up to # call} other {up to # calls}}' : '{count, plural, one {# call} other {# calls}}',
    { count: calls },
  )
  if (!budget || calls <= budget.left) return said
  return t('{calls}, about {minutes} min', { calls: said, minutes: formatCount(Math.ceil(calls / budget.limit)) })
}

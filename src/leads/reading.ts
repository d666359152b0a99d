import type { QueryClient } from '@tanstack/react-query'
import { reachOf, STRIDE, type View } from './blocks.ts'
import { joinBlocks, type KnownList } from './join-blocks.ts'
import { fetchedBlocks } from './lead-list.ts'
import { leadQueries } from './queries.ts'
import type { Way } from './way.ts'

/** Rows found below the view before reading rests. */
const AHEAD_ROWS = 30

/** A list as its way shows it: as it came, or what of it fits. */
interface Shown {
  list: KnownList
  seen: { seen: number; of: number | undefined }
  isOver: boolean
  hasDisorder: boolean
}

export function asList(known: KnownList, { sifter }: Way): Shown {
  const sift = sifter?.()
  if (!sift) return { list: known, seen: { seen: known.rows.size, of: known.total }, isOver: true, hasDisorder: false }
  const { rows, seen, isOver, hasDisorder } = sift(known)
  const found = new Map(rows.entries())
  const places = new Map(rows.flatMap(({ leadId }, place) => (leadId === undefined ? [] : [[leadId, place]])))
  const list = { ...known, rows: found, places, repeated: new Map(), doubled: 0, total: rows.length, inHand: rows.length, isOpen: false }
  return { list, seen: { seen, of: known.total }, isOver, hasDisorder }
}

/** The calls made so far to read a list from its top, and the next one while more is wanted and allowed. */
export function readingCalls(client: QueryClient, way: Way, view: View, allowed: number) {
  const { source } = way
  source.comeTo()
  const blocks = fetchedBlocks(client, source)
  const offsets: number[] = []
  let next = 0
  for (let start = 0; ; start += STRIDE) {
    const reach = reachOf(blocks, start)
    offsets.push(...reach.offsets)
    next = reach.next ?? start + STRIDE
    if (reach.next !== undefined) break
  }
  const { list, isOver } = asList(joinBlocks(blocks), way)
  const isWanted = (list.total ?? 0) <= view.last + AHEAD_ROWS && offsets.length < allowed
  if (offsets.length === 0 || (!isOver && isWanted)) offsets.push(next)
  return offsets.map((offset) => leadQueries.block(source, offset))
}

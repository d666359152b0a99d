import type { LeadList } from '../lofty/answers.ts'
import type { Priority } from '../lofty/priority.ts'

/** Rows in one block: the most Lofty gives in one call. */
export const BLOCK_SIZE = 100

/** Rows from one block's first to the next one's: neighbours share a row, which tells a list that moved between their calls. */
export const STRIDE = BLOCK_SIZE - 1

/** Rows of the list that are on screen, first and last included, and which way the reader is scrolling. */
export interface View {
  first: number
  last: number
  direction: -1 | 0 | 1
}

/** Rows of a list with the total; of the book's also in how many leads it looked. */
export type Answer = LeadList & { lookedAt?: number }

/** What one call brought, and when (epoch milliseconds). */
export type Block = Answer & { fetchedAt: number }

/** What is known of one list: what each call brought, by the place of its first row. */
export type Blocks = ReadonlyMap<number, Block>

/** Blocks from the top of the list down. */
export function inOrder(blocks: Blocks): [number, Block][] {
  return [...blocks].sort(([one], [other]) => one - other)
}

/** The place of the first row of the block that a row is in. */
export function startOf(row: number): number {
  return Math.floor(row / STRIDE) * STRIDE
}

/** Rows that a call for this place asks for: the rest of the block it is in. */
export function rowsToAsk(offset: number): number {
  return startOf(offset) + BLOCK_SIZE - offset
}

/** A block as far as it was fetched. */
export interface Reach {
  /** The places its calls were made for. */
  offsets: number[]
  /** The place after its last row. */
  end: number
  /** The place to ask for next; undefined when the block is complete, or when asking on brought nothing more. */
  next: number | undefined
}

/**
 * How far the block that begins at `start` was fetched. Lofty may give fewer rows than it was asked for: the rest is asked
 * from the last row received on, which has to come again, so that a list that moves is noticed here too.
 */
export function reachOf(blocks: Blocks, start: number): Reach {
  const offsets: number[] = []
  let end = start
  let next = start
  for (let block = blocks.get(next); block; block = blocks.get(next)) {
    offsets.push(next)
    end = Math.max(end, next + block.rows.length)
    if (end >= start + BLOCK_SIZE || end - 1 <= next) return { offsets, end, next: undefined }
    next = end - 1
  }
  return { offsets, end, next }
}

/** Rows from the edge of the screen to the next block at which that block is asked for ahead of need. */
export const AHEAD_ROWS = 30

/**
 * The calls that bring what is in view, and the next block when the reader scrolls towards it and is near.
 * @param total rows of the whole list; undefined while unknown
 * @param mayLookAhead false when the call budget is low: then only what is on screen is worth a call
 * @param underway places asked for already: a neighbour of the view stays, since Lofty may have counted its call, which
 * letting go would waste
 */
export function planBlocks(
  view: View,
  blocks: Blocks,
  total: number | undefined,
  mayLookAhead: boolean,
  underway: readonly number[] = [],
): { offset: number; priority: Priority }[] {
  const lastRow = total === undefined ? view.last : Math.max(0, Math.min(view.last, total - 1))
  // The row that two blocks share is no reason to ask for the second of them.
  const lastStart = total === undefined ? Number.POSITIVE_INFINITY : startBefore(total - 1)
  const first = Math.min(startOf(Math.min(view.first, lastRow)), lastStart)
  const last = Math.max(first, startBefore(lastRow))
  const plan: { offset: number; priority: Priority }[] = []
  for (let start = first; start <= last; start += STRIDE) {
    const { offsets, end, next } = reachOf(blocks, start)
    for (const offset of offsets) plan.push({ offset, priority: 'interactive' })
    if (next !== undefined && (end <= lastRow || offsets.length === 0)) plan.push({ offset: next, priority: 'interactive' })
  }
  const ahead = view.direction > 0 ? startOf(view.last + AHEAD_ROWS) : startOf(view.first - AHEAD_ROWS)
  const isInList = ahead >= 0 && total !== undefined && ahead <= lastStart
  if (mayLookAhead && view.direction !== 0 && isInList && (ahead < first || ahead > last)) plan.push({ offset: ahead, priority: 'ahead' })
  for (const offset of underway) {
    const isNeighbour = startOf(offset) === first - STRIDE || startOf(offset) === last + STRIDE
    if (isNeighbour && !plan.some((each) => each.offset === offset)) plan.push({ offset, priority: 'ahead' })
  }
  return plan
}

/** The start of the block that ends with this row or holds it further up. */
function startBefore(row: number): number {
  return startOf(Math.max(0, row - 1))
}

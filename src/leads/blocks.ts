import type { LeadList } from '../lofty/answers.ts'
import type { Row } from '../lofty/lead.ts'
import type { Priority } from '../lofty/priority.ts'

/** Rows in one block: the most Lofty gives in one call. */
export const BLOCK_SIZE = 100

/** Rows of the list that are on screen, first and last included, and which way the reader is scrolling. */
export interface View {
  first: number
  last: number
  direction: -1 | 0 | 1
}

/** Rows from the edge of the screen to the next block at which that block is asked for ahead of need. */
const AHEAD_ROWS = 30

/**
 * The blocks to ask for: those in view, and the next one when the reader scrolls towards it and is near.
 * @param total rows of the whole list; undefined while unknown
 * @param mayLookAhead false when the call budget is low: then only what is on screen is worth a call
 * @param underway blocks asked for already: a neighbour of the view stays, since Lofty may have counted its call, which
 * letting go would waste
 */
export function planBlocks(
  view: View,
  total: number | undefined,
  mayLookAhead: boolean,
  underway: readonly number[] = [],
): { block: number; priority: Priority }[] {
  const lastRow = total === undefined ? view.last : Math.min(view.last, total - 1)
  const first = blockOf(Math.min(view.first, Math.max(0, lastRow)))
  const last = Math.max(first, blockOf(lastRow))
  const plan: { block: number; priority: Priority }[] = []
  for (let block = first; block <= last; block += 1) plan.push({ block, priority: 'interactive' })
  const next = view.direction > 0 ? blockOf(view.last + AHEAD_ROWS) : blockOf(view.first - AHEAD_ROWS)
  const isInList = next >= 0 && total !== undefined && next * BLOCK_SIZE < total
  if (mayLookAhead && view.direction !== 0 && isInList && (next < first || next > last)) plan.push({ block: next, priority: 'ahead' })
  const isPlanned = (block: number) => plan.some((each) => each.block === block)
  for (const block of underway) {
    if ((block === first - 1 || block === last + 1) && !isPlanned(block)) plan.push({ block, priority: 'ahead' })
  }
  return plan
}

export function blockOf(row: number): number {
  return Math.floor(row / BLOCK_SIZE)
}

/** What is known of one list: its blocks by number, each with when it was fetched (epoch milliseconds). */
export type Blocks = ReadonlyMap<number, LeadList & { fetchedAt: number }>

/** The row at a place of the list, if its block was fetched. */
export function rowAt(blocks: Blocks, index: number): Row | undefined {
  return blocks.get(blockOf(index))?.rows[index % BLOCK_SIZE]
}

/** The place of a lead in the list, if it is on a fetched block. */
export function indexOfLead(blocks: Blocks, leadId: string): number | undefined {
  for (const [block, { rows }] of blocks) {
    const place = rows.findIndex((row) => row.leadId === leadId)
    if (place >= 0) return block * BLOCK_SIZE + place
  }
  return undefined
}

/**
 * Rows of the whole list: what Lofty says in its latest answer; where it says nothing, as far as was read, plus one more
 * block when the last one was full.
 */
export function listLength(blocks: Blocks): number | undefined {
  const latest = [...blocks.values()].sort((one, other) => other.fetchedAt - one.fetchedAt)[0]
  if (!latest || latest.total !== undefined) return latest?.total
  const lastBlock = Math.max(...blocks.keys())
  const rows = blocks.get(lastBlock)?.rows.length ?? 0
  return lastBlock * BLOCK_SIZE + rows + (rows === BLOCK_SIZE ? BLOCK_SIZE : 0)
}

/** Signs that the list moved while it was read. */
export interface Drift {
  /** Places that repeat a lead, each with the place where the lead stands first. */
  repeated: ReadonlyMap<number, number>
  /** Blocks contradict each other: a lead stands twice, Lofty counted differently, or a block came short. */
  hasMoved: boolean
}

export function findDrift(blocks: Blocks): Drift {
  const firstPlaces = new Map<string, number>()
  const repeated = new Map<number, number>()
  for (const [block, { rows }] of [...blocks].sort(([one], [other]) => one - other)) {
    rows.forEach(({ leadId }, place) => {
      if (leadId === undefined) return
      const index = block * BLOCK_SIZE + place
      const first = firstPlaces.get(leadId)
      if (first === undefined) firstPlaces.set(leadId, index)
      else repeated.set(index, first)
    })
  }
  const totals = new Set([...blocks.values()].map((block) => block.total))
  const length = listLength(blocks) ?? 0
  const cameShort = [...blocks].some(([block, { rows }]) => rows.length < Math.min(BLOCK_SIZE, length - block * BLOCK_SIZE))
  return { repeated, hasMoved: repeated.size > 0 || totals.size > 1 || cameShort }
}

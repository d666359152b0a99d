import { BLOCK_SIZE, type Block, type Blocks, inOrder, type Reach, reachOf, STRIDE, startOf } from './blocks.ts'

/** Why the list stops before the total that Lofty tells. */
type Stop =
  /** Lofty has no more rows to give, asked twice. */
  | 'ended'
  /** Lofty gives the same rows whatever place it is asked for. */
  | 'repeats'

/** How long a list is, by what Lofty tells and by what came. */
export interface Extent {
  /** Places of the whole list, fetched or not; undefined before the first answer. Never fewer than there are rows in hand. */
  total: number | undefined
  /** True when Lofty tells no total and more rows may follow: then `total` is a guess that lets the reader go on. */
  isOpen: boolean
  /** The place after the last row in hand: so many leads there are at least. */
  inHand: number
  /** Leads there are by what Lofty said last; undefined when it says nothing. */
  counted: number | undefined
  stop: Stop | undefined
}

export function extentOf(blocks: Blocks): Extent {
  const latest = [...blocks.values()].sort((one, other) => other.fetchedAt - one.fetchedAt)[0]
  const counted = latest?.total
  const known = { isOpen: false, counted, stop: undefined }
  if (!latest) return { ...known, total: undefined, inHand: 0 }
  const onlyRows = repeatedRows(blocks)
  if (onlyRows !== undefined) return { ...known, total: onlyRows, inHand: onlyRows, stop: 'repeats' }
  const inHand = Math.max(0, ...[...blocks].map(([offset, { rows }]) => (rows.length > 0 ? offset + rows.length : 0)))
  const ends = reaches(blocks).filter(({ start, end, next }) => next === undefined && end < start + BLOCK_SIZE)
  if (counted === undefined) {
    const end = Math.min(...ends.map((reach) => reach.end))
    const total = Math.max(inHand, Math.min(end, inHand + STRIDE))
    return { ...known, total, isOpen: total < end, inHand }
  }
  const early = Math.min(...ends.filter(({ end, promised }) => promised > end).map(({ end }) => end))
  // An empty answer may stand behind the row that the block before it shares with it.
  if (early < counted && early + 1 >= inHand) return { ...known, total: Math.max(early, inHand), inHand, stop: 'ended' }
  return { ...known, total: Math.max(inHand, counted), inHand }
}

/** How far each block was fetched, and the total that its last answer told. */
export function reaches(blocks: Blocks): (Reach & { start: number; promised: number })[] {
  return [...new Set([...blocks.keys()].map(startOf))].map((start) => {
    const reach = reachOf(blocks, start)
    return { start, ...reach, promised: blocks.get(reach.offsets.at(-1) ?? start)?.total ?? 0 }
  })
}

/** Rows of the first answer when a later one is its copy: Lofty does not heed the place it is asked for. */
function repeatedRows(blocks: Blocks): number | undefined {
  const seen = new Map<string, Block>()
  for (const [, block] of inOrder(blocks)) {
    const first = block.rows[0]?.leadId
    if (first === undefined || block.rows.length < 2) continue
    const earlier = seen.get(first)
    if (!earlier) seen.set(first, block)
    else if (isCopy(block, earlier)) return block.rows.length
  }
  return undefined
}

function isCopy({ rows }: Block, other: Block): boolean {
  return rows.length === other.rows.length && rows.every(({ leadId }, at) => leadId === other.rows[at]?.leadId)
}

import type { Row } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { BLOCK_SIZE, type Blocks, inOrder } from './blocks.ts'
import { type Extent, extentOf, reaches } from './extent.ts'

/** The list that blocks were cut from, as far as they tell. */
export interface KnownList extends Extent {
  /** Rows by their places. */
  rows: ReadonlyMap<number, Row>
  /** Places of leads by their ids. */
  places: ReadonlyMap<string, number>
  /** Places that repeat a lead, each with the place where the lead is shown. */
  repeated: ReadonlyMap<number, number>
  /** Leads that one answer held several times. */
  doubled: number
  /** The blocks cannot be cut from one list: it moved at Lofty while it was read. */
  hasMoved: boolean
}

/** A place of which Lofty was asked and gave nothing. */
const NOTHING: Row = { leadId: undefined, unreadable: t('Lofty sent nothing for this place') }

/**
 * Joins blocks to the list they were cut from. They were fetched one after the other while the list may have moved at
 * Lofty; that is noticed whenever no single list could have given them all: a shared row differs, a lead stands in two
 * blocks, totals differ, or rows are missing.
 */
export function joinBlocks(blocks: Blocks): KnownList {
  const extent = extentOf(blocks)
  const { rows, origins, hasContradiction } = layOut(extent.stop === 'repeats' ? firstOnly(blocks) : blocks)
  const isShort = fillGaps(rows, blocks, extent.total ?? 0)
  const { places, repeated, doubled, hasTwice } = findRepeats(rows, origins)
  const all = [...blocks]
  const totals = new Set(all.map(([, block]) => block.total))
  const isBeyond = all.some(([offset, { total, rows }]) => total !== undefined && rows.length > 0 && offset + rows.length > total)
  const hasMoved = extent.stop !== 'repeats' && (hasContradiction || isShort || hasTwice || totals.size > 1 || isBeyond)
  return { rows, places, ...extent, repeated, doubled, hasMoved }
}

/** The first answer alone, where all are its copies. */
function firstOnly(blocks: Blocks): Blocks {
  return new Map(inOrder(blocks).flatMap(([, block], at) => (at === 0 ? [[0, block]] : [])))
}

/** Puts every row in its place; of two for one place, the later block's. */
function layOut(blocks: Blocks) {
  const rows = new Map<number, Row>()
  /** The call that brought the row of a place. */
  const origins = new Map<number, number>()
  let hasContradiction = false
  for (const [offset, block] of inOrder(blocks)) {
    block.rows.forEach((row, at) => {
      const other = rows.get(offset + at)
      const isKnown = other?.leadId !== undefined && row.leadId !== undefined
      if (isKnown && other.leadId !== row.leadId) hasContradiction = true
      rows.set(offset + at, row)
      origins.set(offset + at, offset)
    })
  }
  return { rows, origins, hasContradiction }
}

/** Marks the places of which Lofty was asked in vain; true when there are any. */
function fillGaps(rows: Map<number, Row>, blocks: Blocks, total: number): boolean {
  let isShort = false
  for (const { start, end, next } of reaches(blocks)) {
    if (next !== undefined) continue
    for (let place = end; place < Math.min(start + BLOCK_SIZE, total); place += 1) {
      if (rows.has(place)) continue
      rows.set(place, NOTHING)
      isShort = true
    }
  }
  return isShort
}

/** Finds leads that stand in several places. The one that Lofty updated last is shown, of equal ones the first. */
function findRepeats(rows: ReadonlyMap<number, Row>, origins: ReadonlyMap<number, number>) {
  const places = new Map<string, number>()
  const others: [place: number, leadId: string][] = []
  const doubled = new Set<string>()
  let hasTwice = false
  for (const [place, { leadId }] of rows) {
    if (leadId === undefined) continue
    const known = places.get(leadId)
    if (known === undefined) {
      places.set(leadId, place)
      continue
    }
    if (origins.get(known) === origins.get(place)) doubled.add(leadId)
    else hasTwice = true
    const [first, later] = known < place ? [known, place] : [place, known]
    const shown = updatedAt(rows.get(later)) > updatedAt(rows.get(first)) ? later : first
    places.set(leadId, shown)
    others.push([shown === first ? later : first, leadId])
  }
  const repeated = new Map(others.map(([place, leadId]) => [place, places.get(leadId) ?? place]))
  return { places, repeated, doubled: doubled.size, hasTwice }
}

function updatedAt(row: Row | undefined): number {
  return (row?.unreadable === undefined && row?.lastUpdateTime) || 0
}

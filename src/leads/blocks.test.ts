import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../lofty/lead.ts'
import { type Blocks, planBlocks, reachOf, rowsToAsk, startOf, type View } from './blocks.ts'

const ROW: Row = { leadId: undefined, unreadable: 'only its place counts here' }

/** Blocks by the places of their first rows, each with so many rows. */
function blocksOf(given: Record<number, number>): Blocks {
  return new Map(
    Object.entries(given).map(([offset, count]) => [
      Number(offset),
      { rows: Array.from({ length: count }, () => ROW), total: undefined, fetchedAt: 0 },
    ]),
  )
}

const NONE = blocksOf({})
const view = (first: number, last: number, direction: View['direction'] = 0): View => ({ first, last, direction })
const asked = (plan: ReturnType<typeof planBlocks>) =>
  plan.map(({ offset, priority }) => (priority === 'ahead' ? `${offset} ahead` : offset))

test('a call asks for the rest of its block: 100 rows from its start, of which the last is the next one’s first', () => {
  expect([0, 98, 99, 197, 198].map(startOf)).toEqual([0, 0, 99, 99, 198])
  expect([0, 24, 98, 99, 2475].map(rowsToAsk)).toEqual([100, 76, 2, 100, 100])
})

describe('the plan of blocks', () => {
  test.each<[string, View, number | undefined, boolean, (number | string)[]]>([
    ['one block in view', view(0, 20), 2500, true, [0]],
    ['one block to its last row', view(70, 99), 2500, true, [0]],
    ['two at a border', view(90, 110), 2500, true, [0, 99]],
    ['far down, only what is there', view(9000, 9020), 100_000, true, [8910, 9009]],
    ['the next one when scrolling down near it', view(60, 80, 1), 2500, true, [0, '99 ahead']],
    ['not while it is far', view(40, 60, 1), 2500, true, [0]],
    ['not while standing still', view(60, 80), 2500, true, [0]],
    ['not when scrolling away from it', view(160, 180, -1), 2500, true, [99]],
    ['the one before when scrolling up near it', view(120, 140, -1), 2500, true, [99, '0 ahead']],
    ['nothing before the first', view(5, 25, -1), 2500, true, [0]],
    ['nothing after the last', view(2475, 2499, 1), 2500, true, [2475]],
    ['nothing ahead that the list does not reach', view(60, 80, 1), 100, true, [0]],
    ['a last block of one row more', view(60, 80, 1), 101, true, [0, '99 ahead']],
    ['no second block for the row it shares with the first', view(80, 99), 100, true, [0]],
    ['nothing ahead when calls are few', view(60, 80, 1), 2500, false, [0]],
    ['what is in view also when calls are few', view(90, 110, 1), 2500, false, [0, 99]],
    ['in view as long as nothing is known', view(0, 30), undefined, false, [0]],
    ['nothing ahead as long as nothing is known', view(60, 80, 1), undefined, true, [0]],
    ['deep into a list of which nothing is known', view(1203, 1233), undefined, true, [1188]],
    ['the last block of a list that became shorter', view(900, 920), 250, true, [198]],
    ['the first block of an empty list', view(0, 20), 0, true, [0]],
  ])('%s', (_, seen, total, mayLookAhead, expected) => {
    expect(asked(planBlocks(seen, NONE, total, mayLookAhead))).toEqual(expected)
  })

  test.each<[string, View, number[], (number | string)[]]>([
    ['the next one stays when the reader stops', view(60, 80), [99], [0, '99 ahead']],
    ['the one before stays when the reader turns round', view(120, 140, 1), [0], [99, '0 ahead']],
    ['one in view is asked once', view(90, 110), [0, 99], [0, 99]],
    ['one planned ahead is asked once', view(60, 80, 1), [99], [0, '99 ahead']],
    ['one the reader has scrolled past goes', view(900, 920), [99, 198], [891]],
  ])('of those underway: %s', (_, seen, underway, expected) => {
    expect(asked(planBlocks(seen, NONE, 2500, true, underway))).toEqual(expected)
  })

  test.each<[string, View, Record<number, number>, number | undefined, number[]]>([
    ['the rest of a block that came short, from its last row on', view(0, 30), { 0: 25 }, 2500, [0, 24]],
    ['the rest again', view(40, 70), { 0: 25, 24: 25 }, 2500, [0, 24, 48]],
    ['no rest that is not in view', view(0, 20), { 0: 25 }, 2500, [0]],
    ['no rest of a list that is all there', view(0, 30), { 0: 25 }, 25, [0]],
    ['no rest when asking on brought nothing more', view(0, 30), { 0: 25, 24: 1 }, 2500, [0, 24]],
    ['no rest of an empty answer', view(0, 30), { 0: 0 }, 2500, [0]],
    ['the rest when Lofty tells no total', view(0, 30), { 0: 25 }, 124, [0, 24]],
  ])('%s', (_, seen, given, total, expected) => {
    expect(asked(planBlocks(seen, blocksOf(given), total, true))).toEqual(expected)
  })

  test('brings exactly the rows on screen, whatever is looked at and however many rows Lofty gives in one call', () => {
    const looked = fc.record({
      first: fc.nat(200_000),
      rows: fc.integer({ min: 1, max: 350 }),
      direction: fc.constantFrom<View['direction'][]>(-1, 0, 1),
      total: fc.integer({ min: 1, max: 200_000 }),
      cap: fc.integer({ min: 5, max: 100 }),
    })
    fc.assert(
      fc.property(looked, ({ first, rows, direction, total, cap }) => {
        const seen = { first, last: first + rows - 1, direction }
        const given: Record<number, number> = {}
        const plan = () => planBlocks(seen, blocksOf(given), total, false).map(({ offset }) => offset)
        const open = () => plan().filter((offset) => !(offset in given))
        for (let round = 0; open().length > 0; round += 1) {
          expect(round).toBeLessThan(30)
          for (const offset of open()) given[offset] = Math.min(cap, rowsToAsk(offset), total - offset)
        }
        const offsets = plan()
        const end = Math.min(seen.last, total - 1)
        const start = Math.min(first, end)
        const covered = new Set(offsets.flatMap((offset) => Array.from({ length: given[offset] ?? 0 }, (_, at) => offset + at)))
        for (let place = start; place <= end; place += 1) expect(covered.has(place)).toBe(true)
        // No block that has no row of its own on screen.
        expect(new Set(offsets.map(startOf)).size).toBeLessThanOrEqual(Math.ceil((end - start) / 99) + 1)
      }),
    )
  })
})

test.each<[string, Record<number, number>, ReturnType<typeof reachOf>]>([
  ['nothing', {}, { offsets: [], end: 99, next: 99 }],
  ['all of it', { 99: 100 }, { offsets: [99], end: 199, next: undefined }],
  ['a part', { 99: 30 }, { offsets: [99], end: 129, next: 128 }],
  ['all of it in parts', { 99: 60, 158: 41 }, { offsets: [99, 158], end: 199, next: undefined }],
  ['a part, and no more when asked on', { 99: 30, 128: 1 }, { offsets: [99, 128], end: 129, next: undefined }],
  ['a part, and not even its last row when asked on', { 99: 30, 128: 0 }, { offsets: [99, 128], end: 129, next: undefined }],
  ['an empty answer', { 99: 0 }, { offsets: [99], end: 99, next: undefined }],
  ['a part that hangs in the air', { 99: 30, 150: 20 }, { offsets: [99], end: 129, next: 128 }],
])('of a block was fetched: %s', (_, given, reach) => {
  expect(reachOf(blocksOf(given), 99)).toEqual(reach)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { type Blocks, findDrift, indexOfLead, listLength, planBlocks, rowAt, type View } from './blocks.ts'

interface Given {
  /** Place of the block's first lead among all leads: another than the block's own when the list moved. */
  from?: number
  rows?: number
  total?: number | undefined
  fetchedAt?: number
}

/** Blocks of a list whose lead at place n has the id n + 1. */
function blocksOf(given: Record<number, Given>): Blocks {
  return new Map(
    Object.entries(given).map(([block, { from = Number(block) * 100, rows = 100, total, fetchedAt = 0 }]) => [
      Number(block),
      { rows: Array.from({ length: rows }, (_, place) => readLead({ leadId: from + place + 1 })), total, fetchedAt },
    ]),
  )
}

const view = (first: number, last: number, direction: View['direction'] = 0): View => ({ first, last, direction })
const asked = (plan: ReturnType<typeof planBlocks>) => plan.map(({ block, priority }) => (priority === 'ahead' ? `${block} ahead` : block))

describe('the plan of blocks', () => {
  test.each<[string, View, number | undefined, boolean, (number | string)[]]>([
    ['one block in view', view(0, 20), 2500, true, [0]],
    ['two at a border', view(90, 110), 2500, true, [0, 1]],
    ['far down, only what is there', view(9000, 9020), 100_000, true, [90]],
    ['the next one when scrolling down near it', view(60, 80, 1), 2500, true, [0, '1 ahead']],
    ['not while it is far', view(40, 60, 1), 2500, true, [0]],
    ['not while standing still', view(60, 80), 2500, true, [0]],
    ['not when scrolling away from it', view(160, 180, -1), 2500, true, [1]],
    ['the one before when scrolling up near it', view(120, 140, -1), 2500, true, [1, '0 ahead']],
    ['nothing before the first', view(5, 25, -1), 2500, true, [0]],
    ['nothing after the last', view(2475, 2499, 1), 2500, true, [24]],
    ['nothing ahead that the list does not reach', view(60, 80, 1), 100, true, [0]],
    ['a last block of one row', view(60, 80, 1), 101, true, [0, '1 ahead']],
    ['nothing ahead when calls are few', view(60, 80, 1), 2500, false, [0]],
    ['what is in view also when calls are few', view(90, 110, 1), 2500, false, [0, 1]],
    ['in view as long as nothing is known', view(0, 30), undefined, false, [0]],
    ['nothing ahead as long as nothing is known', view(60, 80, 1), undefined, true, [0]],
    ['deep into a list of which nothing is known', view(1203, 1233), undefined, true, [12]],
    ['the last block of a list that became shorter', view(900, 920), 250, true, [2]],
    ['the first block of an empty list', view(0, 20), 0, true, [0]],
  ])('%s', (_, seen, total, mayLookAhead, expected) => {
    expect(asked(planBlocks(seen, total, mayLookAhead))).toEqual(expected)
  })

  test.each<[string, View, number[], (number | string)[]]>([
    ['the next one stays when the reader stops', view(60, 80), [1], [0, '1 ahead']],
    ['the one before stays when the reader turns round', view(120, 140, 1), [0], [1, '0 ahead']],
    ['one in view is asked once', view(90, 110), [0, 1], [0, 1]],
    ['one planned ahead is asked once', view(60, 80, 1), [1], [0, '1 ahead']],
    ['one the reader has scrolled past goes', view(900, 920), [1, 2], [9]],
  ])('of those underway: %s', (_, seen, underway, expected) => {
    expect(asked(planBlocks(seen, 2500, true, underway))).toEqual(expected)
  })

  test('covers exactly the rows on screen, whatever is looked at', () => {
    const looked = fc.record({
      first: fc.nat(200_000),
      rows: fc.integer({ min: 1, max: 350 }),
      direction: fc.constantFrom<View['direction'][]>(-1, 0, 1),
      total: fc.option(fc.nat(200_000), { nil: undefined }),
      mayLookAhead: fc.boolean(),
    })
    fc.assert(
      fc.property(looked, ({ first, rows, direction, total, mayLookAhead }) => {
        const last = first + rows - 1
        const plan = planBlocks({ first, last, direction }, total, mayLookAhead)
        const shown = plan.filter(({ priority }) => priority === 'interactive').map(({ block }) => block)
        const end = total === undefined ? last : Math.min(last, total - 1)
        const start = Math.min(first, Math.max(0, end))
        const needed = new Set(Array.from({ length: Math.max(1, end - start + 1) }, (_, place) => Math.floor((start + place) / 100)))
        expect(shown).toEqual([...needed])
        expect(new Set(plan.map(({ block }) => block)).size).toBe(plan.length)
        expect(plan.length - shown.length).toBeLessThanOrEqual(mayLookAhead && direction !== 0 ? 1 : 0)
        if (total) for (const { block } of plan) expect(block * 100).toBeLessThan(total)
        for (const { block } of plan) expect(block).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a list of blocks', () => {
  const blocks = blocksOf({ 2: { total: 250, rows: 50 }, 0: { total: 250 } })

  test('has a row where its block was fetched', () => {
    expect(rowAt(blocks, 0)?.leadId).toBe('1')
    expect(rowAt(blocks, 99)?.leadId).toBe('100')
    expect(rowAt(blocks, 100)).toBeUndefined()
    expect(rowAt(blocks, 249)?.leadId).toBe('250')
    expect(rowAt(blocks, 250)).toBeUndefined()
  })

  test('knows the place of a lead that was fetched', () => {
    expect(indexOfLead(blocks, '1')).toBe(0)
    expect(indexOfLead(blocks, '201')).toBe(200)
    expect(indexOfLead(blocks, '101')).toBeUndefined()
    expect(indexOfLead(new Map(), '1')).toBeUndefined()
  })

  test.each<[string, Record<number, Given>, number | undefined]>([
    ['nothing before the first answer', {}, undefined],
    ['what Lofty says', { 0: { total: 2500 } }, 2500],
    ['none, when Lofty says so', { 0: { total: 0, rows: 0 } }, 0],
    ['what Lofty said last', { 0: { total: 2500, fetchedAt: 2 }, 1: { total: 2499, fetchedAt: 1 } }, 2500],
    ['what Lofty said last, of a later block', { 0: { total: 2500, fetchedAt: 1 }, 1: { total: 2499, fetchedAt: 2 } }, 2499],
    ['a block more than read, when Lofty does not say', { 0: {} }, 200],
    ['a block more than the last one read', { 0: {}, 3: {} }, 500],
    ['all that was read, once a block is not full', { 0: {}, 1: { rows: 40 } }, 140],
    ['all that was read, when there is nothing', { 0: { rows: 0 } }, 0],
  ])('is as long as: %s', (_, given, length) => {
    expect(listLength(blocksOf(given))).toBe(length)
  })
})

describe('a list that moved while it was read', () => {
  test.each<[string, Record<number, Given>]>([
    ['nothing was read', {}],
    ['one block', { 0: { total: 2500 } }],
    ['blocks that fit', { 0: { total: 250 }, 1: { total: 250 }, 2: { total: 250, rows: 50 } }],
    ['blocks apart', { 24: { total: 2500 }, 0: { total: 2500 } }],
    ['a list without a total', { 0: {}, 1: { rows: 40 } }],
    ['a list without a total, more to come', { 0: {}, 1: {} }],
  ])('is not suspected: %s', (_, given) => {
    expect(findDrift(blocksOf(given))).toEqual({ repeated: new Map(), hasMoved: false })
  })

  test('shows by a lead that stands twice, the later place naming the earlier', () => {
    const drift = findDrift(blocksOf({ 1: { from: 98, total: 2500 }, 0: { total: 2500 } }))
    const repeated = new Map([
      [100, 98],
      [101, 99],
    ])
    expect(drift).toEqual({ repeated, hasMoved: true })
  })

  test('shows by another total', () => {
    expect(findDrift(blocksOf({ 0: { total: 2500 }, 1: { total: 2501 } }))).toEqual({ repeated: new Map(), hasMoved: true })
  })

  test('shows by a block that came short', () => {
    expect(findDrift(blocksOf({ 0: { total: 2500 }, 1: { total: 2500, rows: 99 } })).hasMoved).toBe(true)
    expect(findDrift(blocksOf({ 0: { total: 2500, rows: 0 } })).hasMoved).toBe(true)
  })

  test('is not told by rows without an id', () => {
    const rows = [readLead({}), readLead('nonsense'), readLead({ leadId: 1 })]
    expect(findDrift(new Map([[0, { rows, total: 3, fetchedAt: 0 }]])).hasMoved).toBe(false)
  })
})

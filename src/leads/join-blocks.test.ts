import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import type { Blocks } from './blocks.ts'
import { joinBlocks } from './join-blocks.ts'

interface Given {
  /** Place of the block's first lead among all leads: another than the block's own when the list moved. */
  from?: number
  rows?: number
  total?: number | undefined
  fetchedAt?: number
}

/** Blocks by the places of their first rows, cut from a list whose lead at place n has the id n + 1. */
function blocksOf(given: Record<number, Given>): Blocks {
  return new Map(
    Object.entries(given).map(([offset, { from = Number(offset), rows = 100, total, fetchedAt = 0 }]) => [
      Number(offset),
      { rows: Array.from({ length: rows }, (_, at) => readLead({ leadId: from + at + 1 })), total, fetchedAt },
    ]),
  )
}

const join = (given: Record<number, Given>) => joinBlocks(blocksOf(given))

describe('a list of blocks', () => {
  test('has a row where its block was fetched, and knows where its leads stand', () => {
    const { rows, places } = join({ 198: { total: 250, rows: 52 }, 0: { total: 250 } })
    const idsAt = [0, 98, 99, 100, 197, 198, 249, 250].map((place) => rows.get(place)?.leadId)
    expect(idsAt).toEqual(['1', '99', '100', undefined, undefined, '199', '250', undefined])
    expect(['1', '250', '101'].map((id) => places.get(id))).toEqual([0, 249, undefined])
  })

  test('counts the row that two blocks share once', () => {
    const { rows, repeated, hasMoved } = join({ 0: { total: 250 }, 99: { total: 250 } })
    expect([rows.size, repeated.size, hasMoved]).toEqual([199, 0, false])
  })

  test.each<[string, Record<number, Given>, Partial<ReturnType<typeof join>>]>([
    ['nothing before the first answer', {}, { total: undefined, isOpen: false }],
    ['what Lofty says', { 0: { total: 2500 } }, { total: 2500, isOpen: false }],
    ['none, when Lofty says so', { 0: { total: 0, rows: 0 } }, { total: 0, stop: undefined }],
    ['what Lofty said last', { 0: { total: 2500, fetchedAt: 2 }, 99: { total: 2499, fetchedAt: 1 } }, { total: 2500 }],
    ['what Lofty said last, of a later block', { 0: { total: 2500, fetchedAt: 1 }, 99: { total: 2499, fetchedAt: 2 } }, { total: 2499 }],
    ['no shorter than the rows in hand, whatever Lofty said last', { 0: {}, 99: { rows: 0, total: 0, fetchedAt: 1 } }, { total: 100 }],
    ['a block more than read, when Lofty does not say', { 0: {} }, { total: 199, inHand: 100, isOpen: true }],
    ['a block more than the last one read', { 0: {}, 297: {} }, { total: 496, inHand: 397, isOpen: true }],
    ['a block more than a short one, which may be Lofty’s limit', { 0: { rows: 25 } }, { total: 124, inHand: 25, isOpen: true }],
    ['all that was read, once asking on brings no more', { 0: { rows: 25 }, 24: { rows: 1 } }, { total: 25, isOpen: false }],
    ['all that was read, when there is nothing', { 0: { rows: 0 } }, { total: 0, isOpen: false }],
    ['not as far as a block that was asked for in vain', { 1188: { rows: 0 } }, { total: 99, isOpen: true }],
    [
      'what came, when Lofty gives no more',
      { 0: { total: 400 }, 99: { total: 400, rows: 0 } },
      { total: 100, counted: 400, stop: 'ended' },
    ],
    ['what came, when Lofty gives no more of a block', { 0: { total: 9, rows: 5 }, 4: { total: 9, rows: 1 } }, { total: 5, stop: 'ended' }],
    ['nothing, when Lofty promises rows and gives none', { 0: { total: 400, rows: 0 } }, { total: 0, counted: 400, stop: 'ended' }],
    [
      'the first block, when Lofty sends it for every place',
      { 0: { total: 400 }, 99: { from: 0, total: 400 } },
      { total: 100, stop: 'repeats' },
    ],
    [
      'the first rows, when Lofty sends them for every place',
      { 0: { rows: 25 }, 24: { from: 0, rows: 25 } },
      { total: 25, stop: 'repeats' },
    ],
  ])('is as long as: %s', (_, given, expected) => {
    expect(join(given)).toMatchObject(expected)
  })

  test('says of a place that Lofty was asked for in vain that nothing came', () => {
    const { rows, hasMoved } = join({ 0: { total: 2500 }, 99: { total: 120, rows: 21 }, 198: { total: 2500 } })
    expect(rows.get(119)?.leadId).toBe('120')
    expect(rows.get(120)).toBeUndefined()
    expect(hasMoved).toBe(true)
    const asked = join({ 0: { total: 2500 }, 99: { total: 120, rows: 21 }, 119: { total: 120, rows: 1 }, 198: { total: 2500 } })
    expect(asked.rows.get(120)?.unreadable).toBe('Lofty sent nothing for this place')
    expect(asked.rows.get(198)?.leadId).toBe('199')
  })
})

describe('a list that moved while it was read', () => {
  test.each<[string, Record<number, Given>]>([
    ['nothing was read', {}],
    ['one block', { 0: { total: 2500 } }],
    ['blocks that fit', { 0: { total: 250 }, 99: { total: 250 }, 198: { total: 250, rows: 52 } }],
    ['blocks apart', { 2475: { total: 2500, rows: 25 }, 0: { total: 2500 } }],
    ['a list without a total', { 0: {}, 99: { rows: 40 }, 138: { rows: 1 } }],
    ['a list without a total, more to come', { 0: {}, 99: {} }],
    ['a block in parts', { 0: { total: 60, rows: 25 }, 24: { total: 60, rows: 25 }, 48: { total: 60, rows: 12 } }],
    ['a block of which a part is still to come', { 0: { total: 60, rows: 25 } }],
  ])('is not suspected: %s', (_, given) => {
    expect(join(given)).toMatchObject({ repeated: new Map(), doubled: 0, hasMoved: false, stop: undefined })
  })

  test.each<[string, Record<number, Given>]>([
    ['another total', { 0: { total: 2500 }, 99: { total: 2501 } }],
    ['a total beside none', { 0: { total: 2500 }, 99: {} }],
    ['more rows than the total', { 0: { total: 7 } }],
    ['another row where two blocks meet, with the same total', { 0: { total: 2500 }, 99: { from: 100, total: 2500 } }],
    ['another row where two parts of a block meet', { 0: { total: 60, rows: 25 }, 24: { from: 25, total: 60, rows: 25 } }],
    ['a lead in two blocks that do not meet', { 0: { total: 2500 }, 297: { from: 40, rows: 99, total: 2500 } }],
    ['rows that are missing before others', { 0: { total: 400, rows: 0 }, 99: { total: 400 } }],
  ])('is announced by %s', (_, given) => {
    expect(join(given).hasMoved).toBe(true)
  })

  test('shows a lead once, the later place naming the earlier', () => {
    const { repeated, places } = join({ 99: { from: 97, total: 2500 }, 0: { total: 2500 } })
    expect([...repeated]).toEqual([
      [99, 97],
      [100, 98],
    ])
    expect(places.get('98')).toBe(97)
  })

  const twice = (first: number, second: number) =>
    [
      [0, { leadId: 7, lastUpdateTime: first, firstName: 'Early' }],
      [99, { leadId: 7, lastUpdateTime: second, firstName: 'Late' }],
    ] as const
  test.each([
    ['the one updated last', 1_700_000_000_000, 1_700_000_001_000, { 0: 99 }],
    ['the first of equal ones', 1_700_000_000_000, 1_700_000_000_000, { 99: 0 }],
    ['the first when it was updated last', 1_700_000_001_000, 1_700_000_000_000, { 99: 0 }],
  ])('of two versions of a lead shows %s', (_, first, second, repeated) => {
    const blocks = new Map(twice(first, second).map(([offset, lead]) => [offset, { rows: [readLead(lead)], total: 200, fetchedAt: 0 }]))
    expect(Object.fromEntries(joinBlocks(blocks).repeated)).toEqual(repeated)
  })

  test('is not told from a lead that one answer holds twice, which is counted', () => {
    const rows = [1, 2, 1, 3, 1].map((leadId) => readLead({ leadId }))
    const known = joinBlocks(new Map([[0, { rows, total: 5, fetchedAt: 0 }]]))
    expect(known).toMatchObject({ doubled: 1, hasMoved: false })
    expect([...known.repeated]).toEqual([
      [2, 0],
      [4, 0],
    ])
  })

  test('is not told by rows without an id', () => {
    const rows = [readLead({}), readLead('nonsense'), readLead({ leadId: 1 })]
    expect(joinBlocks(new Map([[0, { rows, total: 3, fetchedAt: 0 }]])).hasMoved).toBe(false)
  })
})

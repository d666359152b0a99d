import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../lofty/lead.ts'
import { readLead } from '../lofty/lead.ts'
import { BLOCK_SIZE, type Blocks, STRIDE } from './blocks.ts'
import { joinBlocks } from './join-blocks.ts'
import { runOf } from './road.ts'
import { parseSearch } from './search.ts'
import { createSifter } from './sift.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')

/** The first blocks of a list, as they come from Lofty. */
function blocksOf(rows: readonly Row[], count: number): Blocks {
  const starts = Array.from({ length: count }, (_, place) => place * STRIDE).filter((start) => start === 0 || start + 1 < rows.length)
  return new Map(starts.map((start) => [start, { total: rows.length, rows: rows.slice(start, start + BLOCK_SIZE), fetchedAt: 1 }]))
}

const leads = (scores: readonly number[]) =>
  scores.map((score, place) => readLead({ leadId: place + 1, score, createTime: `2026-11-0${(place % 9) + 1}T00:00:00GMT` }))

function sift(query: string, rows: readonly Row[], blocks: number) {
  const search = parseSearch(query)
  return createSifter(search, NOW, runOf(search, NOW))(joinBlocks(blocksOf(rows, blocks)))
}

const ids = (rows: readonly Row[]) => rows.map(({ leadId }) => leadId)

test('reading finds exactly the leads that fit, in the order asked, and knows when no more can come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 400, size: 'max' }),
      fc.integer({ min: 1, max: 9 }),
      (scores, least) => {
        const rows = leads(scores.toSorted((one, other) => other - one))
        const fitting = rows.filter((row) => row.unreadable === undefined && (row.score ?? 0) >= least)
        for (const blocks of [1, 2, 3, 4, 5]) {
          const { rows: found, isOver, hasDisorder, seen } = sift(`score=${least}..&sort=Score`, rows, blocks)
          expect(hasDisorder).toBe(false)
          expect(new Set(ids(found))).toEqual(new Set(ids(fitting.slice(0, found.length))))
          if (isOver) expect(found.length).toBe(fitting.length)
          // It stops no later than with the block in which the range ends.
          if (!isOver) expect(seen).toBeLessThanOrEqual(fitting.length)
        }
      },
    ),
    // Lists this long take minutes to be made shorter.
    { numRuns: 40, endOnFailure: true },
  )
})

test('a list that does not keep its order is told, since leads may lie beyond the end it told', () => {
  const rows = leads([90, 80, 40, 85])
  expect(sift('score=70..', rows, 1)).toMatchObject({ isOver: true, hasDisorder: true })
  expect(ids(sift('score=70..&sort=Score', rows, 1).rows)).toEqual(['1', '4', '2'])
  expect(sift('score=70..', leads([90, 80, 40, 30]), 1)).toMatchObject({ isOver: true, hasDisorder: false })
})

test('in an order that only Lofty knows leads stay as they came', () => {
  const rows = leads([10, 90, 50, 70])
  expect(ids(sift('price=..1&sort=LastCall', rows, 1).rows)).toEqual([])
  expect(ids(sift('score=40..&sort=LastCall', rows, 1).rows)).toEqual(['2', '3', '4'])
})

test('without an end to be told, all of the list is read', () => {
  const rows = leads(Array.from({ length: 250 }, (_, place) => place % 100))
  expect(sift('opportunity=none', rows, 1)).toMatchObject({ seen: 100, isOver: false })
  expect(sift('opportunity=none', rows, 3)).toMatchObject({ seen: 250, isOver: true })
  expect(sift('opportunity=none', [], 1)).toMatchObject({ seen: 0, isOver: true })
})

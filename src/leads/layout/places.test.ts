import { describe, expect, test } from 'vitest'
import { parseSearch } from '../search.ts'
import { dropAt, fittingWidth, resized } from './place-changes.ts'
import { frozenClass, placesOf, sizesOf } from './places.ts'

/** Name 200, stage 100, source 80, score 60: they end at 200, 300, 380 and 440. */
const places = placesOf(parseSearch('columns=name,stage,source,score&widths=name:200,stage:100,source:80,score:60'))

test('columns stand side by side, in their own width or the one they were given', () => {
  expect(places.map(({ id, at, start, size }) => [id, at, start, size])).toEqual([
    ['name', 0, 0, 200],
    ['stage', 1, 200, 100],
    ['source', 2, 300, 80],
    ['score', 3, 380, 60],
  ])
})

test('the grid is told where each column stands, how wide they are together, and how wide those that stay in view', () => {
  const sizes = sizesOf(places, 2)
  expect(sizes).toMatchObject({ '--x0': '0px', '--w0': '200px', '--x3': '380px', '--w3': '60px', '--width': '440px', '--frozen': '300px' })
})

test('the last column that stays in view has the edge', () => {
  expect([0, 1, 2].map((at) => frozenClass(at, 2))).toEqual(['frozen', 'frozen frozen-edge', ''])
})

test.each([
  [1, 150, [0, 200, 350, 430], 150],
  [1, 10, [0, 200, 256, 336], 56],
  [0, 5000, [0, 800, 900, 980], 800],
  [3, 99.6, [0, 200, 300, 380], 100],
])('column %i of %d pixels moves what stands behind it', (at, pixels, starts, size) => {
  const after = resized(places, at, pixels)
  expect(after.map(({ start }) => start)).toEqual(starts)
  expect(after[at]?.size).toBe(size)
})

describe('a column is dropped', () => {
  test.each([
    // The score is taken.
    [3, -50, 1, 200],
    [3, 90, 1, 200],
    [3, 240, 1, 200],
    [3, 260, 2, 300],
    [3, 350, 3, 380],
    [3, 900, 3, 380],
    // The stage is taken: what stands behind it moves up.
    [1, 210, 1, 300],
    [1, 345, 2, 380],
    [1, 415, 3, 440],
    [1, 900, 3, 440],
  ])('column %i over %d pixels as number %i, at %d', (from, x, to, start) => {
    expect(dropAt(places, from, x)).toEqual({ to, start })
  })
})

test.each([
  [[], 56],
  [[10, 20], 56],
  [[88.2, 120.1, 64], 121],
  [[4000], 800],
])('contents of %j pixels fit %d', (widths, width) => {
  expect(fittingWidth(widths)).toBe(width)
})

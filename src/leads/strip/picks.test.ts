import { describe, expect, test } from 'vitest'
import { parseSearch } from '../search.ts'
import { type Bin, type Place, points, stretch, weeks } from './bins.ts'
import { inOrder, pickedBars, textOf, textsOf, toggled, withOthers } from './picks.ts'

const NOW = new Date(2026, 10, 25, 15).getTime()
const bars = (places: readonly Place[]): Bin[] => places.map((place) => ({ ...place, count: 1 }))
const scores = bars(points(100))
const lastWeeks = bars(weeks(NOW).slice(1))
const prices = bars(
  [300, 400, 500].map((price) => ({ from: `${price}000`, to: `${price}000`, low: price * 1000, high: price * 1000 + 99_999 })),
)

test.each([
  { set: [], names: ['Hot'], left: ['Hot'] },
  { set: ['Closed'], names: ['Hot'], left: ['Closed', 'Hot'] },
  { set: ['Closed', 'hot '], names: ['Hot'], left: ['Closed'] },
  { set: ['A'], names: ['A', 'B'], left: ['A', 'B'] },
  { set: ['A', 'B', 'C'], names: ['B', 'A'], left: ['C'] },
])('$names pressed where $set is set leaves $left', ({ set, names, left }) => {
  expect(toggled(set, names)).toEqual(left)
})

test('a filter that is switched off counts as not set', () => {
  expect(textsOf(parseSearch('~stage=Hot'), 'stage')).toEqual([])
  expect(textsOf(parseSearch('stage=Hot'), 'stage')).toEqual(['Hot'])
})

describe('the order of names', () => {
  const counts = { New: 3, Hot: 5, Odd: 9, Closed: 0 }
  const facet = { options: Object.entries(counts).map(([label, count]) => ({ label, count })), notGiven: 0 }
  const labels = (list: { label: string }[]) => list.map(({ label }) => label)

  test('is that of the options, others after them', () => {
    const pipeline = ['new', 'Hot', 'Closed', 'Never used'].map((value) => ({ value, label: value }))
    expect(labels(inOrder(facet, pipeline))).toEqual(['New', 'Hot', 'Closed', 'Odd'])
  })

  test('is by count without options, and the last bar stands for all that have no room', () => {
    expect(labels(inOrder(facet, undefined))).toEqual(['Odd', 'Hot', 'New', 'Closed'])
    expect(withOthers(inOrder(facet, undefined), 4)).toHaveLength(4)
    expect(withOthers(inOrder(facet, undefined), 3).at(-1)).toEqual({ label: '2 others', names: ['New', 'Closed'], count: 3 })
  })
})

test.each([
  ['score', '60..84', scores, '60..84'],
  ['score', '62..63', scores, '60..64'],
  ['score', '95..', scores, '95..'],
  ['score', '..4', scores, '0..4'],
  ['created', '2026-11-02..2026-11-15', lastWeeks, '2026-11-02..2026-11-15'],
  ['created', '-7d..', lastWeeks, '2026-11-16..'],
  ['created', '..2020-01-01', lastWeeks, undefined],
  ['created', 'never', lastWeeks, undefined],
  ['price', '300000..400000', prices, '300000..400000'],
  ['price', 'within:450000..', prices, '400000..500000'],
] as const)('bars show %s=%s', (id, text, bins, expected) => {
  const picked = pickedBars(id, [text], bins, NOW)
  expect(picked && textOf(bins, picked)).toBe(expected)
})

test('nothing set is no bar, nor is anything where there are no bars', () => {
  expect(pickedBars('score', [], scores, NOW)).toBeUndefined()
  expect(pickedBars('price', ['300000..'], [], NOW)).toBeUndefined()
})

test('weeks follow one another without a gap, also where clocks are changed', () => {
  const all = weeks(NOW)
  expect(all).toHaveLength(27)
  for (const [place, week] of all.slice(1).entries()) expect(week.low).toBe((all[place]?.high ?? 0) + 1)
  expect(stretch('-0d..', NOW).low).toBe(new Date(2026, 10, 25).getTime())
})

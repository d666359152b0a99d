import { describe, expect, test } from 'vitest'
import { amountsOf, readStretch } from './named.ts'
import { barsOf, namedAmounts } from './named-amounts.ts'

const options = (...texts: string[]) => texts.map((value, count) => ({ value, label: value, count: count + 1 }))

describe('names whose values can be asked for by a range', () => {
  test('are those that have nothing but numbers, or nothing but days', () => {
    const found = namedAmounts(
      options(
        'Down payment:5',
        'Down payment:3.5',
        'Pets:Dog',
        'Move-in date:2026-12-15',
        'Move-in date:06/01/2027 12:00 AM',
        'Code:7',
        'Code:B7',
      ),
    )
    expect([...found].map(([name, { isDays }]) => [name, isDays])).toEqual([
      ['Down payment', false],
      ['Move-in date', true],
    ])
  })

  test('have bars that count every lead once, from 0 to beyond the largest', () => {
    const found = namedAmounts(options('Amount:0', 'Amount:280000', 'Amount:1200000')).get('Amount')
    const bars = found ? barsOf(found) : []
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(6)
    expect(bars[0]).toMatchObject({ from: 0, count: 1 })
    expect(bars.at(-1)).toMatchObject({ count: 3 })
    expect(bars.at(-1)?.to).toBeGreaterThan(1_200_000)
  })
})

describe('a value', () => {
  const now = Date.UTC(2026, 10, 24, 12)
  test.each([
    ['5..20', { from: 5, to: 20 }],
    ['..3.5', { from: undefined, to: 3.5 }],
    ['2027-03-01..2027-06-01', { from: Date.UTC(2027, 2, 1), to: Date.UTC(2027, 5, 2) - 1 }],
    ['2027-03-01..', { from: Date.UTC(2027, 2, 1), to: undefined }],
  ])('%s is a stretch, days of the calendar being the same everywhere', (value, expected) => {
    const stretch = readStretch(value)
    expect(stretch && amountsOf(stretch, now)).toEqual(expected)
  })

  test.each(['Dog', '', '..', '20..5', 'never', '2027-02-30..', 'a..b'])('%j is meant as it stands', (value) => {
    expect(readStretch(value)).toBeUndefined()
  })
})

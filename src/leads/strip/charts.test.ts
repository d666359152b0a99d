import { describe, expect, test } from 'vitest'
import { createIndex } from '../../book/book-index.ts'
import { foldName } from '../../book/condition.ts'
import { type Lead, readLead } from '../../lofty/lead.ts'
import { makeLeads } from '../../sandbox/leads.ts'
import { type FilterId, leadFilters } from '../filters.ts'
import { fitsLead, leadFields } from '../lead-fields.ts'
import { activeFilters, parseSearch } from '../search.ts'
import type { Bin } from './bins.ts'
import { chartsOf } from './charts.ts'

const NOW = new Date(2026, 10, 25, 15).getTime()
const DAY = 86_400_000

function read(raw: unknown): Lead {
  const lead = readLead(raw)
  if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
  return lead
}

const leads = makeLeads(600, 3, NOW).map(read)
const index = createIndex(leadFields, () => [])
for (const lead of leads) index.put(lead.leadId, lead)

type Setting = readonly [FilterId, readonly string[]]
const settings = (query: string): Setting[] => activeFilters(parseSearch(query)).map(({ id, texts }) => [id, texts])

/** How many leads the filters find, by looking at each lead. */
function find(...set: Setting[]): number {
  return leads.filter((lead) => set.every(([id, texts]) => fitsLead(lead, leadFilters[id].asks?.(texts, NOW) ?? []))).length
}

function chartsFor(query: string) {
  const conditions = settings(query).flatMap(([by, texts]) =>
    (leadFilters[by].asks?.(texts, NOW) ?? []).map((condition) => ({ by, condition })),
  )
  return chartsOf(index, { conditions }, NOW)
}

/** The settings of a query, but for some filters. */
const others = (query: string, ...ids: FilterId[]) => settings(query).filter(([id]) => !ids.includes(id))
const textOf = ({ from, to }: Bin) => `${from}..${to}`

/** Searches that set each chart's own filter and others. */
const queries = [
  '',
  'stage=Hot&source=Zillow',
  'created=-60d..-3d&stage=New+Leads',
  'score=70..&price=300000..500000',
  'lastTouch=never&leadType=Buyer',
  'noStage=Archived&lastTouch=..-14d&created=2026-10-01..',
]

describe.each(queries)('for “%s”', (query) => {
  const charts = chartsFor(query)

  test.each(['stage', 'source'] as const)('each bar of %s is what setting the filter to it finds', (id) => {
    const names = new Set(leads.flatMap((lead) => (lead[id] === undefined ? [] : [foldName(lead[id])])))
    expect(charts[id].options.map(({ label }) => foldName(label)).sort()).toEqual([...names].sort())
    for (const { label, count } of charts[id].options) expect([label, count]).toEqual([label, find([id, [label]], ...others(query, id))])
  })

  test.each(['created', 'score', 'price'] as const)('each bar of %s is what setting the filter to it finds', (id) => {
    const bins = id === 'created' ? [charts.created.earlier, ...charts.created.bins] : charts[id].bins
    expect(bins.map((bin) => [textOf(bin), bin.count])).toEqual(
      bins.map((bin) => [textOf(bin), find([id, [textOf(bin)]], ...others(query, id))]),
    )
    for (const bin of bins) expect(leadFilters[id].canonical([textOf(bin)])).toEqual([textOf(bin)])
  })

  test('leads nobody touched yet, by age, are what setting both filters finds', () => {
    const rest = others(query, 'created', 'lastTouch')
    expect(charts.untouched).toEqual(
      charts.untouched.map(({ created }) => ({
        created,
        leads: find(['created', [created]], ...rest),
        untouched: find(['created', [created]], ['lastTouch', ['never']], ...rest),
      })),
    )
  })
})

test('every lead stands in one week or before, in one bar of the scores, and in one age', () => {
  const { created, score, untouched } = chartsFor('')
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  expect(created.bins).toHaveLength(26)
  expect(created.earlier.count + sum(created.bins.map(({ count }) => count)) + created.notGiven).toBe(leads.length)
  expect(sum(score.bins.map(({ count }) => count)) + score.notGiven).toBe(leads.length)
  expect(sum(untouched.map((cohort) => cohort.leads))).toBe(leads.length)
})

test('weeks begin on Monday and end with the one that runs', () => {
  const { bins } = chartsFor('').created
  expect(bins.every(({ low }) => new Date(low).getDay() === 1)).toBe(true)
  expect(bins.at(-1)).toMatchObject({ from: '2026-11-23', to: '' })
  expect(bins.at(-2)).toMatchObject({ from: '2026-11-16', to: '2026-11-22' })
})

test('scales stay where they are while filters change', () => {
  const scale = (query: string) => [chartsFor(query).score.bins, chartsFor(query).price.bins].map((bins) => bins.map(textOf))
  expect(scale('stage=Hot&price=..200000')).toEqual(scale(''))
})

describe('an odd book', () => {
  const [model] = makeLeads(1, 1, NOW)
  const inquiry = { ...model?.leadInquiry, priceMin: -1, priceMax: -1 }
  const bookOf = (...changes: object[]) => {
    const odd = createIndex(leadFields, () => [])
    for (const [at, change] of changes.entries())
      odd.put(String(at + 1), read({ ...model, leadInquiry: inquiry, ...change, leadId: at + 1 }))
    return chartsOf(odd, { conditions: [] }, NOW)
  }

  test('without leads has bars of nothing and no prices to draw', () => {
    const charts = bookOf()
    expect(charts.stage.options).toEqual([])
    expect(charts.created.bins.every(({ count }) => count === 0)).toBe(true)
    expect(charts.price).toEqual({ bins: [], notGiven: 0 })
  })

  test('takes in scores above 100 and moments to come', () => {
    const tomorrow = new Date(NOW + DAY).toISOString().replace(/\.\d+Z/, 'GMT')
    const charts = bookOf({ score: 100, createTime: tomorrow }, { score: 4321 })
    expect(charts.score.bins.find(({ low }) => low === 0)?.count).toBe(1)
    expect(charts.score.bins.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(charts.created.bins.at(-1)?.count).toBeGreaterThan(0)
  })

  test('draws the prices that ranges begin or end at, though one lead in a thousand dreams of millions', () => {
    const some = (priceMin: number, priceMax: number) => ({ leadInquiry: { ...inquiry, priceMin, priceMax } })
    const many = Array.from({ length: 999 }, (_, at) => some(300_000, at % 2 === 0 ? 500_000 : -1))
    const { bins, notGiven } = bookOf(...many, some(30_000_000, 90_000_000), {}).price
    expect(notGiven).toBe(1)
    expect(bins.map(({ low, count }) => [low, count])).toEqual([
      [250_000, 0],
      [300_000, 999],
      [350_000, 999],
      [400_000, 999],
      [450_000, 999],
      [500_000, 999],
      [600_000, 499],
    ])
  })
})

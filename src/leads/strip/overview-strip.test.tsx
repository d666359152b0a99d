import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { createIndex } from '../../book/book-index.ts'
import { readLead } from '../../lofty/lead.ts'
import { makeLeads } from '../../sandbox/leads.ts'
import { leadFields } from '../lead-fields.ts'
import { parseSearch } from '../search.ts'
import { type Charts, chartsOf } from './charts.ts'
import { OverviewStrip } from './overview-strip.tsx'

const NOW = Date.UTC(2026, 10, 25, 15)
const index = createIndex(leadFields, () => [])
for (const raw of makeLeads(300, 5, NOW)) {
  const lead = readLead(raw)
  if (lead.unreadable === undefined) index.put(lead.leadId, lead)
}
const charts = chartsOf(index, { conditions: [] }, NOW)

const none = { stages: [], sources: [], agents: [], segments: [], groups: [], tags: [], offices: [], roles: [] }
const nothing = () => undefined

function shown(drawn: Charts | undefined, query = '', stages: readonly string[] = []): string {
  const lookups = {
    options: { ...none, stages: stages.map((value) => ({ value, label: value })) },
    isGiven: () => stages.length > 0,
    isAsking: () => false,
    open: nothing,
  }
  return renderToStaticMarkup(<OverviewStrip charts={drawn} search={parseSearch(query)} change={nothing} now={NOW} lookups={lookups} />)
}

const card = (html: string, title: string) => html.split('<section').find((part) => part.includes(`aria-label="${title}"`)) ?? ''
/** The bars of a list: names, and whether they are picked. */
const bars = (html: string) =>
  [...html.matchAll(/aria-pressed="(true|false)".*?<bdi[^>]*>([^<]*)/g)].map(([, isPicked, name]) => ({
    name,
    isPicked: isPicked === 'true',
  }))
const values = (html: string) => [...html.matchAll(/aria-valuetext="([^"]*)"/g)].map((match) => match[1])

test('stages stand in the order of the pipeline once Lofty told it, by count before', () => {
  const names = (html: string) => bars(card(html, 'Stage')).map(({ name }) => name)
  const byCount = [...charts.stage.options].sort((one, other) => other.count - one.count).map(({ label }) => label)
  expect(names(shown(charts))[0]).toBe(byCount[0])
  expect(names(shown(charts, '', ['Closed', 'New Leads'])).slice(0, 2)).toEqual(['Closed', 'New Leads'])
})

test('says what is picked, and marks it on the bars', () => {
  const html = shown(charts, 'stage=Hot&score=60..84&price=..300000&created=-0d..&lastTouch=never')
  expect(bars(card(html, 'Stage')).filter(({ isPicked }) => isPicked)).toEqual([{ name: 'Hot', isPicked: true }])
  expect(card(html, 'Score')).toContain('>60–84<')
  expect(values(card(html, 'Score'))).toEqual(['60–64', '80–84'])
  expect(card(html, 'Demand by price')).toContain('overlaps $300,000 or less')
  expect(bars(card(html, 'No first touch yet')).filter(({ isPicked }) => isPicked)).toEqual([{ name: 'Today', isPicked: true }])
})

describe('before the counts are there', () => {
  test('every chart has its place and title, and nothing to press', () => {
    const titles = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map((match) => match[1])
    const html = shown(undefined)
    expect(titles(html)).toEqual(titles(shown(charts)))
    expect(titles(html)).toHaveLength(6)
    expect(html.match(/<button[^>]*>/g)?.every((button) => button.includes('disabled'))).toBe(true)
  })
})

test('a book of nothing draws no bars and does not stumble', () => {
  const empty = chartsOf(
    createIndex(leadFields, () => []),
    { conditions: [] },
    NOW,
  )
  expect(card(shown(empty), 'Score')).toContain('0 leads')
  expect(values(card(shown(empty), 'Demand by price'))).toEqual(['nothing to pick', 'nothing to pick'])
})

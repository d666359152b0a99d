import { expect, test } from 'vitest'
import { type Lead, type Property, readLead } from '../lofty/lead.ts'
import { makeLeads } from '../sandbox/leads.ts'
import { fitOf } from './fit.ts'
import { createHomeBook, type HomeBook } from './matches.ts'

function lead(raw: object): Lead {
  const read = readLead(raw)
  if (read.unreadable !== undefined) throw new Error(read.unreadable)
  return read
}

const NOW = Date.parse('2026-11-24T12:00:00Z')
const leads = makeLeads(600, 7, NOW).map(lead)

function bookOf(all: readonly Lead[]): HomeBook {
  const book = createHomeBook()
  for (const each of all) book.put(each.leadId, each)
  return book
}

/** What fits by the words of the Properties tab: by address, the properties with the number of reasons. */
function expected(seeker: Lead, all: readonly Lead[]) {
  const addressOf = ({ streetAddress, city }: Property) => `${streetAddress}, ${city}`.toLowerCase()
  const isSold = ({ listingStatus }: Property) => listingStatus === 'Sold'
  const own = new Set(seeker.leadPropertyList.filter((each) => !isSold(each)).map(addressOf))
  const ways = new Map<string, number>()
  for (const { leadId, leadPropertyList } of all) {
    for (const property of leadPropertyList) {
      const { isIn, reasons } = fitOf(property, seeker.leadInquiry)
      if (leadId === seeker.leadId || isSold(property) || !isIn || own.has(addressOf(property))) continue
      ways.set(addressOf(property), Math.max(reasons.length, ways.get(addressOf(property)) ?? 0))
    }
  }
  return ways
}

test('what fits is what the Properties tab would say of each property, the best of it first', () => {
  const book = bookOf(leads)
  let some = 0
  for (const seeker of leads.slice(0, 150)) {
    const ways = expected(seeker, leads)
    const { total, best } = book.matchesFor(seeker)
    expect(total).toBe(ways.size)
    expect(best.map(({ home }) => fitOf(home, seeker.leadInquiry).reasons.length)).toEqual(
      [...ways.values()].sort((one, other) => other - one).slice(0, 20),
    )
    for (const { home } of best) {
      expect(ways.get(`${home.street}, ${home.city}`.toLowerCase())).toBe(fitOf(home, seeker.leadInquiry).reasons.length)
    }
    if (total > 20) some += 1
  }
  expect(some).toBeGreaterThan(10)
})

test('leads that change and go leave nothing behind', () => {
  const book = bookOf(leads)
  const [stay, go] = [leads.slice(0, 300), leads.slice(300)]
  for (const { leadId } of go) book.remove(leadId)
  // Some come with the properties of others, and then with their own again.
  for (const [at, each] of stay.entries()) book.put(each.leadId, { ...each, leadPropertyList: leads[at + 300]?.leadPropertyList ?? [] })
  for (const each of stay) book.put(each.leadId, each)
  const fresh = bookOf(stay)
  for (const seeker of stay.slice(0, 100)) expect(book.matchesFor(seeker).total).toBe(fresh.matchesFor(seeker).total)
})

const home = { streetAddress: '3 Elm Rd', city: 'Austin', price: 400_000, createTime: '2026-11-01T00:00:00GMT' }
const seeker = lead({ leadId: 1, leadInquiry: { priceMax: 500_000, locations: [{ city: 'Austin' }] } })
const holder = (leadId: number, firstName: string, ...leadPropertyList: object[]) => lead({ leadId, firstName, leadPropertyList })
const streets = (...all: Lead[]) =>
  bookOf(all)
    .matchesFor(seeker)
    .best.map((match) => match.home.street)

test('the same address is shown once, with the leads who have it and how', () => {
  const [match, ...more] = bookOf([
    holder(2, 'Ana', { ...home, label: 'Home' }),
    holder(3, 'Bo', { ...home, streetAddress: '3 ELM RD', label: 'Saved Listing' }),
  ]).matchesFor(seeker).best
  expect(more).toEqual([])
  expect(match?.holders.map(({ leadId, leadName, label }) => [leadId, leadName, label])).toEqual([
    ['2', 'Ana', 'Home'],
    ['3', 'Bo', 'Saved Listing'],
  ])
  expect(match && fitOf(match.home, seeker.leadInquiry).reasons).toEqual([
    'price $400,000 (wanted up to $500,000)',
    'city Austin is wanted',
  ])
})

test('a lead without a name is told to have none, whatever the page calls that', () => {
  const [match] = bookOf([lead({ leadId: 2, leadPropertyList: [home] })]).matchesFor(seeker).best
  expect(match?.holders.map(({ leadName }) => leadName)).toEqual([undefined])
})

test.each<[string, object]>([
  ['is sold', { listingStatus: 'Sold' }],
  ['is too dear', { price: 600_000 }],
  ['has nothing to compare', { price: -1, city: '' }],
])('a property that %s is no match', (_, change) => {
  expect(streets(holder(2, 'Ana', { ...home, ...change }))).toEqual([])
})

test('neither are the seeker’s own', () => {
  expect(streets(lead({ leadId: 1, leadPropertyList: [home] }), holder(2, 'Ana', home))).toEqual([])
})

test('what fits in more ways comes first, then what came last', () => {
  const priceOnly = { ...home, city: '', streetAddress: '1 A St', createTime: '2026-11-20T00:00:00GMT' }
  const later = { ...home, streetAddress: '2 B St', createTime: '2026-11-02T00:00:00GMT' }
  expect(streets(holder(2, 'Ana', priceOnly, home), holder(3, 'Bo', later))).toEqual(['2 B St', '3 Elm Rd', '1 A St'])
})

test('properties without a street are not taken for the same', () => {
  const nowhere = { ...home, streetAddress: '' }
  expect(bookOf([holder(2, 'Ana', nowhere, nowhere)]).matchesFor(seeker).total).toBe(2)
})

test('who asks for nothing finds nothing', () => {
  expect(bookOf(leads).matchesFor(lead({ leadId: 1 }))).toEqual({ total: 0, best: [] })
})

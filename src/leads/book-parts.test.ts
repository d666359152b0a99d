import { expect, test } from 'vitest'
import { type Lead, readLead } from '../lofty/lead.ts'
import { makeLeads } from '../sandbox/leads.ts'
import { leadParts, readCard } from './book-parts.ts'

function read(raw: unknown): Lead {
  const lead = readLead(raw)
  if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
  return lead
}

const cardOf = (lead: Lead) => readCard(JSON.stringify(leadParts.cardOf(lead)))

test('what a card has of a lead is what was read of it', () => {
  for (const sent of makeLeads(300, 11, Date.UTC(2026, 10, 20))) {
    const lead = read(JSON.parse(JSON.stringify(sent)))
    const { unread, tags, customAttributes, leadPropertyList, ...others } = cardOf(lead)
    const given = Object.entries(others).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    expect(given.length).toBeGreaterThan(5)
    expect(lead).toMatchObject(JSON.parse(JSON.stringify(Object.fromEntries(given))))
    expect(tags.map(({ tagName }) => tagName)).toEqual(lead.tags.map(({ tagName }) => tagName))
  }
})

test('lists that run in parallel keep their places', () => {
  const lead = read({ leadId: '7', phones: [null, '5125550100', ''], phoneStatuses: [1, null, 2] })
  expect(cardOf(lead).phones).toEqual([undefined, '5125550100', undefined])
  expect(cardOf(lead).phoneStatuses).toEqual([1, undefined, 2])
})

test('of a lead that is nothing but an id, everything else is not given', () => {
  const lead = read({ leadId: '9007199254740993' })
  expect(cardOf(lead)).toEqual(lead)
})

import { expect, test } from 'vitest'
import { createIndex } from '../../book/book-index.ts'
import { type Lead, readLead } from '../../lofty/lead.ts'
import { makeLeads } from '../../sandbox/leads.ts'
import { leadParts, readCard } from '../book-parts.ts'
import { columnIds, columnOf } from '../columns.tsx'
import { customColumn } from '../custom-column.tsx'
import { leadFields } from '../lead-fields.ts'
import { fillsOf } from './fills.ts'
import { sayFill } from './use-fills.ts'

const read = (raw: unknown): Lead => {
  const row = readLead(raw)
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}
const sent = makeLeads(600, 7, Date.UTC(2026, 10, 20)).map((lead) => JSON.parse(JSON.stringify(lead)))
const leads = sent.map(read)
const index = createIndex<Lead>(leadFields, () => [])
for (const lead of leads) index.put(lead.leadId, lead)
const fills = fillsOf(
  index,
  columnIds.map((id) => columnOf(id).given),
)

test.each(columnIds)('as many leads fill %s as show something there', (id) => {
  // A lead without a name is called by something else.
  const isFilled = (lead: Lead) => (id === 'name' ? (lead.firstName ?? lead.lastName) : columnOf(id).text(lead) || undefined) !== undefined
  const shown = leads.filter(isFilled).length
  expect(fills.leads).toBe(600)
  expect(fills.filled[columnIds.indexOf(id)]).toBe(shown)
})

test('custom fields are found by themselves, those that most leads fill first, each lead counted once', () => {
  expect(fills.custom.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(leads.flatMap((lead) => lead.customAttributes.map(({ attributeName = '' }) => attributeName)))].toSorted(),
  )
  for (const { name, filled } of fills.custom) {
    expect(leads.filter((lead) => customColumn(`custom:${name}`).text(lead) !== '')).toHaveLength(filled)
  }
  const counts = fills.custom.map(({ filled }) => filled)
  expect(counts).toEqual(counts.toSorted((one, other) => other - one))
})

test('a book of nobody has no custom fields and nothing filled in', () => {
  expect(
    fillsOf(
      createIndex<Lead>(leadFields, () => []),
      [['stage'], ['bedrooms', 'bathrooms']],
    ),
  ).toEqual({ leads: 0, filled: [0, 0], custom: [] })
})

test('what the book hands out row by row shows every column as the whole lead does', () => {
  const custom = fills.custom.map(({ name }) => customColumn(`custom:${name}`))
  for (const lead of leads) {
    const card = readCard(JSON.stringify(leadParts.cardOf(lead)))
    for (const column of [...columnIds.map(columnOf), ...custom]) expect(column.text(card), column.label).toBe(column.text(lead))
  }
})

test.each([
  [0, 0, '0 %'],
  [0, 2500, '0 %'],
  [1, 2500, '< 1 %'],
  [25, 2500, '1 %'],
  [1575, 2500, '63 %'],
  [2499, 2500, '99 %'],
  [2500, 2500, '100 %'],
])('%i of %i leads are %s', (filled, all, said) => {
  expect(sayFill({ filled, leads: all })).toBe(said)
})

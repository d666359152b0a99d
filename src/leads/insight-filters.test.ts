import { expect, test } from 'vitest'
import { createIndex } from '../book/book-index.ts'
import { type Lead, readLead } from '../lofty/lead.ts'
import { makeLeads } from '../sandbox/leads.ts'
import { questionOf } from './book-question.ts'
import { countOf, facetOf } from './facets.ts'
import { leadFilters } from './filters.ts'
import { leadFields } from './lead-fields.ts'
import { parseSearch } from './search.ts'
import { selectionOf } from './selection.ts'
import { builtInViews } from './views/built-in.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const wire = makeLeads(1500, 7, NOW)
const index = createIndex<Lead>(leadFields, () => [])
for (const raw of wire) {
  const lead = readLead(raw)
  if (lead.unreadable === undefined) index.put(lead.leadId, lead)
}

const asked = (query: string) => questionOf(parseSearch(query), NOW)
const found = (query: string) => index.query({ ...selectionOf(asked(query)), first: 0, count: index.size }).ids

test('who shares a phone or e-mail is found, however it is written', () => {
  const keysOf = ({ phones, emails }: (typeof wire)[number]) => [
    ...(phones ?? []).map((phone) => phone.replace('+1', '')),
    ...(emails ?? []).map((email) => email.toLowerCase()),
  ]
  const holders = new Map<string, Set<string>>()
  for (const lead of wire) for (const key of keysOf(lead)) holders.set(key, (holders.get(key) ?? new Set()).add(lead.leadId))
  const sharing = wire.filter((lead) => keysOf(lead).some((key) => (holders.get(key)?.size ?? 0) > 1)).map(({ leadId }) => leadId)
  expect(sharing.length).toBeGreaterThan(0)
  expect(sharing.length).toBeLessThan(wire.length)
  expect(found('insight=shared-contact').sort()).toEqual(sharing.sort())
})

test.each(['', 'insight=callable-today', 'stage=Hot&insight=came-back'])(
  'each insight is counted as picking it would find: “%s”',
  (query) => {
    const { options } = facetOf(index, asked(query), 'insight', () => undefined)
    const all = leadFilters.insight.options
    expect(options.map(({ value }) => value)).toEqual(typeof all === 'object' && all.map(({ value }) => value))
    for (const { value, count } of options) {
      const both = new URLSearchParams(query)
      if (!both.getAll('insight').includes(value)) both.append('insight', value)
      expect(count, value).toBe(found(String(both)).length)
    }
    expect(options.some(({ count }) => count !== options[0]?.count)).toBe(true)
  },
)

test('each view finds somebody, and not everybody', () => {
  for (const { name, query } of builtInViews) {
    const count = countOf(index, asked(query))
    expect(count, name).toBe(found(query).length)
    expect(count, name).toBeGreaterThan(0)
    expect(count, name).toBeLessThan(wire.length)
  }
})

import type { Field, Span } from '../src/book/condition.ts'
import { type Lead, readLead } from '../src/lofty/lead.ts'
import { makeLeads } from '../src/sandbox/leads.ts'

const NOW = Date.UTC(2026, 10, 23, 15)
const DAY = 86_400_000

const some = (name: string | undefined) => (name === undefined ? [] : [name])
export const span = (min: number | undefined, max: number | undefined): Span => ({ min, max })

/** What the bench keeps of a lead. */
export const fields: Record<string, Field<Lead>> = {
  name: { kind: 'labels', of: ({ firstName, lastName }) => some([firstName, lastName].filter(Boolean).join(' ')) },
  stage: { kind: 'labels', of: ({ stage }) => some(stage) },
  source: { kind: 'labels', of: ({ source }) => some(source) },
  agent: { kind: 'labels', of: ({ assignedUser }) => some(assignedUser) },
  tags: { kind: 'labels', of: ({ tags }) => tags.flatMap(({ tagName }) => some(tagName)) },
  segments: { kind: 'labels', of: ({ segments }) => segments },
  groups: { kind: 'labels', of: ({ groups }) => groups },
  city: { kind: 'labels', of: ({ leadInquiry }) => leadInquiry?.locations.flatMap(({ city }) => some(city)) ?? [] },
  opportunity: { kind: 'labels', of: ({ opportunity }) => some(opportunity) },
  buying: { kind: 'labels', of: ({ buyingTimeFrame }) => some(buyingTimeFrame) },
  language: { kind: 'labels', of: ({ language }) => some(language) },
  score: { kind: 'number', of: ({ score }) => score },
  created: { kind: 'number', of: ({ createTime }) => createTime },
  lastTouch: { kind: 'number', of: ({ lastTouch }) => lastTouch },
  lastVisit: { kind: 'number', of: ({ lastVisit }) => lastVisit },
  price: { kind: 'span', of: ({ leadInquiry: asked }) => asked && span(asked.priceMin, asked.priceMax) },
  beds: { kind: 'span', of: ({ leadInquiry: asked }) => asked && span(asked.bedroomsMin, asked.bedroomsMax) },
  baths: { kind: 'span', of: ({ leadInquiry: asked }) => asked && span(asked.bathroomsMin, asked.bathroomsMax) },
}

/** Fields whose options are counted. */
export const counted = ['stage', 'source', 'agent', 'tags', 'segments', 'groups', 'city', 'opportunity', 'buying', 'language']

/** What its text search looks at. */
export function texts(lead: Lead): string[] {
  return [
    ...[lead.firstName, lead.lastName, lead.city, lead.streetAddress, ...lead.emails, ...lead.phones],
    ...lead.tags.map(({ tagName }) => tagName),
    ...lead.leadPropertyList.flatMap(({ note, streetAddress, city }) => [note, streetAddress, city]),
    ...(lead.leadInquiry?.locations.map(({ city }) => city) ?? []),
    ...lead.customAttributes.map(({ value }) => value),
  ].filter((text) => text !== undefined)
}

/** So many leads of the sandbox, read as Lofty's answers are. */
export function readLeads(count: number): Lead[] {
  return makeLeads(count, 1, NOW + DAY).flatMap((made) => {
    const lead = readLead(made)
    return lead.unreadable === undefined ? [lead] : []
  })
}

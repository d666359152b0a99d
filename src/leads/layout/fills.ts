import type { BookIndex } from '../../book/book-index.ts'
import { type Lead, readLead } from '../../lofty/lead.ts'
import { type FieldName, type LeadCondition, leadFields } from '../lead-fields.ts'

/** How many leads of the book have something in the columns that were asked about, and in each custom field. */
export interface Fills {
  leads: number
  /** In the order of the columns asked about. */
  filled: readonly number[]
  /** Those that most leads have come first. */
  custom: readonly { name: string; filled: number }[]
}

/** Counts the leads that have at least one of the fields, for each column asked about. */
export function fillsOf(index: BookIndex<Lead>, asked: readonly (readonly FieldName[])[]): Fills {
  const [names] = index.facets({ conditions: [], fields: [{ field: 'customNames' }] })
  return {
    leads: index.size,
    filled: asked.map((fields) => {
      const conditions = fields.map((field) => ({ by: field, condition: isBlank(field) }))
      return index.size - index.query({ conditions, order: [], first: 0, count: 0 }).total
    }),
    custom: (names?.options ?? [])
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => ({ name: label, filled: count }))
      .sort((one, other) => other.filled - one.filled || one.name.localeCompare(other.name)),
  }
}

const blank = readLead({ leadId: 1 })

/** Whether a lead has nothing in a field: what a lead has there of which nothing is known. */
function isBlank(field: FieldName): LeadCondition {
  const held = blank.unreadable === undefined ? leadFields[field].of(blank) : undefined
  return Array.isArray(held) && held.length > 0 ? { field, labels: held, need: 'any' } : { field, given: false }
}

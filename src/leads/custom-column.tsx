import type { Lead } from '../lofty/lead.ts'
import { TagsCell } from './cells.tsx'
import { type Column, column } from './column.ts'
import { customValue } from './custom-value.ts'

/** A custom field of the brokerage as a column: "custom:" and the field's name. */
export type CustomColumnId = `custom:${string}`

const PREFIX = 'custom:'

/** The id of a name in the URL; undefined when it means no custom field. */
export function customColumnId(name: string): CustomColumnId | undefined {
  const field = name.startsWith(PREFIX) ? name.slice(PREFIX.length).trim() : ''
  return field === '' ? undefined : `custom:${field}`
}

const made = new Map<CustomColumnId, Column>()

/** The column of a custom field, which any brokerage may or may not have. */
export function customColumn(id: CustomColumnId): Column {
  const known = made.get(id)
  if (known) return known
  const name = id.slice(PREFIX.length)
  const fresh = column({
    label: name,
    width: 150,
    value: (lead) => fieldValue(lead, name),
    text: (value) => (typeof value === 'string' ? value : value.join(', ')),
    cell: (value) => (typeof value === 'string' ? undefined : <TagsCell names={value} />),
  })
  made.set(id, fresh)
  return fresh
}

/** What a lead has in the field: a text, or the texts of a multi-select. */
function fieldValue({ customAttributes }: Lead, name: string): string | string[] | undefined {
  for (const attribute of customAttributes) {
    const value = attribute.attributeName === name ? customValue(attribute) : undefined
    if (value) return 'text' in value ? value.text : value.texts
  }
  return undefined
}

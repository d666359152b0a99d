import type { Lead } from '../lofty/lead.ts'
import { customValue } from './custom-value.ts'
import { nameOf } from './lead-words.ts'

/** All that the text search of the book looks at: names, addresses, phones, tags, places, notes, custom fields. */
export function searchTexts(lead: Lead): string[] {
  const { leadInquiry, leadPropertyList, leadFamilyMemberList, customAttributes, tags } = lead
  return [
    ...[nameOf(lead), lead.city, lead.streetAddress, ...lead.emails, ...lead.phones],
    ...tags.map(({ tagName }) => tagName),
    ...(leadInquiry?.locations.map(({ city, county }) => city ?? county) ?? []),
    ...leadPropertyList.flatMap(({ note, streetAddress, city }) => [note, streetAddress, city]),
    ...leadFamilyMemberList.flatMap(({ firstName, lastName }) => [firstName, lastName]),
    ...customAttributes.flatMap((attribute) => (customValue(attribute) === undefined ? [] : attribute.value)),
  ].filter((text) => text !== undefined)
}

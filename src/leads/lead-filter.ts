import { filterFor } from '../filters/filter.ts'
import type { Option } from '../filters/kinds.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Lead } from '../lofty/lead.ts'
import type { Message } from '../texts/spanish.ts'
import { t } from '../texts/t.ts'
import type { FieldName, LeadCondition } from './lead-fields.ts'
import { NONE } from './lead-words.ts'

/** Option lists known only at run time: asked of Lofty's look-ups where the key may, grown from leads seen otherwise. */
export type LookupName = 'stages' | 'sources' | 'agents' | 'segments' | 'groups' | 'tags' | 'offices' | 'roles'

/** The groups of the sidebar. */
type Group =
  | 'Find a lead'
  | 'Insights'
  | 'Pipeline'
  | 'Segments and tags'
  | 'Leave out'
  | 'Inquiry'
  | 'Buying'
  | 'Selling'
  | 'Dates'
  | 'Properties'
  | 'Person'
  | 'Contact permission'
  | 'Custom fields'
  | 'Office and roles'
  | 'Contact'

/** Makes an entry of the filter table. */
export const filter = filterFor<Lead, ListLeadsParams, LookupName, Group, LeadCondition>()

/** Asks for leads whose field holds one of the names at least. */
export function anyOf(field: FieldName) {
  return (labels: readonly string[]): LeadCondition[] => [{ field, labels, need: 'any' }]
}

export const NOT_GIVEN: Option = { value: NONE, label: t('Not given') }
/** Options by Lofty's own names, which are their values in every language. */
export const named = (names: readonly Message[]): Option[] => names.map((name) => ({ value: name, label: t(name) }))
/** The same, and one for leads of which it is not given. */
export const orNone = (names: readonly Message[], none = NOT_GIVEN.label): Option[] => [...named(names), { value: NONE, label: none }]

/** What stands in a filter's sentence for its value. */
export const VALUE = { value: '{}' }

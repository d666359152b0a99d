import { filterFor } from '../filters/filter.ts'
import { choice, choices, flag, IDS, type PairCodec, pairs, text, toggle } from '../filters/kinds.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Lead } from '../lofty/lead.ts'
import { readRoleAssignees, writeRoleAssignees } from '../lofty/role-assignees.ts'
import { languages, mentions } from './lead-words.ts'

/** Option lists known only at run time: asked of Lofty's look-ups where the key may, grown from leads seen otherwise. */
export type LookupName = 'stages' | 'sources' | 'agents' | 'segments' | 'groups' | 'tags' | 'offices' | 'roles'

const filter = filterFor<Lead, ListLeadsParams, LookupName>()

/** Lofty publishes no separator for parameters that take several names; the comma is what its clients send. */
const joined = (values: readonly string[]) => values.join(',')

const roleCodec: PairCodec = {
  read: (json) => readRoleAssignees(json)?.map(({ roleName, assigneeToIds }) => ({ name: roleName, values: assigneeToIds })),
  write: (list) => writeRoleAssignees(list.map(({ name, values }) => ({ roleName: name, assigneeToIds: values }))),
}

/**
 * The filter table. Each entry is a filter: the URL, the sidebar, the chips, the sentence, what Lofty is asked, the
 * check of its answers, README's table and the tests are read off it. Names are the URL's and Lofty's own.
 */
export const leadFilters = {
  key: filter({
    label: 'Search',
    group: 'Find a lead',
    kind: text(),
    help: 'Name, phone or e-mail',
    sentence: 'that mention {}',
    params: (key) => ({ key }),
    matches: mentions,
    isFuzzy: true,
  }),
  stage: filter({
    label: 'Stage',
    group: 'Pipeline',
    kind: choices(),
    options: 'stages',
    sentence: 'in stage {}',
    params: (stages) => ({ stage: joined(stages) }),
    matches: (lead, stages) => isOneOf(lead.stage, stages),
  }),
  source: filter({
    label: 'Source',
    group: 'Pipeline',
    kind: choices(),
    options: 'sources',
    sentence: 'from {}',
    params: (sources) => ({ source: joined(sources) }),
    matches: (lead, sources) => isOneOf(lead.source, sources),
  }),
  assignedUserId: filter({
    label: 'Assigned agent',
    group: 'Pipeline',
    kind: choice(IDS),
    options: 'agents',
    sentence: 'assigned to {}',
    params: (assignedUserId) => ({ assignedUserId }),
    matches: (lead, id) => isUser(lead.assignedUserId, [id]),
  }),
  contacted: filter({
    label: 'Contacted',
    group: 'Pipeline',
    kind: flag('contacted', 'not contacted'),
    sentence: 'that are {}',
    params: (contacted) => ({ contacted: contacted ? 'true' : 'false' }),
    matches: (lead, contacted) => (lead.lastTouch !== undefined) === contacted,
    isFuzzy: true,
  }),
  segments: filter({
    label: 'Segments',
    group: 'Segments and tags',
    kind: choices(),
    options: 'segments',
    sentence: 'in segment {}',
    params: (segments) => ({ segments: joined(segments) }),
    matches: (lead, segments) => lead.segments.some((each) => isOneOf(each, segments)),
  }),
  groups: filter({
    label: 'Groups',
    group: 'Segments and tags',
    kind: choices(),
    options: 'groups',
    sentence: 'in group {}',
    params: (groups) => ({ groups: joined(groups) }),
    matches: (lead, groups) => lead.groups.some((each) => isOneOf(each, groups)),
    deprecated: 'Lofty is retiring groups. Use segments instead.',
  }),
  allTags: filter({
    label: 'All tags',
    group: 'Segments and tags',
    kind: choices('and'),
    options: 'tags',
    help: 'The lead carries every one of these',
    sentence: 'tagged {}',
    params: (tags) => ({ allTags: joined(tags) }),
    matches: (lead, tags) => tags.every((tag) => isOneOf(tag, tagNames(lead))),
  }),
  anyTags: filter({
    label: 'Any tags',
    group: 'Segments and tags',
    kind: choices(),
    options: 'tags',
    help: 'The lead carries at least one of these',
    sentence: 'tagged {}',
    params: (tags) => ({ anyTags: joined(tags) }),
    matches: (lead, tags) => tags.some((tag) => isOneOf(tag, tagNames(lead))),
  }),
  groupIds: filter({
    label: 'Offices',
    group: 'Office and roles',
    kind: choices('or', IDS),
    options: 'offices',
    sentence: 'of office {}',
    params: (ids) => ({ groupIds: joined(ids) }),
  }),
  querySubGroup: filter({
    label: 'Include sub-offices',
    group: 'Office and roles',
    kind: toggle(),
    sentence: 'with its sub-offices',
    params: () => ({ querySubGroup: 'true' }),
    modifies: ['groupIds'],
  }),
  roleAssigneeFilters: filter({
    label: 'Role assignees',
    group: 'Office and roles',
    kind: pairs(roleCodec, 'is'),
    options: 'roles',
    pairOptions: 'agents',
    sentence: 'whose {}',
    params: (roles) => ({ roleAssigneeFilters: roleCodec.write(roles) }),
    matches: (lead, roles) => {
      const verdicts = roles.map((role) => isUser(lead.customRoleList.find((each) => each.role === role.name)?.assigneeId, role.values))
      return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true
    },
  }),
  languages: filter({
    label: 'Languages',
    group: 'Contact',
    kind: choices(),
    options: Object.entries(languages).map(([value, label]) => ({ value, label })),
    sentence: 'who speak {}',
    params: (codes) => ({ languages: joined(codes) }),
    matches: (lead, codes) => (lead.language === undefined ? undefined : isOneOf(lead.language, codes)),
  }),
  phone: filter({
    label: 'Phone',
    group: 'Contact',
    kind: text('tel'),
    sentence: 'with phone {}',
    params: (phone) => ({ phone: /\d/.test(phone) ? phone.replace(/[^\d+]/g, '') : phone }),
    matches: (lead, phone) => lead.phones.some((each) => digits(each).includes(digits(phone).replace(/^1(?=\d{10}$)/, ''))),
  }),
  email: filter({
    label: 'Email',
    group: 'Contact',
    kind: text('email'),
    sentence: 'with e-mail {}',
    params: (email) => ({ email }),
    matches: (lead, email) => lead.emails.some((each) => each.toLowerCase().includes(email.toLowerCase())),
  }),
  preciseSearchFlag: filter({
    label: 'Exact match',
    group: 'Contact',
    kind: toggle(),
    help: 'Phone and e-mail must match as a whole',
    sentence: 'exactly as typed',
    params: () => ({ preciseSearchFlag: 'true' }),
    modifies: ['phone', 'email'],
  }),
}

/** The name of a filter, as it stands in the URL. */
export type FilterId = keyof typeof leadFilters
export type LeadFilter = (typeof leadFilters)[FilterId]

/** The filter table's entries in its order, which is the canonical order of the URL. */
export const filterEntries = Object.entries(leadFilters) as [FilterId, LeadFilter][]

/** Names are held against each other without case: whether Lofty minds case is not published. */
function isOneOf(name: string | undefined, names: readonly (string | undefined)[]): boolean {
  return name !== undefined && names.some((each) => each?.toLowerCase() === name.toLowerCase())
}

/**
 * Whether a user of a lead is one of those asked for. The list of members gives short ids where leads carry long ones, so
 * among ids of other lengths there is no telling.
 */
function isUser(id: string | undefined, asked: readonly string[]): boolean | undefined {
  if (id === undefined) return false
  if (asked.includes(id)) return true
  return asked.some((each) => each.length !== id.length) ? undefined : false
}

function tagNames(lead: Lead): (string | undefined)[] {
  return lead.tags.map((tag) => tag.tagName)
}

function digits(phone: string | undefined): string {
  return phone?.replace(/\D/g, '') ?? ''
}

import { choice, choices, flag, IDS, type PairCodec, pairs, text, toggle } from '../filters/kinds.ts'
import { readRoleAssignees, writeRoleAssignees } from '../lofty/role-assignees.ts'
import { t } from '../texts/t.ts'
import { bookFilters } from './book-filters.ts'
import { insightFilters } from './insight-filters.ts'
import { anyOf, filter, VALUE } from './lead-filter.ts'
import { languages, mentions } from './lead-words.ts'
import { sayName } from './say-name.ts'

/** Lofty publishes no separator for parameters that take several names; the comma is what its clients send. */
const joined = (values: readonly string[]) => values.join(',')

const roleCodec: PairCodec = {
  read: (json) => readRoleAssignees(json)?.map(({ roleName, assigneeToIds }) => ({ name: roleName, values: assigneeToIds })),
  write: (list) => writeRoleAssignees(list.map(({ name, values }) => ({ roleName: name, assigneeToIds: values }))),
}

/**
 * The filter table. Each entry is a filter: the URL, the sidebar, the chips, the sentence, what Lofty and the book are
 * asked, the check of Lofty's answers, README's table and the tests are read off it. Names are the URL's and Lofty's own;
 * filters that Lofty has no parameter for stand in book-filters.ts and insight-filters.ts.
 */
export const leadFilters = {
  key: filter({
    label: t('Search'),
    group: 'Find a lead',
    kind: text(),
    help: t('Name, phone or e-mail'),
    sentence: t('that mention {value}', VALUE),
    params: (key) => ({ key }),
    words: (key) => key,
    matches: mentions,
    isFuzzy: true,
  }),
  ...insightFilters,
  stage: filter({
    label: t('Stage'),
    group: 'Pipeline',
    kind: choices(),
    options: 'stages',
    sentence: t('in stage {value}', VALUE),
    params: (stages) => ({ stage: joined(stages) }),
    asks: anyOf('stage'),
  }),
  source: filter({
    label: t('Source'),
    group: 'Pipeline',
    kind: choices(),
    options: 'sources',
    sentence: t('from {value}', VALUE),
    params: (sources) => ({ source: joined(sources) }),
    asks: anyOf('source'),
  }),
  assignedUserId: filter({
    label: t('Assigned agent'),
    group: 'Pipeline',
    kind: choice(IDS),
    options: 'agents',
    sentence: t('assigned to {value}', VALUE),
    params: (assignedUserId) => ({ assignedUserId }),
    asks: (id) => [{ field: 'agent', labels: [id], need: 'any' }],
    matches: (lead, id) => isUser(lead.assignedUserId, [id]),
  }),
  contacted: filter({
    label: t('Contacted'),
    group: 'Pipeline',
    kind: flag(t('contacted'), t('not contacted')),
    sentence: t('that are {value}', VALUE),
    params: (contacted) => ({ contacted: contacted ? 'true' : 'false' }),
    asks: (contacted) => [{ field: 'lastTouch', given: contacted }],
    isFuzzy: true,
  }),
  segments: filter({
    label: t('Segments'),
    group: 'Segments and tags',
    kind: choices(),
    options: 'segments',
    sentence: t('in segment {value}', VALUE),
    params: (segments) => ({ segments: joined(segments) }),
    asks: anyOf('segments'),
  }),
  groups: filter({
    label: t('Groups'),
    group: 'Segments and tags',
    kind: choices(),
    options: 'groups',
    sentence: t('in group {value}', VALUE),
    params: (groups) => ({ groups: joined(groups) }),
    asks: anyOf('groups'),
    deprecated: t('Lofty is retiring groups. Use segments instead.'),
  }),
  allTags: filter({
    label: t('All tags'),
    group: 'Segments and tags',
    kind: choices('and'),
    options: 'tags',
    help: t('The lead carries every one of these'),
    sentence: t('tagged {value}', VALUE),
    params: (tags) => ({ allTags: joined(tags) }),
    asks: (tags) => [{ field: 'tags', labels: tags, need: 'all' }],
  }),
  anyTags: filter({
    label: t('Any tags'),
    group: 'Segments and tags',
    kind: choices(),
    options: 'tags',
    help: t('The lead carries at least one of these'),
    sentence: t('tagged {value}', VALUE),
    params: (tags) => ({ anyTags: joined(tags) }),
    asks: anyOf('tags'),
  }),
  ...bookFilters,
  groupIds: filter({
    label: t('Offices'),
    group: 'Office and roles',
    kind: choices('or', IDS),
    options: 'offices',
    sentence: t('of office {value}', VALUE),
    params: (ids) => ({ groupIds: joined(ids) }),
  }),
  querySubGroup: filter({
    label: t('Include sub-offices'),
    group: 'Office and roles',
    kind: toggle(),
    sentence: t('with its sub-offices'),
    params: () => ({ querySubGroup: 'true' }),
    modifies: ['groupIds'],
  }),
  roleAssigneeFilters: filter({
    label: t('Role assignees'),
    group: 'Office and roles',
    kind: pairs(roleCodec, t('is')),
    options: 'roles',
    pairOptions: 'agents',
    sentence: t('whose {value}', VALUE),
    params: (roles) => ({ roleAssigneeFilters: roleCodec.write(roles) }),
    asks: (roles) => roles.map(({ name, values }) => ({ field: 'roles', labels: values.map((id) => `${name}:${id}`), need: 'any' })),
    matches: (lead, roles) => {
      const verdicts = roles.map((role) => isUser(lead.customRoleList.find((each) => each.role === role.name)?.assigneeId, role.values))
      return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true
    },
  }),
  languages: filter({
    label: t('Languages'),
    group: 'Contact',
    kind: choices(),
    options: Object.entries(languages).map(([value, label]) => ({ value, label: sayName(label) })),
    sentence: t('who speak {value}', VALUE),
    params: (codes) => ({ languages: joined(codes) }),
    help: t('As Lofty knows them'),
    asks: anyOf('language'),
    matches: (lead, codes) => (lead.language === undefined ? undefined : isOneOf(lead.language, codes)),
  }),
  phone: filter({
    label: t('Phone'),
    group: 'Contact',
    kind: text('tel'),
    sentence: t('with phone {value}', VALUE),
    params: (phone) => ({ phone: /\d/.test(phone) ? phone.replace(/[^\d+]/g, '') : phone }),
    asks: (phone) => [{ field: 'phones', part: localDigits(phone) }],
  }),
  email: filter({
    label: t('Email'),
    group: 'Contact',
    kind: text('email'),
    sentence: t('with e-mail {value}', VALUE),
    params: (email) => ({ email }),
    asks: (email) => [{ field: 'emails', part: email }],
  }),
  preciseSearchFlag: filter({
    label: t('Exact match'),
    group: 'Contact',
    kind: toggle(),
    help: t('Phone and e-mail must match as a whole'),
    sentence: t('exactly as typed'),
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
function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase())
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

/** The digits of a phone number, without the country code of North America. */
function localDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
}

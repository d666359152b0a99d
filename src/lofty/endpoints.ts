import { readLeadList, readLookups, readOffices, readOneLead } from './answers.ts'
import { readRoleAssignees } from './role-assignees.ts'
import { isSort } from './sorts.ts'

/** Longest value of a parameter that is passed on, in characters. */
const LONGEST_VALUE = 2000

/** Whether a parameter's text may be passed on. */
type Check = (value: string) => boolean

const isShort: Check = (value) => value.length <= LONGEST_VALUE
const words: Check = (value) => value !== '' && isShort(value)
const digits: Check = (value) => /^\d{1,20}$/.test(value)
const digitsList: Check = (value) => isShort(value) && value.split(',').every(digits)
const bool: Check = (value) => value === 'true' || value === 'false'
const page: Check = (value) => /^\d{1,9}$/.test(value)
/** Rows of one answer: Lofty's own range for `GET /v1.0/leads`, 400 code 20042 outside it. */
const limit: Check = (value) => /^([1-9]\d?|100)$/.test(value)
const roleAssignees: Check = (value) => isShort(value) && readRoleAssignees(value) !== undefined

/** Parameters of `GET /v1.0/leads`, in the text form in which they travel. */
const listLeadsParams = {
  key: words,
  stage: words,
  source: words,
  assignedUserId: digits,
  contacted: bool,
  segments: words,
  groups: words,
  allTags: words,
  anyTags: words,
  groupIds: digitsList,
  querySubGroup: bool,
  languages: words,
  phone: words,
  email: words,
  preciseSearchFlag: bool,
  roleAssigneeFilters: roleAssignees,
  sort: isSort,
  desc: bool,
  offset: page,
  limit,
}

interface Endpoint {
  /** Path below Lofty's origin; `{leadId}` stands for an id. */
  path: string
  /** Parameters that may be sent, each with the check its text must pass. */
  params: Record<string, Check>
  /** Reads the parsed body. Throws UnreadableAnswer when it is not of the documented form. */
  read: (body: unknown) => unknown
}

/**
 * Everything Leadbook may ask of Lofty, all by GET. The proxy lets exactly these through, with exactly these
 * parameters: Lofty answers a parameter it does not know with a full, unfiltered 200.
 */
export const endpoints = {
  leads: { path: '/v1.0/leads', params: listLeadsParams, read: readLeadList },
  lead: { path: '/v1.0/leads/{leadId}', params: {}, read: readOneLead },
  members: { path: '/v1.0/members', params: { offset: page, limit }, read: readLookups.members },
  pipelines: { path: '/v1.0/teamFeatures/lead-pipelines', params: { currPage: page, pageSize: limit }, read: readLookups.pipelines },
  tags: { path: '/v1.0/teamFeatures/listTag', params: {}, read: readLookups.tags },
  customFields: { path: '/v1.0/teamFeatures/listCustomField', params: {}, read: readLookups.customFields },
  ponds: { path: '/v1.0/team-features/lead-ponds', params: {}, read: readLookups.ponds },
  roles: { path: '/v1.0/routing/role/list', params: {}, read: readLookups.roles },
  org: { path: '/v1.0/org', params: {}, read: readOffices },
} satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
export type Answer<Name extends EndpointName> = ReturnType<(typeof endpoints)[Name]['read']>
export type Params<Name extends EndpointName> = { [Key in keyof (typeof endpoints)[Name]['params']]?: string }
/** What `GET /v1.0/leads` can be asked. A misspelt name does not compile. */
export type ListLeadsParams = Params<'leads'>

/** The endpoint that a path (without origin and query) belongs to, with the lead's id where the path names one. */
export function matchEndpoint(path: string): { name: EndpointName; leadId: string | undefined } | undefined {
  const leadId = /^\/v1\.0\/leads\/([1-9]\d{0,19})$/.exec(path)?.[1]
  if (leadId) return { name: 'lead', leadId }
  const name = endpointNames.find((each) => each !== 'lead' && endpoints[each].path === path)
  return name && { name, leadId: undefined }
}

const endpointNames = Object.keys(endpoints) as EndpointName[]

/** The sentence that says what is wrong with the parameters of a call, or undefined when they may be sent. */
export function paramsProblem(name: EndpointName, params: URLSearchParams): string | undefined {
  const known: Record<string, Check> = endpoints[name].params
  for (const key of new Set(params.keys())) {
    const check = Object.hasOwn(known, key) ? known[key] : undefined
    if (!check) return `"${key}" is not a parameter of ${endpoints[name].path}.`
    if (params.getAll(key).length > 1) return `The parameter "${key}" may be given only once.`
    if (!check(params.get(key) ?? '')) return `The parameter "${key}" has a value Lofty does not take.`
  }
  return undefined
}

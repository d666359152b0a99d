import { parseExactJson } from '../lofty/exact-json.ts'
import { groups, segments, sources, stages, tags } from './brokerage.ts'
import { NEVER } from './format.ts'
import { memberById, members, officeIds } from './offices.ts'
import { flag, InvalidParameter, type Query, splitNames, wholeNumber } from './query.ts'
import type { SandboxLead } from './wire.ts'

type Test = (lead: SandboxLead) => boolean

/** Says which leads the documented filters of a query let through; undefined when it sets none. */
export function compileFilters(query: Query): Test | undefined {
  const tests = Object.entries(filters).flatMap(([name, compile]) => {
    const text = query[name]
    const test = text ? compile(text, query) : undefined
    return test ? [test] : []
  })
  return tests.length > 0 ? (lead) => tests.every((test) => test(lead)) : undefined
}

const exact = (name: string) => name
const lower = (name: string) => name.toLowerCase()
const stageNames = stages.map(({ name }) => name)
const sourceNames = sources.map(({ name }) => name)
const tagNames = tags.map(({ name }) => name)

/** Every documented filter that decides by itself; `querySubGroup` and `preciseSearchFlag` modify others. */
const filters: Record<string, (text: string, query: Query) => Test | undefined> = {
  stage: (text) => {
    const names = splitNames(text, stageNames, exact)
    return ({ stage }) => names.has(stage)
  },
  source: (text) => {
    const names = splitNames(text, sourceNames, lower)
    return ({ source }) => names.has(lower(source))
  },
  segments: (text) => {
    const names = splitNames(text, segments, lower)
    return (lead) => lead.segments?.some((name) => names.has(lower(name))) ?? false
  },
  groups: (text) => {
    const names = splitNames(text, groups, lower)
    return (lead) => lead.groups?.some((name) => names.has(lower(name))) ?? false
  },
  anyTags: (text) => {
    const names = splitNames(text, tagNames, lower)
    return (lead) => lead.tags.some(({ tagName }) => names.has(lower(tagName)))
  },
  allTags: (text) => {
    const names = [...splitNames(text, tagNames, lower)]
    return (lead) => names.every((name) => lead.tags.some(({ tagName }) => lower(tagName) === name))
  },
  languages: (text) => {
    const names = splitNames(text, [], lower)
    return ({ language }) => names.has(lower(language))
  },
  contacted: (_, query) => {
    const wanted = flag(query, 'contacted')
    return ({ lastTouch }) => (lastTouch !== NEVER) === wanted
  },
  assignedUserId: (text, query) => {
    wholeNumber(query, 'assignedUserId')
    const userId = memberById(text)?.userId ?? Number(text)
    return ({ assignedUserId }) => assignedUserId !== 0 && assignedUserId === userId
  },
  groupIds: (text, query) => {
    if (!/^\d+(\s*,\s*\d+)*$/.test(text)) throw new InvalidParameter('groupIds')
    const offices = new Set(text.split(',').flatMap((id) => officeIds(Number(id), flag(query, 'querySubGroup') ?? false)))
    const agents = new Set(members.filter(({ groupId }) => offices.has(groupId)).map(({ userId }) => userId))
    return ({ assignedUserId }) => agents.has(assignedUserId)
  },
  phone: (text, query) => {
    const wanted = digits(text)
    if (flag(query, 'preciseSearchFlag')) return ({ phones }) => phones?.some((each) => lastTen(each) === lastTen(wanted)) ?? false
    return ({ phones }) => wanted !== '' && (phones?.some((each) => digits(each).includes(wanted)) ?? false)
  },
  email: (text, query) => {
    const wanted = lower(text.trim())
    if (flag(query, 'preciseSearchFlag')) return ({ emails }) => emails?.some((each) => lower(each) === wanted) ?? false
    return ({ emails }) => emails?.some((each) => lower(each).includes(wanted)) ?? false
  },
  key: (text) => {
    const words = lower(text).split(/\s+/).filter(Boolean)
    return (lead) => words.every((word) => searchText(lead).includes(word) || hasDigits(lead, word))
  },
  roleAssigneeFilters: (text) => {
    const wanted = readRoleFilters(text)
    return ({ customRoleList }) =>
      wanted.every(({ roleName, userIds }) =>
        customRoleList.some(({ role, assigneeId }) => role === roleName && userIds.has(String(assigneeId))),
      )
  },
}

const digits = (text: string) => text.replaceAll(/\D/g, '')
const lastTen = (text: string) => digits(text).slice(-10)

/** Leads are replaced and never changed, so what `key` looks through is written once for each. */
const searchTexts = new WeakMap<SandboxLead, string>()

function searchText(lead: SandboxLead): string {
  const known = searchTexts.get(lead)
  if (known !== undefined) return known
  const text = [`${lead.firstName} ${lead.lastName}`, ...(lead.emails ?? []), ...(lead.phones ?? [])].join('\n').toLowerCase()
  searchTexts.set(lead, text)
  return text
}

/** A word written as people write telephone numbers, such as `(512)` or `555-0142`, is looked for by its digits. */
function hasDigits({ phones }: SandboxLead, word: string): boolean {
  if (!/^[+(\d][\d().-]*$/.test(word)) return false
  const wanted = digits(word)
  return wanted !== '' && (phones?.some((phone) => digits(phone).includes(wanted)) ?? false)
}

/** Reads `[{"roleName":…,"assigneeToIds":[…]}]`, ids of either kind. */
function readRoleFilters(text: string): { roleName: string; userIds: Set<string> }[] {
  const entries = parseJson(text)
  if (!Array.isArray(entries)) throw new InvalidParameter('roleAssigneeFilters')
  return entries.map((entry: unknown) => {
    const { roleName, assigneeToIds }: { roleName?: unknown; assigneeToIds?: unknown } = Object(entry)
    if (typeof roleName !== 'string' || !Array.isArray(assigneeToIds)) throw new InvalidParameter('roleAssigneeFilters')
    return { roleName, userIds: new Set(assigneeToIds.map(String).flatMap((id) => [id, String(memberById(id)?.userId ?? id)])) }
  })
}

function parseJson(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    throw new InvalidParameter('roleAssigneeFilters')
  }
}

import { code, type Field, flag, id, list, part, readNumber, text } from './fields.ts'
import { type Lead, type Row, readLead } from './lead.ts'

/** `total` as Lofty counts it, under `_metadata` on the wire and `get_metadata` in the documents. */
function readTotal(body: Record<string, unknown>): number | undefined {
  const metadata = Object(body._metadata ?? body.get_metadata) as Record<string, unknown>
  const total = readNumber(metadata.total)
  return total !== undefined && total >= 0 ? Math.floor(total) : undefined
}

/** One answer of `GET /v1.0/leads`; `total` counts all leads that match, undefined when Lofty does not say. */
export interface LeadList {
  total: number | undefined
  rows: Row[]
}

export function readLeadList(body: unknown): LeadList {
  const envelope = object(body)
  if (!Array.isArray(envelope.leads)) throw new UnreadableAnswer('leads')
  return { total: readTotal(envelope), rows: envelope.leads.map(readLead) }
}

export function readOneLead(body: unknown): Lead {
  const row = readLead(body)
  if (row.unreadable !== undefined) throw new UnreadableAnswer('lead')
  return row
}

/** An answer that is not of the form Lofty documents; `field` is the first place that is off. */
export class UnreadableAnswer extends Error {
  override name = 'UnreadableAnswer'
  readonly field: string

  constructor(field: string) {
    super(`Lofty’s answer cannot be read at "${field}".`)
    this.field = field
  }
}

function object(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new UnreadableAnswer('(the whole answer)')
  return Object(body)
}

/** Reads a list that comes bare or under one of `names`; entries that make no sense are left out. */
function readList<T>(of: Field<T>, ...names: string[]) {
  const read = list(of)
  return (body: unknown) => {
    const found = Array.isArray(body) ? body : names.map((name) => object(body)[name]).find(Array.isArray)
    if (!found) throw new UnreadableAnswer(names[0] ?? '(the whole answer)')
    return read(found)
  }
}

const member = part({
  id,
  memberUserId: id,
  firstName: text,
  lastName: text,
  email: text,
  roleName: text,
  groupId: id,
  groupName: text,
  isAdmin: flag,
})
const pipeline = part({ id, name: text })
const tagDefinition = part({ tagId: id, tagName: text, leadId: id })
const pond = part({ id, pondName: text, pondOwnerId: id })
const customField = part({ attributeName: text, attributeType: text, params: text })
const role = part({ id, name: text })
const office = part({ groupId: id, groupName: text, parentId: id })
const organization = part({ orgType: code, enterpriseInfo: part({ groupId: id, groupName: text, visibleOrgInfoList: list(office) }) })

/** The offices an agent may see (`GET /v1.0/org`), the top one first. */
export function readOffices(body: unknown) {
  const enterprise = organization(object(body))?.enterpriseInfo
  if (!enterprise) return []
  const { groupId, groupName, visibleOrgInfoList } = enterprise
  const below = visibleOrgInfoList.filter((entry) => entry.groupId !== groupId)
  return groupId ? [{ groupId, groupName, parentId: undefined }, ...below] : below
}

/** Readers of the option lists Lofty offers; each takes the parsed body and throws UnreadableAnswer. */
export const readLookups = {
  members: readList(member, 'members'),
  pipelines: readList(pipeline, 'pipelines'),
  tags: readList(tagDefinition),
  customFields: readList(customField),
  ponds: readList(pond),
  roles: readList(role),
}

/** Whose key it is that asks (`GET /v1.0/me`): one member, bare. */
export function readMe(body: unknown) {
  const me = member(object(body))
  if (!me?.memberUserId && !me?.id) throw new UnreadableAnswer('id')
  return me
}

/** The name a person goes by in a list of members. */
export function memberName(entry: ReturnType<typeof readLookups.members>[number]): string {
  return [entry.firstName, entry.lastName].filter(Boolean).join(' ') || entry.email || entry.memberUserId || ''
}

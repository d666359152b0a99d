import { customFields, fieldParams, ponds, roles, stages, tags } from './brokerage.ts'
import { agents, brokerage, type Member, members, officeIds, offices } from './offices.ts'
import { flag, type Query, wholeNumber } from './query.ts'
import { failed, found, json, type Reply } from './reply.ts'
import type { SandboxLead } from './wire.ts'

interface Call {
  query: Query
  hasContentType: boolean
  leads: readonly SandboxLead[]
  /** Whose credential asks. */
  holder: Member
  envelope: string
}

const owner = agents[0]
const noContentType = () => json(415, { message: "Content-Type 'null' is not supported" })
const tagTime = '2021-03-08T15:20:11GMT'

/** The look-ups of Lofty, by path. */
export const lookups: Record<string, (call: Call) => Reply> = {
  '/v1.0/me': ({ leads, holder }) => found(memberRow(holder, leads)),
  '/v1.0/org': () => {
    const { groupId, groupName } = brokerage
    return found({ orgType: 2, enterpriseInfo: { groupId, groupName, profileId: 41, profileName: 'Company', visibleOrgInfoList: offices } })
  },
  '/v1.0/members': listMembers,
  '/v1.0/routing/role/list': () => found(roles.map(({ id, name }) => ({ id, name }))),
  '/v1.0/teamFeatures/lead-pipelines': listStages,
  '/v1.0/teamFeatures/listTag': () => found(tags.map(tagRow)),
  '/v1.0/teamFeatures/listCustomField': ({ hasContentType }) => (hasContentType ? found(fieldRows) : noContentType()),
  '/v1.0/team-features/lead-ponds': ({ hasContentType }) => (hasContentType ? found(pondRows) : noContentType()),
}

function listMembers({ query, leads, envelope }: Call): Reply {
  const limit = wholeNumber(query, 'limit') ?? 25
  const offset = Math.max(0, wholeNumber(query, 'offset') ?? 0)
  if (limit < 1 || limit > 100) return failed(400, 20042, 'Limit must be between 1 and 100')
  const within = query.groupIds?.split(',').flatMap((id) => officeIds(Number(id), flag(query, 'querySubGroup') ?? false))
  const all = members.filter(({ groupId }) => !within || within.includes(groupId))
  if (all.length === 0) return failed(404, 20003, 'User not exist')
  const metadata = { collection: 'members', limit, offset, total: all.length }
  return found({ [envelope]: metadata, members: all.slice(offset, offset + limit).map((member) => memberRow(member, leads)) })
}

function memberRow({ memberId, userId, groupId, ...member }: Member, leads: readonly SandboxLead[]) {
  const { firstName, lastName, email, roleName } = member
  const own = leads.filter(({ assignedUserId }) => assignedUserId === userId)
  const office = offices.find((entry) => entry.groupId === groupId) ?? brokerage
  return {
    id: memberId,
    teamId: brokerage.groupId,
    memberUserId: memberId,
    role: roleName === 'Admin' ? 0 : 1,
    roleName,
    firstLetter: lastName.slice(0, 1),
    email,
    firstName,
    lastName,
    phoneNumber: `51255501${String(memberId % 100).padStart(2, '0')}`,
    status: 1,
    virtualNumber: '',
    newLeadCount: own.filter(({ stage }) => stage === 'New Leads').length,
    assignedLeadCount: own.length,
    isAdmin: roleName === 'Admin',
    agentInfo: { licenseId: '', position: roleName, companyName: brokerage.groupName, companyAddress: '', mlsAgentId: '', agentPid: '' },
    timeZoneId: 'America/Chicago',
    groupId,
    groupName: office.groupName,
    accountStatus: 'Active',
  }
}

function listStages({ query, envelope }: Call): Reply {
  const limit = wholeNumber(query, 'pageSize') ?? 10
  const offset = Math.max(0, wholeNumber(query, 'currPage') ?? 0) * limit
  const wanted = query.name?.toLowerCase() ?? ''
  const all = stages.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ id, name }) => ({ id, name }))
  const metadata = { collection: 'pipelines', limit, offset, total: all.length }
  return found({ [envelope]: metadata, pipelines: all.slice(offset, offset + limit) })
}

const tagRow = ({ id, name }: (typeof tags)[number]) => ({
  leadId: 0,
  tagId: id,
  tagName: name,
  createTime: tagTime,
  updateTime: tagTime,
  creatorUserId: owner?.userId,
  visibleType: 0,
})

const fieldRows = customFields.map((field) => ({
  attributeName: field.name,
  attributeType: field.type,
  value: '',
  params: fieldParams(field),
}))

const pondRows = ponds.map((pond) => ({
  id: pond.id,
  pondName: pond.name,
  pondOwnerId: owner?.userId,
  agentIds: pond.agents.map(({ userId }) => userId),
}))

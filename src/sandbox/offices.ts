import { plainName } from './names.ts'

/** An office of the brokerage (`GET /v1.0/org`). */
export interface Office {
  groupId: number
  groupName: string
  parentId: number
}

/** Someone who works at the brokerage: short `memberId` in `/v1.0/members`, long `userId` on lead rows. */
export interface Member {
  memberId: number
  userId: number
  firstName: string
  lastName: string
  email: string
  roleName: string
  groupId: number
}

/** The brokerage itself, the office above all others. */
export const brokerage: Office = { groupId: 310_400, groupName: 'Harbor & Main Realty', parentId: 0 }

function office(groupId: number, groupName: string, parentId = brokerage.groupId): Office {
  return { groupId, groupName, parentId }
}

export const offices: readonly Office[] = [
  office(310_410, 'Austin'),
  office(310_411, 'Austin Downtown', 310_410),
  office(310_412, 'Round Rock', 310_410),
  office(310_420, 'Phoenix'),
  office(310_430, 'Tampa Bay'),
  office(310_440, 'Seattle'),
]

const STAFF = `310400 Admin: Margaret Whitfield
310410 Agent: Daniel Ortega, Priya Raman, Jessica Nguyen
310411 Agent: Marcus Bell, Sofía Herrera, Tom O'Brien
310412 Agent: Grace Kim, Andre Washington, Lily Tran
310420 Agent: Carlos Mendoza, Hannah Schultz, Omar Haddad, Rebecca Stone, Kevin Park
310430 Agent: Isabella Cruz, Walter Jennings, Nadia Petrova, Derek Coleman
310440 Agent: Mei-Ling Chen, Patrick Sullivan, Aisha Rahman, Noah Bergström, Elena Rossi
310410 Lender: Victor Langley
310420 Lender: Denise Fairbanks
310440 Lender: Samuel Okafor`

/** Everyone at the brokerage in Lofty's order; the first is the owner of the sandbox's key. */
export const members: readonly Member[] = STAFF.split('\n')
  .flatMap((line) => {
    const [, groupId, roleName = '', names = ''] = /^(\d+) (\w+): (.*)$/.exec(line) ?? []
    return names.split(', ').map((name) => ({ name, roleName, groupId: Number(groupId) }))
  })
  .map(({ name, roleName, groupId }, ordinal) => {
    const [firstName = '', lastName = ''] = name.split(' ')
    const email = `${plainName(firstName)}.${plainName(lastName)}@example.com`
    return { memberId: 518_201 + 7 * ordinal, userId: 842_113_560_004_100 + 1_371 * ordinal, firstName, lastName, email, roleName, groupId }
  })

export const lenders = members.filter(({ roleName }) => roleName === 'Lender')
export const agents = members.filter(({ roleName }) => roleName !== 'Lender')

/** Agents beside the staff, for a brokerage of any size; no lead is theirs until one is given to them. */
export function hireAgents(count: number): Member[] {
  return Array.from({ length: count }, (_, ordinal) => ({
    memberId: 618_001 + ordinal,
    userId: 842_113_561_000_000 + ordinal,
    firstName: 'Agent',
    lastName: String(ordinal + 1),
    email: `agent-${ordinal + 1}@example.com`,
    roleName: 'Agent',
    groupId: brokerage.groupId,
  }))
}

/** The office with this id and, when asked for, all offices below it. */
export function officeIds(groupId: number, withSubOffices: boolean): number[] {
  const below = withSubOffices ? offices.filter(({ parentId }) => parentId === groupId) : []
  return [groupId, ...below.flatMap((entry) => officeIds(entry.groupId, true))]
}

/** The member with this id, whichever of the two kinds of id it is. */
export function memberById(id: string): Member | undefined {
  return members.find(({ memberId, userId }) => String(memberId) === id || String(userId) === id)
}

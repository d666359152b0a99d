import { expect, test } from 'vitest'
import { compileFilters } from './filters.ts'
import { makeLeads } from './leads.ts'
import { members } from './offices.ts'
import type { SandboxLead } from './wire.ts'

const leads = makeLeads(2500, 1, Date.UTC(2026, 10, 23))
const matching = (query: Record<string, string>) => leads.filter(compileFilters(query) ?? (() => true))
const someone = leads.find(({ phones, emails, lastName }) => phones?.[0]?.startsWith('+1') && emails?.length === 1 && lastName !== '')
if (!someone) throw new Error('no lead to look for')
const phone = someone.phones?.[0] ?? ''
const email = someone.emails?.[0] ?? ''
const downtown = members.filter(({ groupId }) => groupId === 310_411).map(({ userId }) => userId)
const austin = members.filter(({ groupId }) => [310_410, 310_411, 310_412].includes(groupId)).map(({ userId }) => userId)
const agent = members[1]
const hasTag = (lead: SandboxLead, name: string) => lead.tags.some(({ tagName }) => tagName === name)

const cases: [Record<string, string>, (lead: SandboxLead) => boolean][] = [
  [{ stage: 'New Leads' }, ({ stage }) => stage === 'New Leads'],
  [{ stage: 'Hot,Closed' }, ({ stage }) => stage === 'Hot' || stage === 'Closed'],
  [{ source: 'zillow' }, ({ source }) => source === 'Zillow'],
  [{ source: 'Sphere, referral,Google' }, ({ source }) => source === 'Sphere, referral' || source === 'Google'],
  [{ segments: 'Renters, lease ending' }, (lead) => lead.segments?.includes('Renters, lease ending') ?? false],
  [{ groups: 'Newsletter' }, (lead) => lead.groups?.includes('Newsletter') ?? false],
  [{ anyTags: 'buyer,Buyers, local' }, (lead) => hasTag(lead, 'Buyer') || hasTag(lead, 'Buyers, local')],
  [{ allTags: 'Buyer,Seller' }, (lead) => hasTag(lead, 'Buyer') && hasTag(lead, 'Seller')],
  [{ anyTags: '🔥 Hot' }, (lead) => hasTag(lead, '🔥 Hot')],
  [{ languages: 'es,fr' }, ({ language }) => ['es', 'fr'].includes(language)],
  [{ contacted: 'true' }, ({ lastTouch }) => !lastTouch.startsWith('1970')],
  [{ contacted: 'false' }, ({ lastTouch }) => lastTouch.startsWith('1970')],
  [{ assignedUserId: String(agent?.userId) }, ({ assignedUserId }) => assignedUserId === agent?.userId],
  [{ assignedUserId: String(agent?.memberId) }, ({ assignedUserId }) => assignedUserId === agent?.userId],
  [{ groupIds: '310411' }, ({ assignedUserId }) => downtown.includes(assignedUserId)],
  [{ groupIds: '310410', querySubGroup: 'true' }, ({ assignedUserId }) => austin.includes(assignedUserId)],
  [{ groupIds: '310410,310411,310412' }, ({ assignedUserId }) => austin.includes(assignedUserId)],
  [{ phone: '55501' }, ({ phones }) => phones !== null],
  [
    { phone: phone.slice(-10), preciseSearchFlag: 'true' },
    ({ phones }) => phones?.some((each) => each.endsWith(phone.slice(-10))) ?? false,
  ],
  [{ email: '@EXAMPLE.ORG' }, ({ emails }) => emails?.some((each) => each.endsWith('@example.org')) ?? false],
  [{ email: email.toUpperCase(), preciseSearchFlag: 'true' }, ({ emails }) => emails?.includes(email) ?? false],
  [
    { roleAssigneeFilters: `[{"roleName":"ISA","assigneeToIds":[${agent?.userId}]}]` },
    (lead) => lead.customRoleList.some(({ role, assigneeId }) => role === 'ISA' && assigneeId === agent?.userId),
  ],
  [{ stage: 'Hot', contacted: 'true' }, ({ stage, lastTouch }) => stage === 'Hot' && !lastTouch.startsWith('1970')],
]

test.each(cases)('%o lets through just the leads it is about', (query, expected) => {
  const found = matching(query)
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(leads.length)
  expect(found).toEqual(leads.filter(expected))
})

test('key finds every word in name, telephone or e-mail', () => {
  const { firstName, lastName } = someone
  expect(matching({ key: `${lastName.toUpperCase()}  ${firstName.toLowerCase()}` })).toContain(someone)
  expect(matching({ key: `${firstName} ${email.slice(0, -4)}` })).toContain(someone)
  expect(matching({ key: `(${phone.slice(-10, -7)}) ${phone.slice(-7, -4)}-${phone.slice(-4)}` })).toContain(someone)
  expect(matching({ key: `${firstName} nobody-has-this` })).toEqual([])
})

test('an exact search for part of a number or address finds nobody', () => {
  expect(matching({ phone: phone.slice(-9), preciseSearchFlag: 'true' })).toEqual([])
  expect(matching({ email: email.slice(1), preciseSearchFlag: 'true' })).not.toContain(someone)
})

test('a stage that is not configured, or in other letters, brings no leads', () => {
  expect(matching({ stage: 'No such stage' })).toEqual([])
  expect(matching({ stage: 'hot' })).toEqual([])
})

test('an empty parameter and one Lofty does not know filter nothing', () => {
  expect(compileFilters({ stage: '', q: 'x' })).toBeUndefined()
})

test.each<Record<string, string>>([
  { assignedUserId: 'me' },
  { groupIds: 'x' },
  { contacted: 'maybe' },
  { roleAssigneeFilters: '{' },
  { roleAssigneeFilters: '[{"roleName":1}]' },
])('%o is refused', (query) => {
  expect(() => leads.some(compileFilters(query) ?? (() => true))).toThrow()
})

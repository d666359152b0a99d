import { beforeEach, expect, test, vi } from 'vitest'
import { readLead } from '../lofty/lead.ts'

/** The names noted so far belong to the module: each test gets a fresh one. */
let seen: typeof import('./seen.ts')
beforeEach(async () => {
  vi.resetModules()
  seen = await import('./seen.ts')
})

const note = (...raw: unknown[]) => seen.noteSeen(raw.map(readLead))
const names = () => Object.fromEntries(Object.entries(seen.seenNames.get()).map(([list, found]) => [list, [...found]]))

test('every name on a lead is noted, ids with what they stand for', () => {
  note({
    leadId: 1,
    stage: 'Hot',
    source: 'Zillow',
    assignedUserId: 9007199254740993n.toString(),
    assignedUser: 'Ben',
    segments: ['Lake', 'Downtown'],
    groups: ['VIP Clients'],
    tags: [{ tagName: 'Sphere, referral' }, { tagName: '' }],
    customRoleList: [
      { roleId: 1, role: 'Buyer Agent', assigneeId: 7, assignee: 'Cy' },
      { roleId: 2, role: 'Lender', assigneeId: 0, assignee: null },
    ],
  })
  expect(names()).toEqual({
    stages: [['Hot', 'Hot']],
    sources: [['Zillow', 'Zillow']],
    agents: [
      ['9007199254740993', 'Ben'],
      ['7', 'Cy'],
    ],
    segments: [
      ['Lake', 'Lake'],
      ['Downtown', 'Downtown'],
    ],
    groups: [['VIP Clients', 'VIP Clients']],
    tags: [['Sphere, referral', 'Sphere, referral']],
    roles: [
      ['Buyer Agent', 'Buyer Agent'],
      ['Lender', 'Lender'],
    ],
  })
})

test('names stay in the order of first sight, each once, with their first label', () => {
  note({ leadId: 1, stage: 'Hot', assignedUserId: 7, assignedUser: 'Cy' })
  note({ leadId: 2, stage: 'Cold' }, { leadId: 3, stage: 'Hot', assignedUserId: 7, assignedUser: 'Cyrus' })
  expect(names()).toMatchObject({
    stages: [
      ['Hot', 'Hot'],
      ['Cold', 'Cold'],
    ],
    agents: [['7', 'Cy']],
  })
})

test('a person known by an e-mail address gets their name once it is seen, and keeps it', () => {
  const role = { roleId: 1, role: 'Lender', assigneeId: 7, assignee: 'cy@example.com' }
  note({ leadId: 1, customRoleList: [role] })
  expect(names()).toMatchObject({ agents: [['7', 'cy@example.com']] })
  note({ leadId: 2, assignedUserId: 7, assignedUser: 'Cy' }, { leadId: 3, customRoleList: [role] })
  expect(names()).toMatchObject({ agents: [['7', 'Cy']] })
})

test('an id without a name, and a row that could not be read, are not noted', () => {
  note({ leadId: 1, assignedUserId: 7 }, { leadId: 0, stage: 'Hot' }, 'nonsense')
  expect(Object.values(names()).flat()).toEqual([])
})

test('readers are told once per answer with something new, and not otherwise', () => {
  const reader = vi.fn()
  const stop = seen.seenNames.subscribe(reader)
  note({ leadId: 1, stage: 'Hot', source: 'Zillow' }, { leadId: 2, stage: 'Cold' })
  expect(reader).toHaveBeenCalledTimes(1)
  const before = seen.seenNames.get()
  note({ leadId: 3, stage: 'Hot' })
  expect(reader).toHaveBeenCalledTimes(1)
  expect(seen.seenNames.get()).toBe(before)
  stop()
  note({ leadId: 4, stage: 'New' })
  expect(reader).toHaveBeenCalledTimes(1)
})

test('lists in which nothing is new stay the same ones', () => {
  note({ leadId: 1, stage: 'Hot' })
  const { stages } = seen.seenNames.get()
  note({ leadId: 2, source: 'Zillow' })
  expect(seen.seenNames.get().stages).toBe(stages)
})

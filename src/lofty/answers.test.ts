import { describe, expect, test } from 'vitest'
import { memberName, readLeadList, readLookups, readOffices, readOneLead, UnreadableAnswer } from './answers.ts'

/** The field an answer is refused for. */
function refusedAt(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableAnswer) return error.field
    throw error
  }
  return 'not refused'
}

describe('the total', () => {
  test.each([
    ['_metadata, as on the wire', { _metadata: { total: 650 } }, 650],
    ['get_metadata, as in the documents', { get_metadata: { total: 650 } }, 650],
    ['both: the wire counts', { _metadata: { total: 650 }, get_metadata: { total: 1 } }, 650],
    ['null beside get_metadata', { _metadata: null, get_metadata: { total: 1 } }, 1],
    ['0', { _metadata: { total: 0 } }, 0],
    ['text', { _metadata: { total: '650' } }, 650],
    ['digits beyond 2^53', { _metadata: { total: '9007199254740993' } }, 2 ** 53],
    ['a fraction', { _metadata: { total: 2.9 } }, 2],
    ['no metadata', {}, undefined],
    ['metadata without total', { _metadata: { limit: 25 } }, undefined],
    ['null', { _metadata: { total: null } }, undefined],
    ['a negative total', { _metadata: { total: -1 } }, undefined],
    ['no number', { _metadata: { total: 'many' } }, undefined],
    ['metadata that is text', { _metadata: 'x' }, undefined],
    ['metadata that is a list', { _metadata: [] }, undefined],
  ])('%s', (_form, metadata, total) => {
    expect(readLeadList({ ...metadata, leads: [] })).toEqual({ total, rows: [] })
  })
})

describe('the rows', () => {
  test('a page with one null among 100 has 100 rows of which one is unreadable', () => {
    const leads = Array.from({ length: 100 }, (_, at) => (at === 41 ? null : { leadId: at + 1 }))
    const { rows } = readLeadList({ _metadata: { total: 100 }, leads })
    expect(rows).toHaveLength(100)
    expect(rows.flatMap((row, at) => (row.unreadable === undefined ? [] : [at]))).toEqual([41])
    expect(rows.map((row) => row.leadId)).toEqual(leads.map((_, at) => (at === 41 ? undefined : String(at + 1))))
  })

  test('texts, lists and numbers among the leads are unreadable rows in their places', () => {
    const { rows } = readLeadList({ leads: ['x', { leadId: 1 }, [], 7, { leadId: 2 }] })
    expect(rows.map((row) => row.leadId)).toEqual([undefined, '1', undefined, undefined, '2'])
  })

  test('a lead sent twice stays two rows: removing doubles is not for the reader', () => {
    expect(readLeadList({ leads: [{ leadId: 1 }, { leadId: 1 }] }).rows).toHaveLength(2)
  })

  test.each([
    ['missing', {}],
    ['null', { leads: null }],
    ['an object', { leads: { 0: { leadId: 1 } } }],
    ['text', { leads: 'none' }],
  ])('leads that are %s refuse the answer and name "leads"', (_form, body) => {
    expect(refusedAt(() => readLeadList(body))).toBe('leads')
    expect(() => readLeadList(body)).toThrow('"leads"')
  })

  test.each([[null], [undefined], ['x'], [7], [[]], [[{ leadId: 1 }]]])('%j is no answer at all', (body) => {
    expect(refusedAt(() => readLeadList(body))).toBe('(the whole answer)')
  })
})

test('one lead is read bare and wrapped, and refused when it is none', () => {
  expect(readOneLead({ lead: { leadId: 7, firstName: 'Ada' } })).toMatchObject({ leadId: '7', firstName: 'Ada' })
  expect(readOneLead({ leadId: 7 })).toEqual(readOneLead({ lead: { leadId: 7 } }))
  expect([null, [], {}, { lead: null }, { lead: { tags: [{ leadId: 7 }] } }].map((body) => refusedAt(() => readOneLead(body)))).toEqual(
    Array.from({ length: 5 }, () => 'lead'),
  )
})

describe('look-ups', () => {
  const sent = [null, { id: 1, name: 'Hot' }, 'x', [], { id: '9007199254740993', name: null }]
  const read = [
    { id: '1', name: 'Hot' },
    { id: '9007199254740993', name: undefined },
  ]

  test('come bare or under their name, without entries that make no sense', () => {
    expect(readLookups.pipelines(sent)).toEqual(read)
    expect(readLookups.pipelines({ _metadata: {}, pipelines: sent })).toEqual(read)
    expect(readLookups.roles(sent)).toEqual(read)
    expect(readLookups.members({ members: [{ id: 5, memberUserId: 6, isAdmin: true }] })).toMatchObject([
      { id: '5', memberUserId: '6', isAdmin: true },
    ])
    expect(readLookups.tags([{ leadId: 0, tagId: 7654321, tagName: 'VIP' }])).toEqual([
      { leadId: undefined, tagId: '7654321', tagName: 'VIP' },
    ])
    expect(readLookups.ponds([{ id: 7, pondName: 'Shark', pondOwnerId: 8, agentIds: [8] }])).toEqual([
      { id: '7', pondName: 'Shark', pondOwnerId: '8' },
    ])
    expect(readLookups.customFields([{ attributeName: 'Budget', attributeType: 'currency', params: null }])).toEqual([
      { attributeName: 'Budget', attributeType: 'currency', params: undefined },
    ])
  })

  test('may be empty', () => {
    for (const reader of Object.values(readLookups)) expect(reader([])).toEqual([])
  })

  test('of another form are refused with the place that is off', () => {
    expect(refusedAt(() => readLookups.members({ people: [] }))).toBe('members')
    expect(refusedAt(() => readLookups.pipelines({ pipelines: {} }))).toBe('pipelines')
    expect(refusedAt(() => readLookups.members(null))).toBe('(the whole answer)')
    expect(refusedAt(() => readLookups.tags({ tags: [] }))).toBe('(the whole answer)')
    expect(refusedAt(() => readLookups.tags(null))).toBe('(the whole answer)')
  })
})

describe('offices', () => {
  const top = { groupId: 10, groupName: 'Company' }
  const north = { groupId: 11, groupName: 'North', parentId: 10 }

  test('begin with the top one, which is not repeated', () => {
    const visibleOrgInfoList = [north, { ...top, parentId: null }, null]
    expect(readOffices({ orgType: 1, enterpriseInfo: { ...top, visibleOrgInfoList } })).toEqual([
      { groupId: '10', groupName: 'Company', parentId: undefined },
      { groupId: '11', groupName: 'North', parentId: '10' },
    ])
  })

  test('are those below when the top one has no id', () => {
    const offices = readOffices({ enterpriseInfo: { groupId: null, visibleOrgInfoList: [north, { groupName: 'nameless' }] } })
    expect(offices.map((office) => office.groupId)).toEqual(['11'])
  })

  test('are none for an agent without an enterprise, and a refusal for no object', () => {
    expect([{}, { enterpriseInfo: null }, { enterpriseInfo: [] }, { orgType: 'x', multiTeamInfo: {} }].map(readOffices)).toEqual([
      [],
      [],
      [],
      [],
    ])
    expect(refusedAt(() => readOffices([]))).toBe('(the whole answer)')
  })
})

test.each([
  [{ firstName: 'Ada', lastName: 'O’Neill', email: 'a@example.com' }, 'Ada O’Neill'],
  [{ lastName: 'O’Neill' }, 'O’Neill'],
  [{ firstName: ' ', email: 'a@example.com' }, 'a@example.com'],
  [{ memberUserId: 6 }, '6'],
  [{}, ''],
])('the member %j goes by "%s"', (member, name) => {
  expect(readLookups.members([member]).map(memberName)).toEqual([name])
})

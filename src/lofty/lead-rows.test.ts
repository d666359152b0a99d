import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactJson } from './exact-json.ts'
import { type Lead, readLead } from './lead.ts'

function lead(fields: Record<string, unknown>): Lead {
  const row = readLead({ leadId: 7, ...fields })
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}

describe('the id', () => {
  const positive = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String)

  test('a lead’s id and the ids inside it keep every digit, above 2^53 too', () => {
    fc.assert(
      fc.property(positive, positive, positive, (id, owner, assignee) => {
        const text = `{"leadId":${id},"leadUserId":"${owner}","pondId":${owner},"tags":[{"leadId":${id},"tagId":${assignee}}],
          "leadInquiry":{"id":${owner}},"customRoleList":[{"assigneeId":${assignee}}]}`
        expect(readLead(parseExactJson(text))).toMatchObject({
          ...{ leadId: id, leadUserId: owner, pondId: owner, tags: [{ leadId: id, tagId: assignee }] },
          ...{ leadInquiry: { id: owner }, customRoleList: [{ assigneeId: assignee }], unread: [] },
        })
      }),
    )
  })

  test('two leads whose ids differ by 1 above 2^53 stay two', () => {
    const rows = [parseExactJson('[{"leadId":9007199254740992},{"leadId":9007199254740993}]')].flat().map(readLead)
    expect(rows.map((row) => row.leadId)).toEqual(['9007199254740992', '9007199254740993'])
  })

  const noIds = [
    undefined,
    null,
    '',
    'x',
    0,
    '0',
    '000',
    -1,
    -5,
    '-5',
    1.5,
    '1.5',
    1e19,
    '1e19',
    2 ** 53,
    1e308,
    true,
    [7],
    { id: 7 },
    '9'.repeat(21),
  ]

  test.each(noIds)('%j is none: the row is unreadable and says so', (leadId) => {
    expect(readLead({ leadId, firstName: 'Ada' })).toEqual({ leadId: undefined, unreadable: 'its id cannot be read' })
  })

  test('that cannot be read is taken from the first tag that has it', () => {
    const tags = [null, { tagId: 1 }, { leadId: 0 }, { leadId: '9007199254740993' }, { leadId: 8 }]
    expect(readLead({ leadId: null, tags })).toEqual({ leadId: '9007199254740993', unreadable: 'its id cannot be read' })
  })
})

describe('a row that is no lead', () => {
  test.each([null, undefined, 'x', 0, 7, true, [], [{ leadId: 7 }], [[]]])('%j comes back with a reason', (raw) => {
    expect(readLead(raw)).toEqual({ leadId: undefined, unreadable: 'Lofty sent something else where a lead should be' })
  })

  test('whatever JSON stands there, reading it never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const row = readLead(raw)
        expect(row.unreadable === undefined).toBe(row.leadId !== undefined)
      }),
    )
  })
})

describe('a wrapped lead', () => {
  test('reads like a bare one', () => {
    expect(readLead({ lead: { leadId: 7, tags: [{ tagName: 'VIP' }] } })).toEqual(readLead({ leadId: 7, tags: [{ tagName: 'VIP' }] }))
  })

  test.each([null, 'x', true])('a field "lead" that is %j wraps nothing', (field) => {
    expect(readLead({ leadId: 7, lead: field })).toEqual(readLead({ leadId: 7 }))
  })

  test('around no lead is unreadable', () => {
    expect(readLead({ lead: {} }).unreadable).toBe('its id cannot be read')
    expect(readLead({ lead: null }).unreadable).toBe('its id cannot be read')
    expect(readLead({ lead: [] }).unreadable).toBe('Lofty sent something else where a lead should be')
  })
})

describe('lists', () => {
  test('leave out what makes no sense and keep the rest in order', () => {
    const read = lead({
      emails: [null, 'a@example.com', '', {}, 'b@example.com'],
      leadTypes: [null, 2, 'x', 5],
      tags: [null, { tagName: 'VIP' }, 'x', []],
    })
    expect(read.emails).toEqual(['a@example.com', 'b@example.com'])
    expect(read.leadTypes).toEqual([2, 5])
    expect(read.tags.map((tag) => tag.tagName)).toEqual(['VIP'])
  })

  test('phones and their statuses keep parallel places', () => {
    const read = lead({ phones: [null, '4155550100', {}, '4155550101'], phoneStatuses: [1, null, 'x', 4] })
    expect(read.phones).toEqual([undefined, '4155550100', undefined, '4155550101'])
    expect(read.phoneStatuses).toEqual([1, undefined, undefined, 4])
  })
})

describe('"not given"', () => {
  test.each([
    'buyingTimeFrame',
    'sellingTimeFrame',
    'mortgage',
    'buyHouse',
    'withListingAgent',
    'preQual',
    'houseToSell',
    'fthb',
    'withBuyerAgent',
  ] as const)('"N/A" in %s', (name) => {
    expect(lead({ [name]: 'N/A' })).toMatchObject({ [name]: undefined, unread: [] })
    expect(lead({ [name]: 'No' })[name]).toBe('No')
  })

  test('-1 in the numbers of an inquiry and a property', () => {
    const numbers = { priceMin: -1, priceMax: -1.0, bedroomsMin: -1, bedroomsMax: -1, bathroomsMin: -1, bathroomsMax: '-1' }
    const read = lead({
      leadInquiry: { ...numbers, id: 0 },
      leadPropertyList: [{ price: -1, lotSize: -1.0, floors: -1, parkingSpace: -1, listingId: '' }],
    })
    expect(Object.values(read.leadInquiry ?? { none: 1 }).filter((value) => value !== undefined)).toEqual([[], []])
    expect(Object.values(read.leadPropertyList[0] ?? { none: 1 }).filter((value) => value !== undefined)).toEqual([])
  })

  test('pond 0, role assignee 0 and a visit in 1970', () => {
    const read = lead({
      pondId: 0,
      pondName: null,
      customRoleList: [{ roleId: 40, assigneeId: 0, assignee: null }],
      lastVisit: '1970-01-01T00:00:00GMT',
    })
    expect(read).toMatchObject({ pondId: undefined, lastVisit: undefined, unread: [] })
    expect(read.customRoleList[0]).toMatchObject({ roleId: '40', assigneeId: undefined })
  })

  test('but 0 bedrooms (a studio), score 0 and lead source -1 are given', () => {
    const read = lead({ score: 0, leadSource: -1, leadTypes: [-1, 0], leadInquiry: { bedroomsMin: 0 } })
    expect(read).toMatchObject({ score: 0, leadSource: -1, leadTypes: [-1, 0], leadInquiry: { bedroomsMin: 0 } })
  })
})

test.each([
  ['2.5', 2.5],
  [2.5, 2.5],
  [' 2 ', 2],
  [1.0, 1],
  ['two', undefined],
  ['', undefined],
  [null, undefined],
])('%j bathrooms read as %j', (bathroomsMin, read) => {
  expect(lead({ leadInquiry: { bathroomsMin } }).leadInquiry?.bathroomsMin).toBe(read)
})

test('values nobody documented pass through', () => {
  const odd = {
    ...{ leadTypes: [42], phoneStatuses: [99], leadType: 77, stage: 'Limbo', language: 'tlh', ownershipScope: 'GALAXY' },
    buyingTimeFrame: '0-3',
  }
  const attribute = { attributeName: 'Mood', attributeType: 'hologram', value: '0', params: undefined }
  const read = lead({ ...odd, tags: [{ visibleType: 'sometimes' }], customAttributes: [attribute] })
  expect(read).toMatchObject({ ...odd, customAttributes: [attribute], unread: [] })
  expect(read.tags[0]?.visibleType).toBe('sometimes')
})

test.each([
  ['firstName', {}],
  ['score', 'high'],
  ['score', -5],
  ['cannotCall', 'maybe'],
  ['stageId', 'New Lead'],
  ['createTime', 'yesterday'],
  ['lastTouch', '2023-02-30'],
  ['opportunity', { text: 'High Interest' }],
  ['leadInquiry', 'Austin'],
  ['leadInquiry', []],
  ['emails', 'a@example.com'],
  ['tags', {}],
  ['phones', true],
])('unread names %s and nothing else when it is %j', (name, value) => {
  expect(lead({ lastName: 'O’Neill', score: 1, emails: null, [name]: value }).unread).toEqual([name])
})

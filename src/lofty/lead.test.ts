import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Lead, leadSchema, readLead } from './lead.ts'

/** A lead with every field Lofty documents, and the three that only come live. */
const GOLDEN = `{
  "cannotText": true, "cannotCall": false, "cannotEmail": true, "leadId": 1140000000000001, "leadUserId": 840000000000002,
  "firstName": "Ada", "lastName": "O’Neill", "birthday": "Jun 5, 2001", "emails": ["ada@example.com", "work@example.com"],
  "phones": ["+14155550100", "2125550101"], "leadSource": -1, "source": "Open House", "stageId": 31, "stage": "New Lead",
  "assignedUserId": 840000000000003, "assignedUser": "Ben Agent", "lenderUserId": 840000000000004, "score": 87,
  "tags": [{ "leadId": 1140000000000001, "tagId": 7654321, "createTime": "2026-10-01T14:21:07GMT", "updateTime": "2026-10-02T00:00:00GMT",
    "tagName": "VIP", "creatorUserId": 840000000000003, "visibleType": 123 }, { "tagId": 7654322, "tagName": "Relocation" }],
  "teamId": 55, "streetAddress": "1 Main St", "city": "Austin", "state": "Texas", "zipCode": "78701",
  "createTime": "2026-04-30T17:33:32GMT", "assignTime": "2026-05-01T08:00:00GMT", "facebook": "ada.fb", "twitter": "@ada",
  "hiddenFlag": false, "privateFlag": true, "referredBy": "Cy", "leadType": 2,
  "leadInquiry": { "priceMin": 100000, "priceMax": 10000000, "propertyType": ["Single Family Home", "Condo"], "bedroomsMin": 1,
    "bathroomsMin": "2.5", "locations": [{ "city": "Austin", "stateCode": "TX", "zipCode": "78702", "county": "Travis",
    "streetAddress": "2 Oak Ave", "description": "near the lake" }], "id": 651095960136641, "leadUserId": 840000000000002, "bedroomsMax": 4,
    "bathroomsMax": 3.5, "modifyByAgent": true, "createTime": "2023-11-07T05:31:56Z", "updateTime": "2023-11-08T05:31:56Z", "defaultValue": false },
  "leadPropertyList": [{ "price": 350000, "priceMin": 300000, "priceMax": 400000, "state": "California", "city": "Cupertino",
    "streetAddress": "3 Elm Rd", "zipCode": "95014", "county": "Santa Clara", "propertyType": "Townhouse", "bedrooms": 3, "bathrooms": 2.5,
    "squareFeet": 1800, "lotSize": 26.33, "parkingSpace": 1, "floors": 2, "mailAddress": true, "id": 991, "leadUserId": 840000000000002,
    "listingId": "ML-1", "autoListingId": 992, "label": "Home", "note": "blue door", "listingStatus": "Active", "labelList": "Home,Saved Listing",
    "pictureUrl": "https://example.com/a.jpg", "siteListingUrl": "https://example.com/a", "labelType": "home", "propertySource": "Saved",
    "createTime": "2026-01-01T00:00:00GMT" }],
  "customAttributes": [{ "attributeName": "Budget", "attributeType": "currency", "value": "1200000", "params": "{\\"option\\":[]}" }],
  "lastUpdateTime": "2026-11-01T10:00:00GMT", "groups": ["VIP Clients"], "segments": ["First-Time Buyers", "Downtown Area"],
  "unsubscription": true, "leadTypes": [2, 5], "lastTouch": "2026-10-31T09:00:00GMT", "lastVisit": "2026-10-30T09:00:00GMT",
  "phoneStatuses": [2, 3], "assignCompletionStatus": true, "buyingTimeFrame": "6-12", "preQual": "Yes", "houseToSell": "No", "fthb": "Yes",
  "withBuyerAgent": "No", "sellingTimeFrame": "1-3", "mortgage": "Yes", "buyHouse": "No", "withListingAgent": "Yes",
  "opportunity": "High Interest", "leadFamilyMemberList": [{ "firstName": "Dee", "relationship": "Spouse", "lastName": "O’Neill",
    "phones": ["4155550102"], "emails": ["dee@example.com"], "birthday": "Jan 1, 2000" }], "pondId": 7000001, "pondName": "Shark pond",
  "customRoleList": [{ "roleId": 40, "role": "Buyer Agent", "assigneeId": 840000000000003, "assignee": "Ben Agent" }],
  "language": "zh-CN", "ownershipId": 77, "ownershipScope": "OFFICE"
}`

type Json = Record<string, unknown>
type Path = string[]
const golden = (): Json => JSON.parse(GOLDEN)
const expected = readLead(golden()) as unknown as Json

describe('a lead with every field filled', () => {
  test('is read to the value, ids as digits and times as epoch milliseconds', () => {
    const sent = golden()
    const [vip, relocation] = sent.tags as [Json, Json]
    const [property] = sent.leadPropertyList as [Json]
    const [role] = sent.customRoleList as [Json]
    const unset = { leadId: undefined, createTime: undefined, updateTime: undefined, creatorUserId: undefined, visibleType: undefined }
    const user = '840000000000002'
    const agent = '840000000000003'
    const first = { leadId: '1140000000000001', tagId: '7654321', creatorUserId: agent, visibleType: '123' }
    expect(expected).toStrictEqual({
      ...sent,
      ...{ leadId: '1140000000000001', leadUserId: user, assignedUserId: agent, lenderUserId: '840000000000004' },
      ...{ stageId: '31', teamId: '55', pondId: '7000001', ownershipId: '77' },
      createTime: Date.UTC(2026, 3, 30, 17, 33, 32),
      assignTime: Date.UTC(2026, 4, 1, 8),
      lastUpdateTime: Date.UTC(2026, 10, 1, 10),
      lastTouch: Date.UTC(2026, 9, 31, 9),
      lastVisit: Date.UTC(2026, 9, 30, 9),
      tags: [
        { ...vip, ...first, createTime: Date.UTC(2026, 9, 1, 14, 21, 7), updateTime: Date.UTC(2026, 9, 2) },
        { ...relocation, ...unset, tagId: '7654322' },
      ],
      leadInquiry: {
        ...(sent.leadInquiry as Json),
        ...{ id: '651095960136641', leadUserId: user, bathroomsMin: 2.5 },
        createTime: Date.UTC(2023, 10, 7, 5, 31, 56),
        updateTime: Date.UTC(2023, 10, 8, 5, 31, 56),
      },
      leadPropertyList: [{ ...property, id: '991', leadUserId: user, autoListingId: '992', createTime: Date.UTC(2026, 0, 1) }],
      customRoleList: [{ ...role, roleId: '40', assigneeId: agent }],
      unread: [],
    })
  })

  test('names every field of the schema', () => {
    expect(Object.keys(golden()).sort()).toEqual(Object.keys(leadSchema).sort())
  })
})

const MISSING = Symbol('missing')
/** A list of lists of lists, deeper than a reader that calls itself would bear. */
const deep = JSON.parse('['.repeat(1000) + ']'.repeat(1000))
const harmless: [name: string, value: unknown][] = [
  ['null', null],
  ['nothing', MISSING],
  ['an empty text', ''],
]
const hostile: [name: string, value: unknown][] = [
  ...harmless,
  ...Object.entries({ '0': 0, '-1': -1, '1e308': 1e308, 'a text': 'x', 'an empty list': [], 'an empty object': {}, true: true }),
  ['a list 1,000 deep', deep],
  ['an object in a list', [{ a: [null] }]],
  ['a list with a null', [null, 'x']],
  ['a megabyte of text', 'x'.repeat(1_000_000)],
]

/** Every place of the golden lead: fields, entries of lists, fields of entries. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))
  return path.length > 0 ? [path, ...below] : below
}
const paths = pathsOf(golden()).filter((path) => path[0] !== 'leadId')

const holderOf = (root: unknown, path: Path) =>
  path.slice(0, -1).reduce((at, key) => (at as Json | undefined)?.[key], root) as Json | null | undefined
const at = (root: unknown, path: Path) => holderOf(root, path)?.[path.at(-1) ?? '']

function put(root: Json, path: Path, value: unknown): Json {
  const holder = holderOf(root, path)
  // Another change may have left a text or a number where this one expects an object.
  if (typeof holder !== 'object' || holder === null) return root
  if (value !== MISSING) holder[path.at(-1) ?? ''] = value
  else if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1)
  else delete holder[path.at(-1) ?? '']
  return root
}

/** The lead without what may change when the place is spoilt: the place itself, or the list when it is an entry. */
function rest(row: unknown, path: Path): Json {
  const inList = Array.isArray(holderOf(golden(), path))
  return put({ ...structuredClone(row as Json), unread: [] }, inList ? path.slice(0, -1) : path, MISSING)
}
const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)

test.each(hostile)('%s in place of any field costs that field alone: the row stays and the others keep their values', (_name, value) => {
  for (const path of paths) {
    const where = path.join('.')
    const row = readLead(put(golden(), path, value))
    expect([row.leadId, row.unreadable], where).toEqual(['1140000000000001', undefined])
    expect(rest(row, path), where).toEqual(rest(expected, path))
    const read = at(row, path)
    expect(['undefined', kindOf(at(expected, path))], where).toContain(kindOf(read))
    expect(read, where).not.toBeNaN()
    const mayBeUnread = path.length === 1 && !harmless.some(([, each]) => each === value)
    expect(
      (row as Lead).unread.filter((name) => !mayBeUnread || name !== path[0]),
      where,
    ).toEqual([])
  }
})

const copyOf = (value: unknown) => (value === MISSING ? value : structuredClone(value))

test('any number of odd values at once lose no row and throw nothing', () => {
  const odd = fc.oneof(fc.constantFrom(...hostile.slice(0, -1).map(([, value]) => value)), fc.jsonValue({ maxDepth: 3 }))
  const page = fc.array(fc.array(fc.tuple(fc.constantFrom(...paths), odd), { maxLength: 20 }), { maxLength: 10 })
  fc.assert(
    fc.property(page, (leads) => {
      const spoilt = leads.map((changes) => changes.reduce((lead, [path, value]) => put(lead, path, copyOf(value)), golden()))
      const rows = spoilt.map(readLead)
      expect(rows.map(({ leadId, unreadable }) => [leadId, unreadable])).toEqual(leads.map(() => ['1140000000000001', undefined]))
    }),
    { numRuns: 500 },
  )
})

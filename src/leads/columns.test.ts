import { describe, expect, test } from 'vitest'
import { type Lead, readLead } from '../lofty/lead.ts'
import { isSort } from '../lofty/sorts.ts'
import type { Column } from './column.ts'
import { columnIds, columnOf, isTableColumn, leadColumns, readColumnId, type TableColumnId } from './columns.tsx'

function lead(raw: object): Lead {
  const row = readLead({ leadId: 1, ...raw })
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}
const column = (id: TableColumnId): Column => leadColumns[id]

const empty = lead({})
const full = lead({
  firstName: 'Ada',
  lastName: 'O’Neill',
  stage: 'Hot',
  source: 'Zillow',
  assignedUser: 'Ben Agent',
  score: 87,
  tags: [{ tagName: 'VIP' }, { tagName: null }, { tagName: 'Lake' }],
  phones: ['+15125550142'],
  emails: ['ada@example.com', 'work@example.com'],
  city: 'Austin',
  state: 'TX',
  leadInquiry: { priceMin: 300_000, priceMax: 1_200_000, bedroomsMin: 3, bathroomsMin: '2.5' },
  leadTypes: [2, 5],
  createTime: '2020-04-30T17:33:32GMT',
  lastTouch: '2021-04-30T17:33:32GMT',
  lastVisit: '2022-04-30T17:33:32GMT',
  opportunity: 'High Interest',
  buyingTimeFrame: '1-3',
  sellingTimeFrame: 'Just Looking',
  language: 'zh-CN',
  pondName: 'Shark pond',
})

describe('every column', () => {
  test.each(columnIds)('%s is empty on a lead with nothing given', (id) => {
    // A lead without a name says so: its name is the way into it.
    expect(column(id).text(empty)).toBe(id === 'name' ? '(no name)' : '')
    expect(column(id).title(empty)).toBe(id === 'name' ? '(no name)' : '')
    expect(column(id).value(empty)).toBe(id === 'name' ? '(no name)' : undefined)
    expect(column(id).cell(empty)).toBe(id === 'name' ? '(no name)' : null)
  })

  test.each(columnIds)('%s is words on a full lead', (id) => {
    for (const text of [column(id).text(full), column(id).title(full)]) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/undefined|NaN|null|\[object|Invalid/)
    }
    expect(column(id).cell(full)).toBeTruthy()
  })

  test.each(columnIds)('%s has a label of its own, a width, and an order Lofty knows if any', (id) => {
    const { label, width, sort } = column(id)
    expect(columnIds.filter((each) => column(each).label === label)).toEqual([id])
    expect(width).toBeGreaterThan(60)
    expect(sort === undefined || isSort(sort)).toBe(true)
  })

  test.each(columnIds)('%s survives unset markers and values of a wrong type', (id) => {
    for (const value of [null, '', 'N/A', -1, 0, [], {}, [null], true]) {
      const odd = lead(Object.fromEntries(Object.keys(full).map((name) => [name, name === 'leadId' ? 1 : value])))
      expect(column(id).text(odd)).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})

test.each<[TableColumnId, string]>([
  ['name', 'Ada O’Neill'],
  ['score', '87'],
  ['tags', 'VIP, Lake'],
  ['phone', '(512) 555-0142'],
  ['email', 'ada@example.com'],
  ['location', 'Austin, TX'],
  ['price', '$300K–$1.2M'],
  ['beds', '3+ / 2.5+'],
  ['leadType', 'Buyer, Renter'],
  ['buying', '1–3 months'],
  ['selling', 'Just Looking'],
  ['language', 'Chinese (simplified)'],
])('%s reads %s', (id, text) => {
  expect(column(id).text(full)).toBe(text)
})

test('a score of 0 is a score', () => {
  expect(column('score').text(lead({ score: 0 }))).toBe('0')
})

test('beds without baths show which is missing', () => {
  expect(column('beds').text(lead({ leadInquiry: { bedroomsMin: 2, bedroomsMax: 4 } }))).toBe('2–4 / –')
  expect(column('beds').text(lead({ leadInquiry: { bathroomsMax: 2 } }))).toBe('– / ≤ 2')
})

describe('a custom field as a column', () => {
  const withFields = lead({
    customAttributes: [
      { attributeName: 'Pets', attributeType: 'single_select', value: '' },
      { attributeName: 'Pets', attributeType: 'single_select', value: 'Dog' },
      { attributeName: 'Must-haves', attributeType: 'multi_select', value: '["Pool","No HOA, or a low one"]' },
      { attributeName: 'Budget', attributeType: 'currency', value: '1200000' },
      { attributeName: 'Saved', attributeType: 'currency', value: '0' },
      { attributeName: 'price: net, max', attributeType: 'text', value: 'open' },
    ],
  })

  test.each<[string, string, unknown]>([
    ['custom:Pets', 'Dog', 'Dog'],
    ['custom:Must-haves', 'Pool, No HOA, or a low one', ['Pool', 'No HOA, or a low one']],
    ['custom:Budget', '$1,200,000', '$1,200,000'],
    ['custom:Saved', '', undefined],
    ['custom: price: net, max ', 'open', 'open'],
    ['custom:pets', '', undefined],
    ['custom:Shoe size', '', undefined],
    ['custom:__proto__', '', undefined],
  ])('%s reads "%s"', (name, text, value) => {
    const id = readColumnId(name) ?? 'name'
    expect(columnOf(id)).toMatchObject({ label: name.slice('custom:'.length).trim(), sort: undefined, field: undefined, given: [] })
    expect(columnOf(id)).toBe(columnOf(id))
    expect(columnOf(id).text(withFields)).toBe(text)
    expect(columnOf(id).title(withFields)).toBe(text)
    expect(columnOf(id).value(withFields)).toEqual(value)
  })

  test('a name that says no field is no column', () => {
    for (const name of ['custom:', 'custom:  ', 'custom', 'Custom:Pets', 'stage:Pets']) expect(readColumnId(name)).toBeUndefined()
  })
})

test('only names of the table are columns of it', () => {
  expect(isTableColumn('stage')).toBe(true)
  for (const name of ['Stage', '', 'toString', '__proto__']) expect(isTableColumn(name)).toBe(false)
})

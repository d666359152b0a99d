import { expect, test } from 'vitest'
import { columnIds, columnOf } from '../columns.tsx'
import { madeLead } from './hostile-leads.ts'
import { partsOf } from './parts.ts'

const full = madeLead({
  leadId: '9007199254740993123',
  firstName: 'Ada',
  lastName: 'O’Neill',
  stage: 'Hot',
  source: 'Zillow',
  assignedUser: 'Ben Agent',
  score: 87,
  tags: [{ tagName: 'VIP' }, { tagName: 'Lake' }],
  phones: ['+15125550142'],
  emails: ['ada@example.com'],
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

test.each(columnIds)('%s is exported as the grid shows it, or as the number behind that', (id) => {
  const parts = partsOf([id], false)
  expect(parts.length).toBeGreaterThan(0)
  const { text, label } = columnOf(id)
  const [first] = parts
  const value = first?.of(full)
  expect(value).toBeDefined()
  if (typeof value === 'string') expect([first?.label, value]).toEqual([label, text(full)])
  else expect(first?.kind).not.toBe('text')
})

test.each(columnIds)('%s is an empty cell where nothing is given', (id) => {
  if (id !== 'name')
    expect(partsOf([id], false).map(({ of }) => of(madeLead({ cannotCall: null })))).toEqual(partsOf([id], false).map(() => undefined))
})

test('headings are told apart, ids come first and exactly', () => {
  const parts = partsOf(columnIds, true)
  const labels = parts.map(({ label }) => label)
  expect(labels).toHaveLength(new Set(labels).size)
  expect(labels[0]).toBe('Lead ID')
  expect(parts[0]?.of(full)).toBe('9007199254740993123')
})

test('numbers are numbers, money whole dollars, moments moments', () => {
  const cells = Object.fromEntries(partsOf(columnIds, false).map(({ label, kind, of }) => [label, [kind, of(full)]]))
  expect(cells).toMatchObject({
    Score: ['number', 87],
    'Price from': ['money', 300_000],
    'Price to': ['money', 1_200_000],
    'Beds from': ['number', 3],
    'Beds to': ['number', undefined],
    'Baths from': ['number', 2.5],
    Created: ['moment', Date.UTC(2020, 3, 30, 17, 33, 32)],
    Phone: ['text', '(512) 555-0142'],
  })
})

test.each([
  [{ cannotCall: true }, 'NO: the lead must not be called', 'yes'],
  [{ phoneStatuses: [4] }, 'NO: the number is on a do-not-call list', 'yes'],
  [{ unsubscription: true }, 'yes', 'NO: the lead has unsubscribed'],
  [
    { cannotCall: null, cannotEmail: null },
    'ask first: Lofty does not say whether this is allowed',
    'ask first: Lofty does not say whether this is allowed',
  ],
  [{ phones: [], emails: [] }, undefined, undefined],
])('beside a number and an address stands whether it may be used: %j', (raw, call, mail) => {
  const lead = madeLead({ phones: ['5125550142'], emails: ['ada@example.com'], ...raw })
  const said = Object.fromEntries(partsOf(['phone', 'email'], false).map(({ label, of }) => [label, of(lead)]))
  expect([said['May be called'], said['May be e-mailed']]).toEqual([call, mail])
})

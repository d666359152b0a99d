import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { fullName, leadTypes, mentions, nameOf, placeOf, sayPhone, sayTimeFrame } from './lead-words.ts'

function lead(raw: object) {
  const row = readLead({ leadId: 1, ...raw })
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}

test.each([
  ['both names', { firstName: 'Ada', lastName: 'O’Neill' }, 'Ada O’Neill'],
  ['a first name', { firstName: 'Ada', lastName: '' }, 'Ada'],
  ['a last name', { firstName: null, lastName: 'O’Neill' }, 'O’Neill'],
  ['a name in Arabic', { firstName: 'عميل', lastName: 'مهم' }, 'عميل مهم'],
  ['an emoji', { firstName: '🏡' }, '🏡'],
  ['blanks only', { firstName: '  ', emails: ['a@b.c'] }, 'a@b.c'],
  ['nothing visible', { firstName: '\u200b\u200d', emails: ['a@b.c'] }, '(no visible name) 1'],
  ['fillers and blanks of Braille', { firstName: '\u3164', lastName: '\u2800' }, '(no visible name) 1'],
  ['a phone alone', { phones: ['', '5125550100'] }, '5125550100'],
  ['nothing at all', {}, '(no name)'],
])('a lead with %s has a name', (_, raw, name) => {
  expect(fullName(lead(raw))).toBe(name)
})

test('what Lofty sends no name for has none: words of ours are not searched, nor kept', () => {
  expect(nameOf(lead({}))).toBeUndefined()
  expect(nameOf(lead({ phones: [null, '5125550100'] }))).toBe('5125550100')
  expect(mentions(lead({}), 'name')).toBe(false)
})

test.each([
  ['several codes', { leadTypes: [1, 2] }, ['Seller', 'Buyer']],
  ['a code twice', { leadTypes: [2, 2] }, ['Buyer']],
  ['the single code where the list is empty', { leadTypes: [], leadType: 5 }, ['Renter']],
  ['the list before the single code', { leadTypes: [6], leadType: 5 }, ['Investor']],
  ['the code for other', { leadTypes: [-1] }, ['Other']],
  ['an unknown code', { leadTypes: [42] }, ['Type 42']],
  ['no code', {}, []],
])('lead types in words: %s', (_, raw, types) => {
  expect(leadTypes(lead(raw))).toEqual(types)
})

test.each([
  ['1-3', '1–3 months'],
  ['12+', '12+ months'],
  ['Just Looking', 'Just Looking'],
  [undefined, undefined],
])('the time frame %s reads %s', (frame, said) => {
  expect(sayTimeFrame(frame)).toBe(said)
})

describe('a place', () => {
  const property = { city: 'Dallas', state: 'TX' }
  const wanted = { locations: [{ county: 'Travis', stateCode: 'TX' }] }
  test.each([
    ['the address', { city: 'Austin', state: 'Texas', leadPropertyList: [property], leadInquiry: wanted }, 'Austin, Texas'],
    ['a state alone', { state: 'Texas' }, 'Texas'],
    ['else the first property', { city: '', leadPropertyList: [property], leadInquiry: wanted }, 'Dallas, TX'],
    ['else the first place looked at', { leadInquiry: wanted }, 'Travis, TX'],
    ['else none', { leadInquiry: { locations: [{ zipCode: '78701' }] } }, undefined],
  ])('is %s', (_, raw, place) => {
    expect(placeOf(lead(raw))).toBe(place)
  })
})

test.each([
  ['5125550142', '(512) 555-0142'],
  ['+15125550142', '(512) 555-0142'],
  ['1 512-555-0142', '(512) 555-0142'],
  ['(512) 555-0142', '(512) 555-0142'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['+4915125550142', '+4915125550142'],
  ['555-0142', '555-0142'],
  ['call me', 'call me'],
])('the phone %s reads %s', (phone, said) => {
  expect(sayPhone(phone)).toBe(said)
})

describe('a search for', () => {
  const ada = lead({ firstName: 'Ada', lastName: 'O’Neill', emails: ['ada@work.example'], phones: ['+15125550142'] })
  test.each([
    ['ada', true],
    ['ADA neill', true],
    ['neill ada', true],
    ['@work', true],
    ['555-0142', true],
    ['(512)', true],
    ['ada ben', false],
    ['999', false],
    ['12 345', false],
  ])('"%s" finds her: %s', (needle, isFound) => {
    expect(mentions(ada, needle)).toBe(isFound)
  })
})

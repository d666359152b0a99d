import { expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { contradictionsOf } from './insights.ts'

function told(raw: object): string[] {
  const lead = readLead({ leadId: 1, ...raw })
  if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
  return contradictionsOf(lead)
}

const TOUCHED = 'Touched last when every number and address was blocked already.'
const touched = { lastTouch: '2026-11-20T10:00:00GMT', lastUpdateTime: '2026-11-20T10:00:00GMT' }
const blocked = { phones: ['5125550100'], cannotCall: true, cannotText: true }

test.each<[string, object, string[]]>([
  ['nothing is known', {}, []],
  [
    'a price from above its end',
    { leadInquiry: { priceMin: 500_000, priceMax: 300_000 } },
    ['Wanted price: at least $500,000 and at most $300,000.'],
  ],
  [
    'bedrooms and bathrooms too',
    { leadInquiry: { bedroomsMin: 5, bedroomsMax: 3, bathroomsMin: '2.5', bathroomsMax: 2 } },
    ['Wanted bedrooms: at least 5 and at most 3.', 'Wanted bathrooms: at least 2.5 and at most 2.'],
  ],
  [
    'ends that are equal or open',
    { leadInquiry: { priceMin: 300_000, priceMax: 300_000, bedroomsMin: 3, bedroomsMax: -1, bathroomsMax: 0 } },
    [],
  ],
  ['a seller without a property', { leadTypes: [2, 1] }, ['A seller, but no property is on file.']],
  ['a seller with one', { leadTypes: [1], leadPropertyList: [{ price: 1 }] }, []],
  ['touched though blocked', { ...touched, ...blocked }, [TOUCHED]],
  ['touched though on a do-not-call list', { ...touched, phones: ['5125550100'], phoneStatuses: [5] }, [TOUCHED]],
  ['touched though unsubscribed', { ...touched, emails: ['a@b.c'], cannotEmail: false, unsubscription: true }, [TOUCHED]],
  ['blocked perhaps after the touch', { ...touched, ...blocked, lastUpdateTime: '2026-11-20T10:00:01GMT' }, []],
  ['texts are allowed', { ...touched, ...blocked, cannotText: false }, []],
  ['nobody says whether texts are', { ...touched, ...blocked, cannotText: null }, []],
  ['e-mails are allowed', { ...touched, ...blocked, emails: ['a@b.c'], cannotEmail: false }, []],
  ['never touched', { ...blocked, lastUpdateTime: touched.lastUpdateTime }, []],
  ['nothing to reach them by', { ...touched, cannotCall: true, cannotText: true, cannotEmail: true }, []],
])('%s', (_, raw, sentences) => {
  expect(told(raw)).toEqual(sentences)
})

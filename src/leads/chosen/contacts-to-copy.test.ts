import { expect, test } from 'vitest'
import { type Lead, readLead } from '../../lofty/lead.ts'
import { type CopyableId, gather, sayGathered } from './contacts-to-copy.ts'

function lead(raw: object): Lead {
  const row = readLead({ leadId: 1, cannotCall: false, cannotText: false, cannotEmail: false, ...raw })
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}

const leads = [
  lead({
    firstName: 'Ada',
    lastName: 'O’Neill',
    phones: ['+15125550142', '5125550143'],
    phoneStatuses: [2, 4],
    emails: ['ada@example.com'],
  }),
  lead({ firstName: 'Ben', phones: ['5125550144'], emails: ['ben@example.com'], cannotCall: true, unsubscription: true }),
  lead({ firstName: '\u200b', phones: ['5125550145'], emails: ['cleo@example.com'], cannotCall: null, cannotEmail: null }),
  // A family with one address.
  lead({ firstName: 'Dan', lastName: '=HYPERLINK("x")', emails: ['ada@example.com'] }),
]

const copy = (id: CopyableId, withUnknown: boolean) => {
  const gathered = gather(id, leads, withUnknown)
  return { lines: gathered.lines, said: sayGathered(id, gathered) }
}

test('names are copied as they are given; a number that stands for one is none', () => {
  expect(copy('names', false)).toEqual({
    lines: ['Ada O’Neill', 'Ben', 'Dan =HYPERLINK("x")'],
    said: 'Copied 3 names. 1 lead has none.',
  })
})

test('numbers that must not be called are left out with the reason; of those nobody knows, only when asked', () => {
  expect(copy('phones', false)).toEqual({
    lines: ['+15125550142'],
    said:
      'Copied 1 phone number. 1 phone number left out: the number is on a do-not-call list. ' +
      '1 phone number left out: the lead must not be called. ' +
      '1 phone number left out: Lofty does not say whether it may be used. 1 lead has none.',
  })
  expect(copy('phones', true).lines).toEqual(['+15125550142', '5125550145'])
})

test('addresses likewise, each once', () => {
  expect(copy('emails', false)).toEqual({
    lines: ['ada@example.com'],
    said:
      'Copied 1 e-mail address. 1 e-mail address left out: the lead has unsubscribed. ' +
      '1 e-mail address left out: Lofty does not say whether it may be used.',
  })
})

test('nothing to copy is said', () => {
  const blocked = gather('phones', leads.slice(1, 2), false)
  expect(sayGathered('phones', blocked)).toBe('Nothing was copied. 1 phone number left out: the lead must not be called.')
})

test('a line break in a name makes no line of its own', () => {
  expect(gather('names', [lead({ firstName: 'Eve\r\nFake', lastName: 'Line\tTab' })], false).lines).toEqual(['Eve Fake Line Tab'])
})

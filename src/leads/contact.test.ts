import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { emailVerdict, phoneFor, phonesOf } from './contact.ts'

function lead(raw: object) {
  const row = readLead({ leadId: 1, ...raw })
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}

const open = { cannotCall: false, cannotText: false, cannotEmail: false, unsubscription: false }
const CALLED = 'the lead must not be called'
const TEXTED = 'the lead must not be texted'
const UNSAID = 'Lofty does not say whether this is allowed'

describe('a phone number', () => {
  test.each<[string, object, unknown, unknown]>([
    ['may be used when nothing is against it', open, 'allowed', 'allowed'],
    ['must not be called by flag', { ...open, cannotCall: true }, CALLED, 'allowed'],
    ['must not be texted by flag', { ...open, cannotText: true }, 'allowed', TEXTED],
    ['of unknown permission says so', {}, UNSAID, UNSAID],
    ['of unknown permission to text says so', { cannotCall: false }, 'allowed', UNSAID],
  ])('%s', (_, flags, call, text) => {
    const [phone] = phonesOf(lead({ ...flags, phones: ['5125550100'] }))
    expect(phone?.call.reason ?? phone?.call.state).toBe(call)
    expect(phone?.text.reason ?? phone?.text.state).toBe(text)
  })

  test.each([
    [1, 'Invalid number', 'the number is invalid'],
    [2, 'Valid number', undefined],
    [3, 'Talked on this number', undefined],
    [4, 'Do-not-call number', 'the number is on a do-not-call list'],
    [5, 'Do-not-call contact', 'the contact is on a do-not-call list'],
    [9, 'Status 9', undefined],
    ['4', 'Do-not-call number', 'the number is on a do-not-call list'],
    [null, undefined, undefined],
  ])('of status %s reads %s', (status, label, reason) => {
    const [phone] = phonesOf(lead({ ...open, phones: ['5125550100'], phoneStatuses: [status] }))
    expect(phone?.status).toBe(label)
    expect([phone?.call.reason, phone?.text.reason]).toEqual([reason, reason])
  })

  test('says the flag first, when flag and status both block', () => {
    const [phone] = phonesOf(lead({ cannotCall: true, phones: ['5125550100'], phoneStatuses: [4] }))
    expect(phone?.call).toEqual({ state: 'blocked', reason: CALLED })
    expect(phone?.text).toEqual({ state: 'blocked', reason: 'the number is on a do-not-call list' })
  })

  test('that is blocked stays blocked where it stands again, however it is written there', () => {
    const phones = phonesOf(lead({ ...open, phones: ['5125550100', '+1 (512) 555-0100', '5125550101'], phoneStatuses: [4, 2, 2] }))
    expect(phones.map(({ call, text }) => [call.state, text.state])).toEqual([
      ['blocked', 'blocked'],
      ['blocked', 'blocked'],
      ['allowed', 'allowed'],
    ])
    const words = phonesOf(lead({ ...open, phones: ['ask Ann', 'ask Bob'], phoneStatuses: [4, 2] }))
    expect(words.map(({ call }) => call.state)).toEqual(['blocked', 'allowed'])
  })

  test.each([
    ['the first that may be called', { ...open }, [4, 2, 2], '2'],
    ['the first of which nobody says', {}, [4, 2, 2], '2'],
    ['none where all are blocked', { ...open }, [4, 1, 5], undefined],
    ['none against the lead’s will', { ...open, cannotCall: true }, [2, 2, 2], undefined],
  ])('to call is %s', (_, flags, phoneStatuses, number) => {
    expect(phoneFor('call', phonesOf(lead({ ...flags, phones: ['1', '2', '3'], phoneStatuses })))?.number).toBe(number)
  })

  test('keeps its own status when another number is missing', () => {
    const phones = phonesOf(lead({ ...open, phones: ['5125550100', '', '5125550102'], phoneStatuses: [4, 1, 2] }))
    expect(phones.map(({ number, status }) => [number, status])).toEqual([
      ['5125550100', 'Do-not-call number'],
      ['5125550102', 'Valid number'],
    ])
  })

  test('has no status when there are more or fewer statuses than numbers', () => {
    for (const phoneStatuses of [[4], [4, 4, 4], null]) {
      expect(phonesOf(lead({ phones: ['1', '2'], phoneStatuses })).map(({ status }) => status)).toEqual([undefined, undefined])
    }
  })

  test('is none when there is none', () => {
    expect(phonesOf(lead({ phones: null }))).toEqual([])
  })
})

describe('an e-mail address', () => {
  test.each([
    ['may be used when nothing is against it', open, 'allowed', undefined],
    ['must not be used by flag', { ...open, cannotEmail: true }, 'blocked', 'the lead must not be e-mailed'],
    ['must not be used after unsubscribing', { ...open, unsubscription: true }, 'blocked', 'the lead has unsubscribed'],
    ['must not be used after unsubscribing, whatever else is unsaid', { unsubscription: true }, 'blocked', 'the lead has unsubscribed'],
    ['of unknown permission says so', {}, 'unknown', UNSAID],
  ])('%s', (_, flags, state, reason) => {
    expect(emailVerdict(lead(flags))).toEqual({ state, reason })
  })
})

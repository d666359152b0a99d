import type { Lead } from '../lofty/lead.ts'
import type { Message } from '../texts/spanish.ts'
import { t } from '../texts/t.ts'

/**
 * Whether a lead may be contacted by one channel at one number or address: allowed, blocked (with the reason), or
 * unknown (Lofty does not say, so ask first).
 */
export interface Verdict {
  state: 'allowed' | 'blocked' | 'unknown'
  reason: string | undefined
}

/** Lofty's codes by their names, which stand in the book and in the URL, and why one of them forbids to use the number. */
const PHONE_STATUSES: Record<number, { name: Message; blocks?: Message }> = {
  1: { name: 'Invalid number', blocks: 'the number is invalid' },
  2: { name: 'Valid number' },
  3: { name: 'Talked on this number' },
  4: { name: 'Do-not-call number', blocks: 'the number is on a do-not-call list' },
  5: { name: 'Do-not-call contact', blocks: 'the contact is on a do-not-call list' },
}

/** The ways to reach a lead. */
export type Channel = 'call' | 'text' | 'email'

export interface ContactPhone {
  number: string
  /** The name of its status. */
  status: string | undefined
  call: Verdict
  text: Verdict
}

/** Each phone number of the lead with its status (`phoneStatuses` runs parallel to `phones`) and what is allowed. */
export function phonesOf(lead: Lead): ContactPhone[] {
  const isParallel = lead.phoneStatuses.length === lead.phones.length
  const statusAt = (place: number) => {
    const code = isParallel ? lead.phoneStatuses[place] : undefined
    return code === undefined ? undefined : (PHONE_STATUSES[code] ?? { name: `Status ${code}`, blocks: undefined })
  }
  // A number that stands there twice is blocked when it is at either place, however it is written.
  const blocks = new Map(
    lead.phones.flatMap((number, place): [string, Message][] => {
      const block = statusAt(place)?.blocks
      return number === undefined || block === undefined ? [] : [[digitsOf(number), block]]
    }),
  )
  return lead.phones.flatMap((number, place) => {
    if (number === undefined) return []
    const status = statusAt(place)
    const block = status?.blocks ?? (blocks.size > 0 ? blocks.get(digitsOf(number)) : undefined)
    const judge = (flag: boolean | undefined, forbidden: Message): Verdict => {
      if (flag === true) return blocked(t(forbidden))
      if (block) return blocked(t(block))
      return flag === undefined ? UNKNOWN : ALLOWED
    }
    const call = judge(lead.cannotCall, 'the lead must not be called')
    const text = judge(lead.cannotText, 'the lead must not be texted')
    return [{ number, status: status?.name, call, text }]
  })
}

/** What tells a number from others: its digits, without North America's leading 1; what has no digits is itself. */
function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '') || number
}

/** The number to call or text a lead at: the first that may be, else the first of which nobody says; undefined when all are blocked. */
export function phoneFor(channel: 'call' | 'text', phones: readonly ContactPhone[]): ContactPhone | undefined {
  return phones.find((phone) => phone[channel].state === 'allowed') ?? phones.find((phone) => phone[channel].state === 'unknown')
}

/** Whether the lead may be mailed. */
export function emailVerdict(lead: Lead): Verdict {
  if (lead.cannotEmail === true) return blocked(t('the lead must not be e-mailed'))
  if (lead.unsubscription === true) return blocked(t('the lead has unsubscribed'))
  return lead.cannotEmail === undefined ? UNKNOWN : ALLOWED
}

const ALLOWED: Verdict = { state: 'allowed', reason: undefined }
const UNKNOWN: Verdict = { state: 'unknown', reason: t('Lofty does not say whether this is allowed') }

function blocked(reason: string): Verdict {
  return { state: 'blocked', reason }
}

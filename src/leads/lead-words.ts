import type { Lead } from '../lofty/lead.ts'
import { isVisible } from '../ui/hidden.ts'

/** The lead's name as people say it; without one, how to reach them; a name of nothing visible is said to be so. */
export function fullName(lead: Pick<Lead, 'leadId' | 'firstName' | 'lastName' | 'emails' | 'phones'>): string {
  const name = [lead.firstName, lead.lastName].filter(Boolean).join(' ')
  if (isVisible(name)) return name
  if (name !== '') return `(no visible name) ${lead.leadId}`
  return lead.emails[0] ?? lead.phones.find(Boolean) ?? '(no name)'
}

const LEAD_TYPES: Record<number, string> = {
  [-1]: 'Other',
  1: 'Seller',
  2: 'Buyer',
  5: 'Renter',
  6: 'Investor',
  7: 'Agent',
  8: 'Homeowner',
  9: 'Landlord',
}

/** The lead's types in words (`leadTypes`, else `leadType`); a code Lofty does not document is shown as it is. */
export function leadTypes(lead: Pick<Lead, 'leadTypes' | 'leadType'>): string[] {
  const codes = lead.leadTypes.length > 0 ? lead.leadTypes : lead.leadType === undefined ? [] : [lead.leadType]
  return [...new Set(codes)].map((code) => LEAD_TYPES[code] ?? `Type ${code}`)
}

/** What stands for "not given" in the book and in the URL, where that can be asked for like any other answer. */
export const NONE = 'none'

/** The languages Lofty knows (`language`, parameter `languages`), by abbreviation. */
export const languages: Record<string, string> = {
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  ja: 'Japanese',
  'zh-CN': 'Chinese (simplified)',
  'zh-TW': 'Chinese (traditional)',
}

/** Time frames in words ("1-3" is months in Lofty's lists). */
export function sayTimeFrame(frame: string | undefined): string | undefined {
  return frame && /^\d/.test(frame) ? `${frame.replace('-', '–')} months` : frame
}

/** "Austin, TX" from whatever of it is known: the lead's address, else the first property, else the first place looked at. */
export function placeOf(lead: Lead): string | undefined {
  const property = lead.leadPropertyList[0]
  const wanted = lead.leadInquiry?.locations[0]
  return place(lead.city, lead.state) ?? place(property?.city, property?.state) ?? place(wanted?.city ?? wanted?.county, wanted?.stateCode)
}

function place(city: string | undefined, state: string | undefined): string | undefined {
  return [city, state].filter(Boolean).join(', ') || undefined
}

/** A phone number for reading: North American numbers grouped, others as they came. */
export function sayPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  const isForeign = phone.trim().startsWith('+') && !phone.trim().startsWith('+1')
  if (local.length !== 10 || isForeign) return phone
  return `(${local.slice(0, 3)}) ${local.slice(3, 6)}-${local.slice(6)}`
}

/** True when the words of `needle` all occur in the lead's name, e-mails or phones, as Lofty's `key` search means it. */
export function mentions(lead: Lead, needle: string): boolean {
  const haystack = [fullName(lead), ...lead.emails, ...lead.phones].join(' ').toLowerCase()
  const digits = lead.phones.join(' ').replace(/[^\d ]/g, '')
  return needle
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word) || (/\d{3}/.test(word) && digits.includes(word.replace(/\D/g, ''))))
}

import { drawFirstName, drawName, LONGEST_NAME, plainName } from './names.ts'
import { farAreaCodes, type Metro } from './places.ts'
import { lottery, type Random } from './random.ts'
import type { SandboxFamilyMember } from './wire.ts'

const drawMailHost = lottery([
  ['example.com', 70],
  ['example.net', 20],
  ['example.org', 10],
])
const drawPhoneCount = lottery([
  [0, 7],
  [1, 72],
  [2, 18],
  [3, 3],
])
/** 1 invalid, 2 valid, 3 talked, 4 number on the do-not-call register, 5 contact asked not to be called. */
const drawPhoneStatus = lottery([
  [1, 8],
  [2, 55],
  [3, 28],
  [4, 6],
  [5, 3],
])
const drawRelationship = lottery([
  ['Spouse', 50],
  ['Partner', 15],
  ['Mother', 8],
  ['Father', 7],
  ['Son', 8],
  ['Daughter', 8],
  ['', 4],
])

/** Who a lead is and how to reach them. */
export interface Person {
  firstName: string
  lastName: string
  birthday: string | null
  emails: string[] | null
  phones: string[] | null
  phoneStatuses: number[] | null
  leadFamilyMemberList: SandboxFamilyMember[] | null
}

/** A made-up person who lives in `metro`; `longest` gives the one with the longest name. */
export function makePerson(random: Random, metro: Metro, longest: boolean): Person {
  if (random.chance(0.01) && !longest) return onlyEmail(random)
  const name = longest ? LONGEST_NAME : drawName(random)
  const { firstName } = name
  const lastName = random.chance(0.02) && !longest ? '' : name.lastName
  const phones = Array.from({ length: drawPhoneCount(random) }, () => phone(random, metro))
  const emails = Array.from({ length: random.chance(0.07) ? 0 : random.chance(0.12) ? 2 : 1 }, () => email(random, firstName, lastName))
  return {
    firstName: random.chance(0.02) ? firstName.toUpperCase() : firstName,
    lastName,
    birthday: random.chance(0.3) ? birthday(random, 1945, 2004) : null,
    emails: emails.length === 0 && phones.length > 0 ? null : emails,
    phones: phones.length > 0 ? phones : null,
    phoneStatuses: phones.length > 0 ? phones.map(() => drawPhoneStatus(random)) : null,
    leadFamilyMemberList: random.chance(0.14) ? family(random, metro, lastName) : null,
  }
}

/** Someone who left nothing but an e-mail address. */
function onlyEmail(random: Random): Person {
  const emails = [`guest${random.int(1000, 99_999)}@${drawMailHost(random)}`]
  return { firstName: '', lastName: '', birthday: null, emails, phones: null, phoneStatuses: null, leadFamilyMemberList: null }
}

function email(random: Random, firstName: string, lastName: string): string {
  const first = plainName(firstName) || 'lead'
  const name = random.pick([`${first}.${plainName(lastName)}`, `${first}${plainName(lastName)}`, `${first[0]}${plainName(lastName)}`])
  const suffix = random.chance(0.7) ? random.int(1, 9999) : ''
  return `${name.replace(/\.$/, '')}${suffix}@${drawMailHost(random)}`
}

/** A fictional number: 555-0100 to 555-0199 of a real area code, mostly as ten bare digits. */
function phone(random: Random, metro: Metro): string {
  const areaCode = random.pick(random.chance(0.75) ? metro.areaCodes : farAreaCodes)
  return `${random.chance(0.12) ? '+1' : ''}${areaCode}55501${String(random.int(0, 99)).padStart(2, '0')}`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function birthday(random: Random, from: number, to: number): string {
  return `${random.pick(MONTHS)} ${random.int(1, 28)}, ${random.int(from, to)}`
}

function family(random: Random, metro: Metro, lastName: string): SandboxFamilyMember[] {
  return Array.from({ length: random.chance(0.75) ? 1 : random.int(2, 4) }, () => {
    const firstName = drawFirstName(random)
    return {
      firstName,
      lastName: random.chance(0.85) ? lastName : '',
      relationship: drawRelationship(random),
      phones: random.chance(0.45) ? [phone(random, metro)] : null,
      emails: random.chance(0.4) ? [email(random, firstName, lastName)] : null,
      birthday: random.chance(0.3) ? birthday(random, 1950, 2022) : null,
    }
  })
}

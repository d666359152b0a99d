import { NEVER, readWireTime } from './format.ts'
import { makeHome, makeListings } from './homes.ts'
import { makeInquiry, noInquiry } from './inquiry.ts'
import { drawCity, drawMetro } from './places.ts'
import { createRandom, type Random } from './random.ts'
import type { SandboxInquiry, SandboxLead, SandboxProperty } from './wire.ts'

/** A lead without what is made up only when it is read. */
export type PlainLead = Omit<SandboxLead, 'leadInquiry' | 'leadPropertyList'>

/**
 * Gives a lead its inquiry and properties, which follow from its id and are made up each time they are read: 100,000
 * leads would take twice the time and memory to start with them, and few are ever looked at.
 */
export function withWishes(lead: PlainLead): SandboxLead {
  // The compiler cannot see that this adds just what is missing.
  return Object.defineProperties(lead, madeWhenRead) as SandboxLead
}

const madeWhenRead: PropertyDescriptorMap & ThisType<PlainLead> = {
  leadInquiry: {
    enumerable: true,
    get() {
      return inquiryOf(this)
    },
  },
  leadPropertyList: {
    enumerable: true,
    get() {
      return propertiesOf(this)
    },
  },
}

/** Where a lead lives and looks. */
export function placeOf(leadId: string) {
  const random = chanceOf(leadId, 1)
  const metro = drawMetro(random)
  return { metro, city: drawCity(random, metro) }
}

function inquiryOf({ leadId, leadUserId, leadTypes, createTime, lastUpdateTime }: PlainLead): SandboxInquiry {
  const random = chanceOf(leadId, 2)
  const { metro, city } = placeOf(leadId)
  if (!random.chance(isSeller(leadTypes) ? 0.35 : 0.8)) return noInquiry(leadUserId)
  const created = readWireTime(createTime)
  const updated = created + Math.floor((readWireTime(lastUpdateTime) - created) * random.next())
  return makeInquiry(random, metro, city, leadUserId, created, updated)
}

function propertiesOf(lead: PlainLead): SandboxProperty[] {
  const { leadId, leadUserId, leadTypes, createTime, lastVisit } = lead
  const random = chanceOf(leadId, 3)
  const { metro, city } = placeOf(leadId)
  const created = readWireTime(createTime)
  const between = () => created + Math.floor((readWireTime(lastVisit) - created) * random.next())
  const hasHome = lead.streetAddress !== '' || random.chance(isSeller(leadTypes) ? 0.9 : 0.1)
  const home = makeHome(random, city, leadUserId, created)
  const { streetAddress, zipCode } = lead.streetAddress === '' ? home : lead
  const hasListings = lastVisit !== NEVER && random.chance(0.55)
  const listings = hasListings ? makeListings(random, metro, city, inquiryOf(lead), random.int(1, 4), between) : []
  return hasHome ? [{ ...home, streetAddress, zipCode }, ...listings] : listings
}

export function isSeller(leadTypes: readonly number[]): boolean {
  return leadTypes.includes(1) || leadTypes.includes(8)
}

function chanceOf(leadId: string, salt: number): Random {
  return createRandom(Math.imul(Number(leadId.slice(-9)), 0x9e3779b1) ^ Math.imul(Number(leadId.slice(0, -9)), salt * 0x85ebca6b))
}

import { type City, drawCity, type Metro } from './places.ts'
import { lottery, type Random } from './random.ts'
import type { SandboxInquiry } from './wire.ts'

/** Draws one of Lofty's property types. */
export const drawPropertyType = lottery([
  ['Single Family Home', 62],
  ['Condo', 16],
  ['Townhouse', 12],
  ['Multi-Family', 4],
  ['Vacant Land', 2],
  ['Manufactured Home', 1],
  ['Mobile Home', 1],
  ['Commercial', 2],
])

/** To whole steps of 5,000 dollars, as people name prices. */
export function roundPrice(price: number): number {
  return Math.max(5000, Math.round(price / 5000) * 5000)
}

const UNSET = {
  priceMin: -1,
  priceMax: -1,
  propertyType: null,
  bedroomsMin: -1,
  bedroomsMax: -1,
  bathroomsMin: null,
  bathroomsMax: null,
  locations: null,
  modifyByAgent: false,
  defaultValue: true,
}

/** The inquiry of a lead who never said what they look for. */
export function noInquiry(leadUserId: number): SandboxInquiry {
  return { ...UNSET, id: 0, leadUserId, createTime: null, updateTime: null }
}

/** What a lead looks for in `city` and around it, with gaps as people leave them; times are epoch milliseconds. */
export function makeInquiry(
  random: Random,
  metro: Metro,
  city: City,
  leadUserId: number,
  created: number,
  updated: number,
): SandboxInquiry {
  const bedroomsMin = random.chance(0.75) ? random.int(1, 4) : -1
  const bathrooms = random.pick([1, 1.5, 2, 2, 2.5, 3])
  return {
    ...prices(random, city),
    propertyType: random.chance(0.8)
      ? [...new Set([drawPropertyType(random), ...(random.chance(0.3) ? [drawPropertyType(random)] : [])])]
      : null,
    bedroomsMin,
    bedroomsMax: bedroomsMin > 0 && random.chance(0.25) ? bedroomsMin + random.int(0, 3) : -1,
    // Lofty sends the same count now as text, now as a number.
    bathroomsMin: random.chance(0.35) ? null : random.chance(0.5) ? String(bathrooms) : bathrooms,
    bathroomsMax: random.chance(0.12) ? bathrooms + 2 : null,
    locations: random.chance(0.9) ? places(random, metro, city) : null,
    id: random.int(2_000_000, 9_999_999),
    leadUserId,
    modifyByAgent: random.chance(0.2),
    defaultValue: false,
    createTime: new Date(created).toISOString(),
    updateTime: new Date(updated).toISOString(),
  }
}

function prices(random: Random, city: City): { priceMin: number; priceMax: number } {
  const middle = city.price * (0.65 + random.next() * 0.8)
  const priceMin = roundPrice(middle * (0.7 + random.next() * 0.2))
  const priceMax = roundPrice(middle * (1.05 + random.next() * 0.35))
  const kind = random.next()
  if (kind < 0.55) return { priceMin, priceMax }
  if (kind < 0.82) return { priceMin: -1, priceMax }
  if (kind < 0.9) return { priceMin, priceMax: -1 }
  if (kind < 0.91) return { priceMin: priceMax, priceMax: priceMin }
  return { priceMin: -1, priceMax: -1 }
}

function places(random: Random, metro: Metro, city: City) {
  const more = random.chance(0.4) ? Array.from({ length: random.int(1, 3) }, () => drawCity(random, metro)) : []
  return [...new Set([city, ...more])].map(({ name, state, zipCodes }) => ({
    city: name,
    stateCode: state,
    ...(random.chance(0.2) ? { zipCode: random.pick(zipCodes) } : {}),
  }))
}

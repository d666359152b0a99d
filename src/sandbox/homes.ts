import { wireTime } from './format.ts'
import { drawPropertyType, roundPrice } from './inquiry.ts'
import { type City, drawCity, type Metro, streetAddress } from './places.ts'
import { lottery, type Random } from './random.ts'
import type { SandboxInquiry, SandboxProperty } from './wire.ts'

/** How a property came to be on a lead: Lofty's source (spelling included), label and kind of label. */
const drawOrigin = lottery([
  [{ propertySource: 'Saved', label: 'Saved Listing', labelType: 'SAVED' }, 38],
  [{ propertySource: 'lead_inquiries', label: 'High Interest', labelType: 'INTEREST' }, 24],
  [{ propertySource: 'Requested Showing', label: 'Requested Showing', labelType: 'SHOWING' }, 14],
  [{ propertySource: 'Leaved Message', label: 'Left Message', labelType: 'MESSAGE' }, 8],
  [{ propertySource: 'register_from_site', label: 'High Interest', labelType: null }, 16],
])
const drawStatus = lottery([
  ['Active', 58],
  ['Sold', 18],
  ['Contingent', 10],
  ['Coming Soon', 4],
  ['', 10],
])
const drawNote = lottery([
  ['', 88],
  ['Loved the kitchen', 3],
  ['Too close to the highway', 3],
  ['Asked about the HOA fee', 3],
  ['Wants to see it again on Saturday', 3],
])

/** The home a lead lives in or sells, which is also their mailing address. */
export function makeHome(random: Random, city: City, leadUserId: number, created: number): SandboxProperty {
  const label = { propertySource: 'Manually Added', label: 'Home', labelType: null }
  const price = random.chance(0.6) ? roundPrice(city.price * (0.6 + random.next() * 0.9)) : -1
  const home = building(random, city, leadUserId, price, drawPropertyType(random), random.int(2, 5), created)
  return { ...home, ...label, labelList: 'Home', mailAddress: true, note: '', ...unlisted }
}

const unlisted = { listingId: '', autoListingId: 0, listingStatus: '', pictureUrl: '', siteListingUrl: '' }

/** Listings a lead has looked at; about half are what the inquiry asks for. */
export function makeListings(random: Random, metro: Metro, city: City, inquiry: SandboxInquiry, count: number, between: () => number) {
  return Array.from({ length: count }, () => {
    const fits = random.chance(0.55)
    const where = fits ? city : drawCity(random, metro)
    const type = (fits && inquiry.propertyType?.[0]) || drawPropertyType(random)
    const bedrooms = fits && inquiry.bedroomsMin > 0 ? inquiry.bedroomsMin + random.int(0, 1) : random.int(1, 5)
    const origin = drawOrigin(random)
    const home = building(
      random,
      where,
      inquiry.leadUserId,
      fits ? fittingPrice(random, inquiry, where) : farPrice(random, where),
      type,
      bedrooms,
      between(),
    )
    return {
      ...home,
      ...origin,
      labelList: labels(random, origin.label),
      note: drawNote(random),
      mailAddress: false,
      ...listing(random, home),
    }
  })
}

function labels(random: Random, label: string): string {
  return random.chance(0.15) && label !== 'Saved Listing' ? `${label},Saved Listing` : label
}

function fittingPrice(random: Random, { priceMin, priceMax }: SandboxInquiry, city: City): number {
  const low = priceMin > 0 ? priceMin : priceMax > 0 ? priceMax * 0.7 : city.price * 0.7
  const high = priceMax > 0 ? priceMax : low * 1.5
  return roundPrice(low + random.next() * (high - low))
}

function farPrice(random: Random, city: City): number {
  return random.chance(0.05) ? -1 : roundPrice(city.price * (0.5 + random.next() * 1.3))
}

function building(random: Random, city: City, leadUserId: number, price: number, propertyType: string, rooms: number, created: number) {
  const isLand = propertyType === 'Vacant Land'
  const isFlat = propertyType === 'Condo'
  const bedrooms = isLand || propertyType === 'Commercial' ? -1 : rooms
  return {
    id: random.int(30_000_000, 99_999_999),
    leadUserId,
    price,
    streetAddress: streetAddress(random),
    city: city.name,
    state: city.state,
    zipCode: random.pick(city.zipCodes),
    county: random.chance(0.8) ? city.county : '',
    propertyType,
    bedrooms,
    bathrooms: bedrooms < 0 ? -1 : Math.max(1, bedrooms - 1 + random.int(0, 2) * 0.5),
    squareFeet: isLand || random.chance(0.08) ? -1 : 500 + rooms * random.int(310, 620),
    lotSize: isFlat || random.chance(0.3) ? -1 : Math.round((isLand ? 1 : 0.08) * random.int(100, 900)) / 100,
    parkingSpace: random.chance(0.4) ? -1 : random.int(0, 3),
    floors: isLand || random.chance(0.3) ? -1 : random.int(1, isFlat ? 1 : 3),
    createTime: wireTime(created),
  }
}

function listing(random: Random, home: ReturnType<typeof building>) {
  if (random.chance(0.06)) return unlisted
  const number = random.int(1_000_000, 9_999_999)
  const slug = `${home.streetAddress}-${home.zipCode}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return {
    listingId: `${home.state}${number}`,
    autoListingId: 400_000_000 + number,
    listingStatus: drawStatus(random),
    pictureUrl: random.chance(0.2) ? '' : `https://images.example.com/homes/${number}.jpg`,
    siteListingUrl: random.chance(0.15) ? '' : `https://homes.example.com/${home.city.toLowerCase().replaceAll(/\W+/g, '-')}/${slug}`,
  }
}

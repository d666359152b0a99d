import type { Lead, Property } from '../lofty/lead.ts'
import { fitCounter, type Home } from './fit.ts'
import { nameOf } from './lead-words.ts'

/** A property as one lead has it, as far as it is compared and shown. */
interface HeldHome extends Home {
  leadId: string
  /** Undefined where nothing is given to call the lead by. */
  leadName: string | undefined
  street: string | undefined
  state: string | undefined
  zipCode: string | undefined
  listingStatus: string | undefined
  /** How the lead has it: Home, Saved Listing. */
  label: string | undefined
  /** When it came to the lead, epoch milliseconds; 0 when not given. */
  since: number
}

/** A property that fits, as the lead has it with whom it fits best, and as every lead has it. */
export interface Match {
  home: HeldHome
  holders: HeldHome[]
}

/** The best matches, and how many there are in all. */
export interface Matches {
  total: number
  best: Match[]
}

/** Who looks for a property: a lead, or as much of one. */
export type Seeker = Pick<Lead, 'leadId' | 'leadInquiry'>

/** The properties of all leads, kept up with the book's index. */
export interface HomeBook {
  put(id: string, lead: Lead): void
  remove(id: string): void
  /** The properties of other leads that fit what a lead looks for: in most ways first, then what came last. Each address once. */
  matchesFor(seeker: Seeker): Matches
}

/** Matches that are told. */
const BEST = 20

export function createHomeBook(): HomeBook {
  /** The same property on several leads stands at one place. */
  const places = new Map<string, HeldHome[]>()
  const placesOf = new Map<string, string[]>()
  /** Each text once: thousands of properties stand in the same city. */
  const texts = new Map<string, string>()
  let nowhere = 0

  function shared(text: string | undefined): string | undefined {
    if (text === undefined) return undefined
    const kept = texts.get(text)
    if (kept === undefined) texts.set(text, text)
    return kept ?? text
  }

  const heldBy = (leadId: string, leadName: string | undefined, property: Property): HeldHome => ({
    leadId,
    leadName,
    price: property.price,
    bedrooms: property.bedrooms,
    bathrooms: property.bathrooms,
    propertyType: shared(property.propertyType),
    street: property.streetAddress,
    city: shared(property.city),
    state: shared(property.state),
    zipCode: shared(property.zipCode),
    listingStatus: shared(property.listingStatus),
    label: shared(property.label),
    since: property.createTime ?? 0,
  })

  /** The same for the same address; without a street nothing is known to be the same. */
  function placeOf({ streetAddress, city }: Property): string {
    if (streetAddress) return `${streetAddress}\n${city}`.toLowerCase()
    nowhere += 1
    return String(nowhere)
  }

  function remove(id: string) {
    for (const place of placesOf.get(id) ?? []) {
      const others = places.get(place)?.filter(({ leadId }) => leadId !== id) ?? []
      if (others.length > 0) places.set(place, others)
      else places.delete(place)
    }
    placesOf.delete(id)
  }

  return {
    put(id, lead) {
      remove(id)
      // What is sold is no match for anybody.
      const homes = lead.leadPropertyList.filter(({ listingStatus }) => listingStatus?.toLowerCase() !== 'sold')
      if (homes.length === 0) return
      const leadName = nameOf(lead)
      const own = homes.map((property) => {
        const place = placeOf(property)
        const home = heldBy(id, leadName, property)
        const others = places.get(place)
        if (others) others.push(home)
        else places.set(place, [home])
        return place
      })
      placesOf.set(id, own)
    },
    remove,
    matchesFor({ leadId, leadInquiry }) {
      const countFits = fitCounter(leadInquiry)
      const best: Hit[] = []
      let total = 0
      for (const holders of places.values()) {
        const hit = bestAt(holders, countFits)
        if (!hit || holders.some((home) => home.leadId === leadId)) continue
        total += 1
        keepBest(best, hit)
      }
      return { total, best: best.map(({ home, holders }) => ({ home, holders })) }
    },
  }
}

/** A property that fits, and in how many ways. */
interface Hit {
  home: HeldHome
  count: number
  holders: HeldHome[]
}

/** What leads say of one property may differ: the one of them that fits best, if any does. */
function bestAt(holders: HeldHome[], countFits: (home: Home) => number): Hit | undefined {
  let best: Hit | undefined
  for (const home of holders) {
    const count = countFits(home)
    if (count > 0 && (!best || isBetter(home, count, best))) best = { home, count, holders }
  }
  return best
}

function isBetter(home: HeldHome, count: number, other: Hit): boolean {
  return count === other.count ? home.since > other.home.since : count > other.count
}

/** Keeps a hit in its place among the best, if it is one of them. */
function keepBest(best: Hit[], hit: Hit): void {
  const worst = best[BEST - 1]
  if (worst && !isBetter(hit.home, hit.count, worst)) return
  const after = best.findIndex((other) => isBetter(hit.home, hit.count, other))
  best.splice(after < 0 ? best.length : after, 0, hit)
  best.length = Math.min(best.length, BEST)
}

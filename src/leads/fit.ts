import type { Inquiry, Property } from '../lofty/lead.ts'
import { formatCount, formatMoney, formatRange } from '../ui/format.ts'

/** What of a property is held against an inquiry. */
export type Home = Pick<Property, 'price' | 'bedrooms' | 'bathrooms' | 'propertyType' | 'city'>

/** Whether a property lies in what an inquiry asks for; undefined when there is nothing to compare. */
export interface Fit {
  isIn: boolean | undefined
  /** Each comparison that could be made, in words. */
  reasons: string[]
}

/** Holds a property against the lead's inquiry: price, beds, baths, type, city. What either side leaves open is not held against it. */
export function fitOf(home: Home, inquiry: Inquiry | undefined): Fit {
  const checks = wishesOf(inquiry).flatMap(({ fits, say }) => {
    const isIn = fits(home)
    return isIn === undefined ? [] : [{ isIn, say }]
  })
  const misses = checks.filter((check) => !check.isIn)
  const told = misses.length > 0 ? misses : checks
  return { isIn: checks.length > 0 ? misses.length === 0 : undefined, reasons: told.map(({ say }) => say(home)) }
}

/** The same for many properties, without words: in how many ways one fits, 0 when it does not or there is nothing to compare. */
export function fitCounter(inquiry: Inquiry | undefined): (home: Home) => number {
  const wishes = wishesOf(inquiry)
  return (home) => {
    let count = 0
    for (const { fits } of wishes) {
      const isIn = fits(home)
      if (isIn === false) return 0
      if (isIn) count += 1
    }
    return count
  }
}

/** Whether an inquiry says anything that a property can be held against. */
export function asksForHomes(inquiry: Inquiry | undefined): boolean {
  return wishesOf(inquiry).length > 0
}

/** One thing that an inquiry asks for. */
interface Wish {
  /** Undefined for a property of which it is not given. */
  fits: (home: Home) => boolean | undefined
  /** The comparison in words, where there is one. */
  say: (home: Home) => string
}

function wishesOf(inquiry: Inquiry | undefined): Wish[] {
  if (!inquiry) return []
  return [
    inRange('price', (home) => home.price, inquiry.priceMin, inquiry.priceMax, formatMoney),
    inRange('beds', (home) => home.bedrooms, inquiry.bedroomsMin, inquiry.bedroomsMax, formatCount),
    inRange('baths', (home) => home.bathrooms, inquiry.bathroomsMin, inquiry.bathroomsMax, formatCount),
    oneOf('type', (home) => home.propertyType, inquiry.propertyType),
    oneOf(
      'city',
      (home) => home.city,
      inquiry.locations.flatMap((location) => location.city ?? []),
    ),
  ].filter((wish) => wish !== undefined)
}

function inRange(
  what: string,
  of: (home: Home) => number | undefined,
  min: number | undefined,
  max: number | undefined,
  format: (value: number) => string,
): Wish | undefined {
  const range = formatRange(min, max, format)
  if (range === undefined) return undefined
  const [from, to] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY]
  return {
    fits: (home) => {
      const value = of(home)
      return value === undefined ? undefined : value >= from && value <= to
    },
    say: (home) => {
      const value = of(home) ?? 0
      const miss = value < from ? ' is too low' : value > to ? ' is too high' : ''
      return `${what} ${format(value)}${miss} (wanted ${range})`
    },
  }
}

function oneOf(what: string, of: (home: Home) => string | undefined, names: readonly string[]): Wish | undefined {
  if (names.length === 0) return undefined
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  /** Of thousands of properties most are of the same few types and cities. */
  const known = new Map<string, boolean>()
  const isWanted = (name: string) => {
    const told = known.get(name)
    if (told !== undefined) return told
    const is = wanted.has(name.toLowerCase())
    known.set(name, is)
    return is
  }
  return {
    fits: (home) => {
      const name = of(home)
      return name === undefined ? undefined : isWanted(name)
    },
    say: (home) => `${what} ${of(home)} ${isWanted(of(home) ?? '') ? 'is wanted' : `is not among ${names.join(', ')}`}`,
  }
}

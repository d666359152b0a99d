import type { Inquiry, Property } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { formatCount, formatMoney, formatRange } from '../ui/format.ts'
import { sayName } from './say-name.ts'

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
    inRange('price', inquiry.priceMin, inquiry.priceMax),
    inRange('bedrooms', inquiry.bedroomsMin, inquiry.bedroomsMax),
    inRange('bathrooms', inquiry.bathroomsMin, inquiry.bathroomsMax),
    oneOf('propertyType', inquiry.propertyType),
    oneOf(
      'city',
      inquiry.locations.flatMap((location) => location.city ?? []),
    ),
  ].filter((wish) => wish !== undefined)
}

function inRange(what: 'price' | 'bedrooms' | 'bathrooms', min: number | undefined, max: number | undefined): Wish | undefined {
  if (min === undefined && max === undefined) return undefined
  const [from, to] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY]
  return {
    fits: (home) => {
      const value = home[what]
      return value === undefined ? undefined : value >= from && value <= to
    },
    say: (home) => {
      const value = home[what] ?? 0
      const format = what === 'price' ? formatMoney : formatCount
      return t(
        '{what, select, price {price} bedrooms {beds} other {baths}} {value}{miss, select, low { is too low} high { is too high} other {}} (wanted {range})',
        {
          what,
          value: format(value),
          miss: value < from ? 'low' : value > to ? 'high' : 'none',
          range: formatRange(min, max, format) ?? '',
        },
      )
    },
  }
}

function oneOf(what: 'propertyType' | 'city', names: readonly string[]): Wish | undefined {
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
      const name = home[what]
      return name === undefined ? undefined : isWanted(name)
    },
    say: (home) => {
      const name = home[what] ?? ''
      const inWords = what === 'city' ? String : sayName
      if (isWanted(name)) return t(what === 'city' ? 'city {name} is wanted' : 'type {name} is wanted', { name: inWords(name) })
      return t(what === 'city' ? 'city {name} is not among {names}' : 'type {name} is not among {names}', {
        name: inWords(name),
        names: names.map(inWords).join(', '),
      })
    },
  }
}

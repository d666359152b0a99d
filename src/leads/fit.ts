import type { Inquiry, Property } from '../lofty/lead.ts'
import { formatCount, formatMoney, formatRange } from '../ui/format.ts'

/** Whether a property lies in what an inquiry asks for; undefined when there is nothing to compare. */
export interface Fit {
  isIn: boolean | undefined
  /** Each comparison that could be made, in words. */
  reasons: string[]
}

/** Holds a property against the lead's inquiry: price, beds, baths, type, city. What either side leaves open is not held against it. */
export function fitOf(property: Property, inquiry: Inquiry | undefined): Fit {
  if (!inquiry) return { isIn: undefined, reasons: [] }
  const checks = [
    inRange('price', property.price, inquiry.priceMin, inquiry.priceMax, formatMoney),
    inRange('beds', property.bedrooms, inquiry.bedroomsMin, inquiry.bedroomsMax, formatCount),
    inRange('baths', property.bathrooms, inquiry.bathroomsMin, inquiry.bathroomsMax, formatCount),
    oneOf('type', property.propertyType, inquiry.propertyType),
    oneOf(
      'city',
      property.city,
      inquiry.locations.flatMap((location) => location.city ?? []),
    ),
  ].filter((check) => check !== undefined)
  const misses = checks.filter((check) => !check.fits)
  const told = misses.length > 0 ? misses : checks
  return { isIn: checks.length > 0 ? misses.length === 0 : undefined, reasons: told.map((check) => check.reason) }
}

interface Check {
  fits: boolean
  reason: string
}

function inRange(
  what: string,
  value: number | undefined,
  min: number | undefined,
  max: number | undefined,
  format: (value: number) => string,
): Check | undefined {
  const range = formatRange(min, max, format)
  if (value === undefined || range === undefined) return undefined
  if (min !== undefined && value < min) return { fits: false, reason: `${what} ${format(value)} is too low (wanted ${range})` }
  if (max !== undefined && value > max) return { fits: false, reason: `${what} ${format(value)} is too high (wanted ${range})` }
  return { fits: true, reason: `${what} ${format(value)} (wanted ${range})` }
}

function oneOf(what: string, value: string | undefined, wanted: readonly string[]): Check | undefined {
  if (value === undefined || wanted.length === 0) return undefined
  const fits = wanted.some((each) => each.toLowerCase() === value.toLowerCase())
  return { fits, reason: fits ? `${what} ${value} is wanted` : `${what} ${value} is not among ${wanted.join(', ')}` }
}

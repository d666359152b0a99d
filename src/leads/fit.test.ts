import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { fitOf } from './fit.ts'

function judge(property: object, inquiry: object | null) {
  const lead = readLead({ leadId: 1, leadInquiry: inquiry, leadPropertyList: [property] })
  if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
  const [first] = lead.leadPropertyList
  if (!first) throw new Error('no property')
  return fitOf(first, lead.leadInquiry)
}

const inquiry = {
  priceMin: 300_000,
  priceMax: 500_000,
  bedroomsMin: 3,
  bathroomsMin: '2.5',
  propertyType: ['Condo'],
  locations: [{ city: 'Austin' }, { zipCode: '78701' }],
}

describe('a property in what the inquiry asks for', () => {
  test.each([
    ['a price in between', { price: 400_000 }, 'price $400,000 (wanted $300,000–$500,000)'],
    ['a price at the lower end', { price: 300_000 }, 'price $300,000 (wanted $300,000–$500,000)'],
    ['a price at the upper end', { price: 500_000 }, 'price $500,000 (wanted $300,000–$500,000)'],
    ['beds from so many', { bedrooms: 3 }, 'beds 3 (wanted from 3)'],
    ['baths sent as text', { bathrooms: 3 }, 'baths 3 (wanted from 2.5)'],
    ['a wanted type', { propertyType: 'CONDO' }, 'type CONDO is wanted'],
    ['a wanted city', { city: 'austin' }, 'city austin is wanted'],
  ])('%s', (_, property, reason) => {
    expect(judge(property, inquiry)).toEqual({ isIn: true, reasons: [reason] })
  })

  test('gives a reason for each thing compared', () => {
    const { isIn, reasons } = judge({ price: 400_000, bedrooms: 4, bathrooms: 3, propertyType: 'Condo', city: 'Austin' }, inquiry)
    expect(isIn).toBe(true)
    expect(reasons).toHaveLength(5)
  })
})

describe('a property outside of it', () => {
  test.each([
    ['too cheap', { price: 250_000 }, 'price $250,000 is too low (wanted $300,000–$500,000)'],
    ['too dear', { price: 600_000 }, 'price $600,000 is too high (wanted $300,000–$500,000)'],
    ['too few beds', { bedrooms: 2 }, 'beds 2 is too low (wanted from 3)'],
    ['no bed at all', { bedrooms: 0 }, 'beds 0 is too low (wanted from 3)'],
    ['too few baths', { bathrooms: 2 }, 'baths 2 is too low (wanted from 2.5)'],
    ['another type', { propertyType: 'Townhouse' }, 'type Townhouse is not among Condo'],
    ['another city', { city: 'Dallas' }, 'city Dallas is not among Austin'],
  ])('%s', (_, property, reason) => {
    expect(judge(property, inquiry)).toEqual({ isIn: false, reasons: [reason] })
  })

  test('is told only what misses', () => {
    expect(judge({ price: 400_000, city: 'Dallas' }, inquiry).reasons).toEqual(['city Dallas is not among Austin'])
  })
})

describe('nothing to compare', () => {
  test.each([
    ['no inquiry', { price: 1 }, null],
    ['an empty inquiry', { price: 1, city: 'Austin' }, { priceMin: -1, priceMax: 0, locations: null, propertyType: null }],
    ['an empty property', { price: -1, bedrooms: -1, city: '' }, inquiry],
    ['neither side knows the same thing', { price: 400_000 }, { bedroomsMin: 3 }],
  ])('%s', (_, property, asked) => {
    expect(judge(property, asked)).toEqual({ isIn: undefined, reasons: [] })
  })

  test('an open end is not held against the property', () => {
    expect(judge({ price: 9_000_000 }, { priceMin: 300_000 }).isIn).toBe(true)
    expect(judge({ price: 1 }, { priceMax: 300_000 }).isIn).toBe(true)
  })
})

import { choices, type Option } from '../filters/kinds.ts'
import { months, type Range, type Scale, type SpanRange, spanRange } from '../filters/range.ts'
import { formatCount, formatMoney } from '../ui/format.ts'
import type { FieldName, LeadCondition } from './lead-fields.ts'
import { anyOf, filter, NOT_GIVEN, named, orNone } from './lead-filter.ts'
import { sayTimeFrame } from './lead-words.ts'

const DOLLARS: Scale = { format: formatMoney, most: 2_000_000, step: 25_000 }
const BEDS: Scale = { format: formatCount, most: 8, step: 1 }
const BATHS: Scale = { format: formatCount, most: 8, step: 0.5 }

const TIME_FRAMES = ['0-3', '1-3', '3-6', '6-12', '12+', 'Just Looking', 'Refinancing']
const FRAMES: Option[] = [...TIME_FRAMES.map((value) => ({ value, label: sayTimeFrame(value) ?? value })), NOT_GIVEN]

const overlap = (field: FieldName) => (asked: SpanRange) => [{ field, span: { min: asked.from, max: asked.to }, how: asked.how }]

/** Months ask for time frames that lie within them: "3-6" is no answer to who buys within three months. */
const inMonths =
  (frames: FieldName, frameMonths: FieldName) =>
  (asked: Range | string): LeadCondition[] =>
    typeof asked === 'string'
      ? [{ field: frames, labels: [asked], need: 'any' }]
      : [{ field: frameMonths, span: { min: asked.from, max: asked.to }, how: 'within' }]

/** A question that Lofty keeps as Yes, No, or not given. */
function answer(field: FieldName, label: string, group: 'Buying' | 'Selling') {
  const sentence = `whose answer to “${label.toLowerCase()}” is {}`
  return filter({ label, group, kind: choices(), options: orNone('Yes|No'), sentence, asks: anyOf(field) })
}

/** What a lead looks for, and their answers about buying and selling: only the book can decide these filters. */
export const inquiryFilters = {
  price: filter({
    label: 'Price range',
    group: 'Inquiry',
    kind: spanRange(DOLLARS),
    sentence: 'whose price range {}',
    asks: overlap('price'),
  }),
  bedrooms: filter({
    label: 'Bedrooms',
    group: 'Inquiry',
    kind: spanRange(BEDS),
    sentence: 'whose wish for bedrooms {}',
    asks: overlap('bedrooms'),
  }),
  bathrooms: filter({
    label: 'Bathrooms',
    group: 'Inquiry',
    kind: spanRange(BATHS),
    sentence: 'whose wish for bathrooms {}',
    asks: overlap('bathrooms'),
  }),
  propertyType: filter({
    label: 'Property type',
    group: 'Inquiry',
    kind: choices(),
    options: named('Single Family Home|Multi-Family|Condo|Townhouse|Mobile Home|Manufactured Home|Vacant Land|Commercial'),
    help: 'What the lead looks for',
    sentence: 'looking for {}',
    asks: anyOf('propertyType'),
  }),
  location: filter({
    label: 'Location',
    group: 'Inquiry',
    kind: choices(),
    help: 'City or state where the lead looks, lives or has a property',
    sentence: 'in or looking in {}',
    asks: anyOf('location'),
  }),
  buyingTimeFrame: filter({
    label: 'Buying in',
    group: 'Buying',
    kind: months(),
    options: FRAMES,
    sentence: 'whose time frame to buy is {}',
    asks: inMonths('buyingTimeFrame', 'buyingMonths'),
  }),
  preQual: answer('preQual', 'Pre-qualified', 'Buying'),
  fthb: answer('fthb', 'First-time buyer', 'Buying'),
  houseToSell: answer('houseToSell', 'House to sell first', 'Buying'),
  withBuyerAgent: answer('withBuyerAgent', 'Has a buyer’s agent', 'Buying'),
  sellingTimeFrame: filter({
    label: 'Selling in',
    group: 'Selling',
    kind: months(),
    options: FRAMES,
    sentence: 'whose time frame to sell is {}',
    asks: inMonths('sellingTimeFrame', 'sellingMonths'),
  }),
  mortgage: answer('mortgage', 'Has a mortgage', 'Selling'),
  buyHouse: answer('buyHouse', 'Wants to buy as well', 'Selling'),
  withListingAgent: answer('withListingAgent', 'Has a listing agent', 'Selling'),
}

import { choices, type Option } from '../filters/kinds.ts'
import { months, type Range, type Scale, type SpanRange, spanRange } from '../filters/range.ts'
import { t } from '../texts/t.ts'
import { formatCount, formatMoney } from '../ui/format.ts'
import type { FieldName, LeadCondition } from './lead-fields.ts'
import { anyOf, filter, NOT_GIVEN, named, orNone, VALUE } from './lead-filter.ts'
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
  const sentence = t('whose answer to “{question}” is {value}', { question: label.toLowerCase(), ...VALUE })
  return filter({ label, group, kind: choices(), options: orNone(['Yes', 'No']), sentence, asks: anyOf(field) })
}

/** What a lead looks for, and their answers about buying and selling: only the book can decide these filters. */
export const inquiryFilters = {
  price: filter({
    label: t('Price range'),
    group: 'Inquiry',
    kind: spanRange(DOLLARS),
    sentence: t('whose price range {value}', VALUE),
    asks: overlap('price'),
  }),
  bedrooms: filter({
    label: t('Bedrooms'),
    group: 'Inquiry',
    kind: spanRange(BEDS),
    sentence: t('whose wish for bedrooms {value}', VALUE),
    asks: overlap('bedrooms'),
  }),
  bathrooms: filter({
    label: t('Bathrooms'),
    group: 'Inquiry',
    kind: spanRange(BATHS),
    sentence: t('whose wish for bathrooms {value}', VALUE),
    asks: overlap('bathrooms'),
  }),
  propertyType: filter({
    label: t('Property type'),
    group: 'Inquiry',
    kind: choices(),
    options: named([
      'Single Family Home',
      'Multi-Family',
      'Condo',
      'Townhouse',
      'Mobile Home',
      'Manufactured Home',
      'Vacant Land',
      'Commercial',
    ]),
    help: t('What the lead looks for'),
    sentence: t('looking for {value}', VALUE),
    asks: anyOf('propertyType'),
  }),
  location: filter({
    label: t('Location'),
    group: 'Inquiry',
    kind: choices(),
    help: t('City or state where the lead looks, lives or has a property'),
    sentence: t('in or looking in {value}', VALUE),
    asks: anyOf('location'),
  }),
  buyingTimeFrame: filter({
    label: t('Buying in'),
    group: 'Buying',
    kind: months(),
    options: FRAMES,
    sentence: t('whose time frame to buy is {value}', VALUE),
    asks: inMonths('buyingTimeFrame', 'buyingMonths'),
  }),
  preQual: answer('preQual', t('Pre-qualified'), 'Buying'),
  fthb: answer('fthb', t('First-time buyer'), 'Buying'),
  houseToSell: answer('houseToSell', t('House to sell first'), 'Buying'),
  withBuyerAgent: answer('withBuyerAgent', t('Has a buyer’s agent'), 'Buying'),
  sellingTimeFrame: filter({
    label: t('Selling in'),
    group: 'Selling',
    kind: months(),
    options: FRAMES,
    sentence: t('whose time frame to sell is {value}', VALUE),
    asks: inMonths('sellingTimeFrame', 'sellingMonths'),
  }),
  mortgage: answer('mortgage', t('Has a mortgage'), 'Selling'),
  buyHouse: answer('buyHouse', t('Wants to buy as well'), 'Selling'),
  withListingAgent: answer('withListingAgent', t('Has a listing agent'), 'Selling'),
}

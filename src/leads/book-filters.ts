import { type DateRange, dates, momentsOf } from '../filters/dates.ts'
import { choices, flag } from '../filters/kinds.ts'
import { amountsOf, namedChoices, readStretch } from '../filters/named.ts'
import { range, type Scale } from '../filters/range.ts'
import { formatCount } from '../ui/format.ts'
import { inquiryFilters } from './inquiry-filters.ts'
import type { FieldName, LeadCondition } from './lead-fields.ts'
import { anyOf, filter, NOT_GIVEN, named, orNone } from './lead-filter.ts'
import { languages, NONE } from './lead-words.ts'

const POINTS: Scale = { format: formatCount, most: 100, step: 1 }
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

const noneOf = (field: FieldName) => (labels: readonly string[]) => [{ field, labels, need: 'none' as const }]
const inTime =
  (field: FieldName) =>
  (asked: DateRange, now: number): LeadCondition[] => [asked === 'never' ? { field, given: false } : { field, ...momentsOf(asked, now) }]

function time(field: FieldName, label: string, sentence: string) {
  return filter({ label, group: 'Dates', kind: dates(), sentence, asks: inTime(field) })
}

/** Filters that Lofty's API has no parameter for: only the book can decide them. */
export const bookFilters = {
  leadType: filter({
    label: 'Lead type',
    group: 'Pipeline',
    kind: choices(),
    options: orNone('Buyer|Seller|Renter|Investor|Agent|Homeowner|Landlord|Other'),
    sentence: 'of type {}',
    asks: anyOf('leadType'),
  }),
  score: filter({
    label: 'Score',
    group: 'Pipeline',
    kind: range(POINTS),
    sentence: 'that score {}',
    asks: (asked) => [{ field: 'score', from: asked.from, to: asked.to }],
  }),
  opportunity: filter({
    label: 'Opportunity',
    group: 'Pipeline',
    kind: choices(),
    options: orNone('High Interest|Sell|Back to Site|Back on Market'),
    sentence: 'with opportunity {}',
    asks: anyOf('opportunity'),
  }),
  pond: filter({
    label: 'Pond',
    group: 'Pipeline',
    kind: choices(),
    options: [{ value: NONE, label: 'In no pond' }],
    sentence: 'in pond {}',
    asks: anyOf('pond'),
  }),
  noStage: filter({
    label: 'Not in stage',
    group: 'Leave out',
    kind: choices(),
    options: 'stages',
    sentence: 'not in stage {}',
    asks: noneOf('stage'),
  }),
  noSource: filter({
    label: 'Not from source',
    group: 'Leave out',
    kind: choices(),
    options: 'sources',
    sentence: 'not from {}',
    asks: noneOf('source'),
  }),
  noTags: filter({
    label: 'Without tags',
    group: 'Leave out',
    kind: choices(),
    options: 'tags',
    help: 'The lead carries none of these',
    sentence: 'not tagged {}',
    asks: noneOf('tags'),
  }),
  noSegments: filter({
    label: 'Not in segments',
    group: 'Leave out',
    kind: choices(),
    options: 'segments',
    sentence: 'not in segment {}',
    asks: noneOf('segments'),
  }),
  ...inquiryFilters,
  created: time('created', 'Created', 'created {}'),
  assigned: time('assigned', 'Assigned', 'assigned {}'),
  lastTouch: time('lastTouch', 'Last touch', 'last touched {}'),
  lastVisit: time('lastVisit', 'Last visit', 'whose last visit was {}'),
  property: filter({
    label: 'Property label',
    group: 'Properties',
    kind: choices(),
    options: orNone('Home|Saved Listing|High Interest|Requested Showing|Left Message', 'No property'),
    sentence: 'with a property labelled {}',
    asks: anyOf('property'),
  }),
  listingStatus: filter({
    label: 'Listing status',
    group: 'Properties',
    kind: choices(),
    options: named('Active|Sold|Contingent|Coming Soon'),
    help: 'Of any property of the lead',
    sentence: 'with a property that is {}',
    asks: anyOf('listingStatus'),
  }),
  birthdayMonth: filter({
    label: 'Birthday month',
    group: 'Person',
    kind: choices('or', { pattern: /^([1-9]|1[0-2])$/, examples: ['1', '12'] }),
    options: MONTHS.split('|').map((label, place) => ({ value: String(place + 1), label })),
    sentence: 'with a birthday in {}',
    asks: anyOf('birthdayMonth'),
  }),
  family: filter({
    label: 'Family',
    group: 'Person',
    kind: choices(),
    options: orNone('Spouse|Partner', 'No family on file'),
    sentence: 'with family: {}',
    asks: anyOf('family'),
  }),
  language: filter({
    label: 'Language on file',
    group: 'Person',
    kind: choices(),
    options: [...Object.entries(languages).map(([value, label]) => ({ value, label })), NOT_GIVEN],
    help: 'Also one that Lofty’s own filter does not know, or none',
    sentence: 'whose language on file is {}',
    asks: anyOf('language'),
  }),
  canContact: filter({
    label: 'May be contacted by',
    group: 'Contact permission',
    kind: choices('and', { pattern: /^(call|text|email)$/, examples: ['call', 'email'] }),
    options: [
      { value: 'call', label: 'Call' },
      { value: 'text', label: 'Text' },
      { value: 'email', label: 'E-mail' },
    ],
    help: 'There is a number or address, and nothing forbids using it',
    sentence: 'who may be contacted by {}',
    asks: (channels) => [{ field: 'canContact', labels: channels, need: 'all' }],
  }),
  phoneStatus: filter({
    label: 'Phone status',
    group: 'Contact permission',
    kind: choices(),
    options: named('Valid number|Talked on this number|Invalid number|Do-not-call number|Do-not-call contact'),
    sentence: 'with a phone of status {}',
    asks: anyOf('phoneStatus'),
  }),
  unsubscribed: filter({
    label: 'Unsubscribed',
    group: 'Contact permission',
    kind: flag('unsubscribed', 'not unsubscribed'),
    sentence: 'that are {}',
    asks: (isUnsubscribed) => [{ field: 'unsubscribed', labels: [String(isUnsubscribed)], need: 'any' }],
  }),
  custom: filter({
    label: 'Custom fields',
    group: 'Custom fields',
    kind: namedChoices('is'),
    sentence: 'whose {}',
    help: 'Numbers and dates also by a range',
    asks: (fields, now) =>
      fields.map(({ name, values }) => ({
        field: 'custom',
        named: name,
        labels: values,
        within: values.flatMap((each) => readStretch(each) ?? []).map((stretch) => amountsOf(stretch, now)),
      })),
  }),
}

import { type DateRange, dates, momentsOf } from '../filters/dates.ts'
import { choices, flag } from '../filters/kinds.ts'
import { amountsOf, namedChoices, readStretch } from '../filters/named.ts'
import { range, type Scale } from '../filters/range.ts'
import { locale, t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import { inquiryFilters } from './inquiry-filters.ts'
import type { FieldName, LeadCondition } from './lead-fields.ts'
import { anyOf, filter, NOT_GIVEN, named, orNone, VALUE } from './lead-filter.ts'
import { languages, NONE } from './lead-words.ts'
import { sayName } from './say-name.ts'

const POINTS: Scale = { format: formatCount, most: 100, step: 1 }
const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })

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
    label: t('Lead type'),
    group: 'Pipeline',
    kind: choices(),
    options: orNone(['Buyer', 'Seller', 'Renter', 'Investor', 'Agent', 'Homeowner', 'Landlord', 'Other']),
    sentence: t('of type {value}', VALUE),
    asks: anyOf('leadType'),
  }),
  score: filter({
    label: t('Score'),
    group: 'Pipeline',
    kind: range(POINTS),
    sentence: t('that score {value}', VALUE),
    asks: (asked) => [{ field: 'score', from: asked.from, to: asked.to }],
  }),
  opportunity: filter({
    label: t('Opportunity'),
    group: 'Pipeline',
    kind: choices(),
    options: orNone(['High Interest', 'Sell', 'Back to Site', 'Back on Market']),
    sentence: t('with opportunity {value}', VALUE),
    asks: anyOf('opportunity'),
  }),
  pond: filter({
    label: t('Pond'),
    group: 'Pipeline',
    kind: choices(),
    options: [{ value: NONE, label: t('In no pond') }],
    sentence: t('in pond {value}', VALUE),
    asks: anyOf('pond'),
  }),
  noStage: filter({
    label: t('Not in stage'),
    group: 'Leave out',
    kind: choices(),
    options: 'stages',
    sentence: t('not in stage {value}', VALUE),
    asks: noneOf('stage'),
  }),
  noSource: filter({
    label: t('Not from source'),
    group: 'Leave out',
    kind: choices(),
    options: 'sources',
    sentence: t('not from {value}', VALUE),
    asks: noneOf('source'),
  }),
  noTags: filter({
    label: t('Without tags'),
    group: 'Leave out',
    kind: choices(),
    options: 'tags',
    help: t('The lead carries none of these'),
    sentence: t('not tagged {value}', VALUE),
    asks: noneOf('tags'),
  }),
  noSegments: filter({
    label: t('Not in segments'),
    group: 'Leave out',
    kind: choices(),
    options: 'segments',
    sentence: t('not in segment {value}', VALUE),
    asks: noneOf('segments'),
  }),
  ...inquiryFilters,
  created: time('created', t('Created'), t('created {value}', VALUE)),
  assigned: time('assigned', t('Assigned'), t('assigned {value}', VALUE)),
  lastTouch: time('lastTouch', t('Last touch'), t('last touched {value}', VALUE)),
  lastVisit: time('lastVisit', t('Last visit'), t('whose last visit was {value}', VALUE)),
  property: filter({
    label: t('Property label'),
    group: 'Properties',
    kind: choices(),
    options: orNone(['Home', 'Saved Listing', 'High Interest', 'Requested Showing', 'Left Message'], t('No property')),
    sentence: t('with a property labelled {value}', VALUE),
    asks: anyOf('property'),
  }),
  listingStatus: filter({
    label: t('Listing status'),
    group: 'Properties',
    kind: choices(),
    options: named(['Active', 'Sold', 'Contingent', 'Coming Soon']),
    help: t('Of any property of the lead'),
    sentence: t('with a property that is {value}', VALUE),
    asks: anyOf('listingStatus'),
  }),
  birthdayMonth: filter({
    label: t('Birthday month'),
    group: 'Person',
    kind: choices('or', { pattern: /^([1-9]|1[0-2])$/, examples: ['1', '12'] }),
    options: Array.from({ length: 12 }, (_, month) => ({ value: String(month + 1), label: monthName.format(Date.UTC(2026, month)) })),
    sentence: t('with a birthday in {value}', VALUE),
    asks: anyOf('birthdayMonth'),
  }),
  family: filter({
    label: t('Family'),
    group: 'Person',
    kind: choices(),
    options: orNone(['Spouse', 'Partner'], t('No family on file')),
    sentence: t('with family: {value}', VALUE),
    asks: anyOf('family'),
  }),
  language: filter({
    label: t('Language on file'),
    group: 'Person',
    kind: choices(),
    options: [...Object.entries(languages).map(([value, label]) => ({ value, label: sayName(label) })), NOT_GIVEN],
    help: t('Also one that Lofty’s own filter does not know, or none'),
    sentence: t('whose language on file is {value}', VALUE),
    asks: anyOf('language'),
  }),
  canContact: filter({
    label: t('May be contacted by'),
    group: 'Contact permission',
    kind: choices('and', { pattern: /^(call|text|email)$/, examples: ['call', 'email'] }),
    options: [
      { value: 'call', label: t('Call') },
      { value: 'text', label: t('Text') },
      { value: 'email', label: t('E-mail') },
    ],
    help: t('There is a number or address, and nothing forbids using it'),
    sentence: t('who may be contacted by {value}', VALUE),
    asks: (channels) => [{ field: 'canContact', labels: channels, need: 'all' }],
  }),
  phoneStatus: filter({
    label: t('Phone status'),
    group: 'Contact permission',
    kind: choices(),
    options: named(['Valid number', 'Talked on this number', 'Invalid number', 'Do-not-call number', 'Do-not-call contact']),
    sentence: t('with a phone of status {value}', VALUE),
    asks: anyOf('phoneStatus'),
  }),
  unsubscribed: filter({
    label: t('Unsubscribed'),
    group: 'Contact permission',
    kind: flag(t('unsubscribed'), t('not unsubscribed')),
    sentence: t('that are {value}', VALUE),
    asks: (isUnsubscribed) => [{ field: 'unsubscribed', labels: [String(isUnsubscribed)], need: 'any' }],
  }),
  custom: filter({
    label: t('Custom fields'),
    group: 'Custom fields',
    kind: namedChoices(t('is')),
    sentence: t('whose {value}', VALUE),
    help: t('Numbers and dates also by a range'),
    asks: (fields, now) =>
      fields.map(({ name, values }) => ({
        field: 'custom',
        named: name,
        labels: values,
        within: values.flatMap((each) => readStretch(each) ?? []).map((stretch) => amountsOf(stretch, now)),
      })),
  }),
}

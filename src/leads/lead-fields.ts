import { type BookCondition, type Field, fits, type Span } from '../book/condition.ts'
import type { CustomAttribute, Lead } from '../lofty/lead.ts'
import { emailVerdict, phonesOf } from './contact.ts'
import { customValue } from './custom-value.ts'
import { insightsOf } from './insights.ts'
import { leadTypes, NONE, placeOf } from './lead-words.ts'

type Names = readonly (string | undefined)[]

const labels = (of: (lead: Lead) => Names): Field<Lead> => ({ kind: 'labels', of: (lead) => present(of(lead)) })
/** Labels, or the one label `none`. */
const labelsOrNone = (of: (lead: Lead) => Names): Field<Lead> => labels((lead) => orNone(present(of(lead))))
const number = (of: (lead: Lead) => number | undefined): Field<Lead> => ({ kind: 'number', of })
const span = (of: (lead: Lead) => Span | undefined): Field<Lead> => ({ kind: 'span', of })

/**
 * The fields the book keeps of every lead, for filtering, counting and sorting. Filters ask about them by name
 * (`asks` in the filter table). Labels are what the page shows, ids where two things can have the same name.
 */
export const leadFields = {
  name: labels(({ firstName, lastName }) => [[firstName, lastName].filter(Boolean).join(' ')]),
  stage: labels((lead) => [lead.stage]),
  source: labels((lead) => [lead.source]),
  agent: labels((lead) => [lead.assignedUserId]),
  agentName: labels((lead) => [lead.assignedUser]),
  pond: labelsOrNone((lead) => [lead.pondName]),
  tags: labels((lead) => lead.tags.map((tag) => tag.tagName)),
  segments: labels((lead) => lead.segments),
  groups: labels((lead) => lead.groups),
  leadType: labelsOrNone(leadTypes),
  opportunity: labelsOrNone((lead) => [lead.opportunity]),
  score: number((lead) => lead.score),
  price: span(({ leadInquiry: wish }) => wish && { min: wish.priceMin, max: wish.priceMax }),
  bedrooms: span(({ leadInquiry: wish }) => wish && { min: wish.bedroomsMin, max: wish.bedroomsMax }),
  bathrooms: span(({ leadInquiry: wish }) => wish && { min: wish.bathroomsMin, max: wish.bathroomsMax }),
  /** What the lead looks for, not what they own. */
  propertyType: labels((lead) => lead.leadInquiry?.propertyType ?? []),
  /** Where the lead lives, looks or has a property: each as "Austin, TX", and its state alone as "TX". */
  location: labels(placesOf),
  /** The place that the grid shows. */
  place: labels((lead) => [placeOf(lead)]),
  buyingTimeFrame: labelsOrNone((lead) => [lead.buyingTimeFrame]),
  sellingTimeFrame: labelsOrNone((lead) => [lead.sellingTimeFrame]),
  /** The time frames in months from now; those in words have none. */
  buyingMonths: span((lead) => monthsOf(lead.buyingTimeFrame)),
  sellingMonths: span((lead) => monthsOf(lead.sellingTimeFrame)),
  preQual: labelsOrNone((lead) => [lead.preQual]),
  fthb: labelsOrNone((lead) => [lead.fthb]),
  houseToSell: labelsOrNone((lead) => [lead.houseToSell]),
  mortgage: labelsOrNone((lead) => [lead.mortgage]),
  buyHouse: labelsOrNone((lead) => [lead.buyHouse]),
  withBuyerAgent: labelsOrNone((lead) => [lead.withBuyerAgent]),
  withListingAgent: labelsOrNone((lead) => [lead.withListingAgent]),
  created: number((lead) => lead.createTime),
  assigned: number((lead) => lead.assignTime),
  lastTouch: number((lead) => lead.lastTouch),
  lastVisit: number((lead) => lead.lastVisit),
  /** Since when nobody has been in touch: the last touch, or the beginning of time. */
  quietSince: number((lead) => lead.lastTouch ?? 0),
  /** What insights.ts finds in the lead. */
  insight: labels(insightsOf),
  /** "1" for January. */
  birthdayMonth: labels((lead) => [monthOf(lead.birthday)]),
  language: labelsOrNone((lead) => [lead.language]),
  /** How each member of the family is related. */
  family: labelsOrNone((lead) => lead.leadFamilyMemberList.map((member) => member.relationship ?? 'Not said')),
  /** The channels by which the lead may be contacted, by the verdict the drawer shows: call, text, email. */
  canContact: labels(channelsOf),
  phoneStatus: labels((lead) => phonesOf(lead).map((phone) => phone.status)),
  /** Numbers as their digits. */
  phones: labels((lead) => lead.phones.map((phone) => phone?.replace(/\D/g, ''))),
  emails: labels((lead) => lead.emails),
  /** Both, but for numbers that reach nobody: who shares one with another lead may be the same person. */
  reachedBy: labels(reachedBy),
  /** What is known to reach the lead by, allowed or not: phone, email. */
  reach: labels((lead) => [lead.phones.some(Boolean) ? 'phone' : undefined, lead.emails.length > 0 ? 'email' : undefined]),
  unsubscribed: labels((lead) => [lead.unsubscription?.toString()]),
  /** How the lead's properties are labelled: Home, Saved Listing, Requested Showing. */
  property: labelsOrNone((lead) => lead.leadPropertyList.flatMap((each) => [each.label, ...(each.labelList?.split(',') ?? [])])),
  listingStatus: labels((lead) => lead.leadPropertyList.map((each) => each.listingStatus)),
  /** Custom fields that are filled in, "Pets:Dog", each choice of a multi-select by itself. */
  custom: labels((lead) => lead.customAttributes.flatMap(customLabels)),
  /** Names of the custom fields that are filled in. */
  customNames: labels((lead) => lead.customAttributes.map((each) => (customValue(each) === undefined ? undefined : each.attributeName))),
  /** Who holds which role, "Buyer Agent:840000000000003". */
  roles: labels((lead) => lead.customRoleList.map(({ role, assigneeId }) => assigneeId && `${role}:${assigneeId}`)),
} satisfies Record<string, Field<Lead>>

export type FieldName = keyof typeof leadFields

/** A condition on one of the lead's fields. */
export type LeadCondition = BookCondition & { field: FieldName }

/** Whether a lead fits all conditions, as the book would decide; undefined when that takes the other leads as well. */
export function fitsLead(lead: Lead, conditions: readonly LeadCondition[]): boolean | undefined {
  const isFit = conditions.every((condition) => 'isShared' in condition || fits(condition, leadFields[condition.field].of(lead)))
  return isFit && conditions.some((condition) => 'isShared' in condition) ? undefined : isFit
}

/** A number that was filled in for the sake of the field: too short, or one digit over and over. */
const NO_NUMBER = /^(\d{0,6}|(\d)\2*)$/

/** Numbers without the country code of North America, so that they are the same however they were typed. */
function reachedBy({ phones, emails }: Lead): Names {
  const numbers = phones.map((phone = '') => phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, ''))
  return [...numbers.filter((number) => !NO_NUMBER.test(number)), ...emails]
}

function present(names: Names): string[] {
  return [...new Set(names.flatMap((name) => name?.trim() || []))]
}

function orNone(names: readonly string[]): readonly string[] {
  return names.length > 0 ? names : [NONE]
}

function placesOf({ city, state, leadPropertyList, leadInquiry }: Lead): Names {
  const wanted = leadInquiry?.locations.map((each) => ({ city: each.city ?? each.county, state: each.stateCode })) ?? []
  return [{ city, state }, ...leadPropertyList, ...wanted].flatMap((place) => [
    place.city && [place.city, place.state].filter(Boolean).join(', '),
    place.state,
  ])
}

/** "3-6" and "12+" as months; undefined for time frames in words. */
function monthsOf(frame: string | undefined): Span | undefined {
  const [, min, max] = /^(\d+)(?:-(\d+)|\+)$/.exec(frame ?? '') ?? []
  return min === undefined ? undefined : { min: Number(min), max: max === undefined ? undefined : Number(max) }
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The month of a birthday ("Jun 5, 2001" as Lofty writes it, also "2001-06-05" and "06/05/2001"). */
function monthOf(birthday: string | undefined): string | undefined {
  const [, named, iso, american] = /^(?:([a-z]{3})[a-z]* \d|\d{4}-(\d\d)-\d|(\d\d?)\/\d)/i.exec(birthday ?? '') ?? []
  const month = named ? MONTHS.indexOf(named.toLowerCase()) + 1 : Number(iso ?? american)
  return month >= 1 && month <= 12 ? String(month) : undefined
}

function channelsOf(lead: Lead): Names {
  const phones = phonesOf(lead)
  return [
    phones.some((phone) => phone.call.state === 'allowed') ? 'call' : undefined,
    phones.some((phone) => phone.text.state === 'allowed') ? 'text' : undefined,
    lead.emails.length > 0 && emailVerdict(lead).state === 'allowed' ? 'email' : undefined,
  ]
}

function customLabels(attribute: CustomAttribute): string[] {
  const value = customValue(attribute)
  if (value === undefined || attribute.attributeName === undefined) return []
  // A single value as it came: what is shown depends on the reader's locale.
  const values = 'texts' in value ? value.texts : [attribute.value]
  return values.map((each) => `${attribute.attributeName}:${each}`)
}

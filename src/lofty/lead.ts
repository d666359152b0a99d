import { t } from '../texts/t.ts'
import { amount, answer, code, flag, id, list, parallelList, part, type Read, size, text, time } from './fields.ts'
import { isNeverTime } from './times.ts'

/** One tag on a lead, with who put it there and when (`tags[]`). */
const tag = part({ leadId: id, tagId: id, tagName: text, createTime: time, updateTime: time, creatorUserId: id, visibleType: text })

/** One place a buyer looks at (`leadInquiry.locations[]`). */
const location = part({ city: text, stateCode: text, zipCode: text, county: text, streetAddress: text, description: text })

/** What the lead is looking for (`leadInquiry`): prices in whole dollars, an unset end of a range is undefined. */
const inquiry = part({
  id,
  leadUserId: id,
  priceMin: size,
  priceMax: size,
  bedroomsMin: amount,
  bedroomsMax: amount,
  bathroomsMin: amount,
  bathroomsMax: amount,
  propertyType: list(text),
  locations: list(location),
  modifyByAgent: flag,
  defaultValue: flag,
  createTime: time,
  updateTime: time,
})

/** One property of the lead (`leadPropertyList[]`): price in whole dollars, `lotSize` in acres, `squareFeet`. */
const property = part({
  id,
  leadUserId: id,
  price: size,
  priceMin: size,
  priceMax: size,
  streetAddress: text,
  city: text,
  state: text,
  zipCode: text,
  county: text,
  propertyType: text,
  bedrooms: amount,
  bathrooms: amount,
  squareFeet: size,
  lotSize: size,
  parkingSpace: amount,
  floors: size,
  mailAddress: flag,
  listingId: text,
  autoListingId: id,
  label: text,
  labelList: text,
  labelType: text,
  note: text,
  listingStatus: text,
  pictureUrl: text,
  siteListingUrl: text,
  propertySource: text,
  createTime: time,
})

/** A brokerage's own field (`customAttributes[]`): `value` is always text, `params` a JSON text with the options. */
const customAttribute = part({ attributeName: text, attributeType: text, value: text, params: text })

const familyMember = part({ firstName: text, lastName: text, relationship: text, phones: list(text), emails: list(text), birthday: text })

/** A role on the lead (`customRoleList[]`): Lofty lists every role there is, most with no assignee. */
const roleAssignment = part({ roleId: id, role: text, assigneeId: id, assignee: text })

/**
 * A lead as `GET /v1.0/leads` and `GET /v1.0/leads/{leadId}` send it, read tolerantly: every field may be missing,
 * null or of a wrong type. Ids are strings of digits, times epoch milliseconds (UTC), undefined is "not given".
 */
export const leadSchema = {
  leadId: id,
  leadUserId: id,
  firstName: text,
  lastName: text,
  birthday: text,
  emails: list(text),
  phones: parallelList(text),
  phoneStatuses: parallelList(code),
  cannotCall: flag,
  cannotText: flag,
  cannotEmail: flag,
  unsubscription: flag,
  leadSource: code,
  source: text,
  stageId: id,
  stage: text,
  assignedUserId: id,
  assignedUser: text,
  lenderUserId: id,
  score: amount,
  tags: list(tag),
  teamId: id,
  streetAddress: text,
  city: text,
  state: text,
  zipCode: text,
  createTime: time,
  assignTime: time,
  lastUpdateTime: time,
  lastTouch: time,
  lastVisit: time,
  facebook: text,
  twitter: text,
  referredBy: text,
  hiddenFlag: flag,
  privateFlag: flag,
  leadInquiry: inquiry,
  leadPropertyList: list(property),
  customAttributes: list(customAttribute),
  groups: list(text),
  segments: list(text),
  leadType: code,
  leadTypes: list(code),
  assignCompletionStatus: flag,
  buyingTimeFrame: answer,
  sellingTimeFrame: answer,
  preQual: answer,
  houseToSell: answer,
  fthb: answer,
  withBuyerAgent: answer,
  withListingAgent: answer,
  mortgage: answer,
  buyHouse: answer,
  opportunity: text,
  leadFamilyMemberList: list(familyMember),
  pondId: id,
  pondName: text,
  customRoleList: list(roleAssignment),
  language: text,
  ownershipId: id,
  ownershipScope: text,
}

const leadFields = part(leadSchema)

/** A lead that could be read. `unread` names fields whose values made no sense; the rest of the lead stands. */
export type Lead = Omit<Read<typeof leadSchema>, 'leadId'> & { leadId: string; unread: readonly string[]; unreadable?: never }

export type Inquiry = NonNullable<Lead['leadInquiry']>
export type Property = Lead['leadPropertyList'][number]
export type CustomAttribute = Lead['customAttributes'][number]

/** A row that is no lead: `unreadable` says why, `leadId` is known when any of it could be read. */
interface UnreadableLead {
  leadId: string | undefined
  unreadable: string
}

export type Row = Lead | UnreadableLead

/**
 * Reads one entry of `leads[]`, bare or wrapped as `{ lead: … }` (as the detail endpoint does). Never throws: what
 * cannot be a lead comes back as an unreadable row, so that no lead of the page is lost.
 */
export function readLead(raw: unknown): Row {
  const bare = bareLead(raw)
  const read = leadFields(bare)
  if (!read) return { leadId: undefined, unreadable: t('Lofty sent something else where a lead should be') }
  const { leadId } = read
  if (leadId === undefined) return { leadId: read.tags.find((entry) => entry.leadId)?.leadId, unreadable: t('its id cannot be read') }
  // Added to what was read: a copy of so many fields takes longer than reading them.
  return Object.assign(read, { leadId, unread: unreadFields(Object(bare), read) })
}

/** The lead itself, where an entry wraps it as `{ lead: … }`. */
export function bareLead(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('lead' in raw)) return raw
  return typeof raw.lead === 'object' && raw.lead !== null ? raw.lead : raw
}

/** Values that mean "not given" somewhere in a lead. */
const UNSET = new Set<unknown>([undefined, null, '', 'N/A', -1, 0, '-1', '0'])

function unreadFields(raw: Record<string, unknown>, lead: Record<string, unknown>): string[] {
  return Object.entries(lead)
    .filter(([name, value]) => {
      const sent = raw[name]
      const isRead = Array.isArray(value) ? Array.isArray(sent) : value !== undefined
      return !isRead && !UNSET.has(sent) && !isNeverTime(sent) && !(typeof sent === 'string' && sent.trim() === '')
    })
    .map(([name]) => name)
}

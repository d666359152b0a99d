import { type Lead, readLead } from '../lofty/lead.ts'

/** What the grid shows of a lead, whichever columns it has. */
const CARD = [
  'leadId',
  'firstName',
  'lastName',
  'emails',
  'phones',
  'phoneStatuses',
  'cannotCall',
  'cannotText',
  'cannotEmail',
  'unsubscription',
  'source',
  'stage',
  'assignedUserId',
  'assignedUser',
  'score',
  'city',
  'state',
  'createTime',
  'lastUpdateTime',
  'lastTouch',
  'lastVisit',
  'leadInquiry',
  'leadType',
  'leadTypes',
  'buyingTimeFrame',
  'sellingTimeFrame',
  'opportunity',
  'pondName',
  'language',
] as const satisfies readonly (keyof Lead)[]

function pick<Of extends object>(from: Of, names: readonly (keyof Of)[]): object {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}

/** The part of a lead that the book keeps at hand. */
export const leadParts = {
  /** As it was read: reading it again takes longer than all else that is done for a row. Of tags and custom fields what the grid shows. */
  cardOf(lead: Lead): object {
    return {
      ...pick(lead, CARD),
      customAttributes: lead.customAttributes
        .filter(({ value }) => value)
        .map((attribute) => pick(attribute, ['attributeName', 'attributeType', 'value'])),
      tags: lead.tags.map((tag) => pick(tag, ['tagName'])),
      // Where nothing else tells a lead's place, the first property does.
      leadPropertyList: lead.leadPropertyList.slice(0, 1).map((home) => pick(home, ['city', 'state'])),
    }
  },
}

/** A lead of which nothing is given. */
const BLANK = readLead({ leadId: '1' })

/** The lead of a card, with what is on it; the rest reads as not given. */
export function readCard(card: string): Lead {
  const lead: Lead = { ...BLANK, ...JSON.parse(card) }
  // JSON has null where a list that keeps its places has nothing.
  lead.phones = lead.phones.map((phone) => phone ?? undefined)
  lead.phoneStatuses = lead.phoneStatuses.map((status) => status ?? undefined)
  return lead
}

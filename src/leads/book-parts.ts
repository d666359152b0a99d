/** What the grid shows of a lead, by the names of Lofty's fields: the book hands it out row by row. */
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
]

const pick = (raw: unknown, names: readonly string[]): object => {
  const lead: Record<string, unknown> = Object(raw)
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(lead, name) ? [[name, lead[name]]] : [])))
}

/** The part of a lead, as Lofty sent it, that the book keeps at hand. */
export const leadParts = {
  /** The tags' names alone, and of custom fields those that are filled in: the grid shows no more of them. */
  cardOf(raw: unknown): object {
    const { tags, leadPropertyList, customAttributes }: Record<string, unknown> = Object(raw)
    return {
      ...pick(raw, CARD),
      ...(Array.isArray(customAttributes) && {
        customAttributes: customAttributes
          .filter((attribute) => Object(attribute).value)
          .map((attribute) => pick(attribute, ['attributeName', 'attributeType', 'value'])),
      }),
      ...(Array.isArray(tags) && { tags: tags.map((tag) => pick(tag, ['tagName'])) }),
      // Where nothing else tells a lead's place, the first property does.
      ...(Array.isArray(leadPropertyList) && {
        leadPropertyList: leadPropertyList.slice(0, 1).map((home) => pick(home, ['city', 'state'])),
      }),
    }
  },
}

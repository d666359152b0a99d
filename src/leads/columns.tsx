import { t } from '../texts/t.ts'
import { formatAgo, formatCount, formatExact, formatShortMoney, formatShortRange } from '../ui/format.ts'
import { ContactCell, ScoreCell, TagsCell } from './cells.tsx'
import { type Column, type ColumnEntry, column } from './column.ts'
import { emailVerdict, phonesOf } from './contact.ts'
import { type CustomColumnId, customColumn, customColumnId } from './custom-column.tsx'
import { fullName, languages, leadTypes, placeOf, sayPhone, sayTimeFrame } from './lead-words.ts'
import { sayName } from './say-name.ts'

/** Times show as "3 days ago" with the exact moment on hover. */
function timeColumn(entry: Pick<ColumnEntry<number>, 'label' | 'value' | 'sort' | 'field'>): Column {
  return column({ ...entry, width: 116, isTime: true, text: (time) => formatAgo(time), title: formatExact })
}

/** The column table, in the default order. The grid, export and the `columns` parameter are read off it. */
export const leadColumns = {
  name: column({ label: t('Name'), field: 'name', width: 234, value: fullName }),
  stage: column({ label: t('Stage'), field: 'stage', width: 136, value: (lead) => lead.stage }),
  source: column({ label: t('Source'), field: 'source', width: 128, value: (lead) => lead.source }),
  agent: column({ label: t('Assigned agent'), field: 'agentName', width: 144, value: (lead) => lead.assignedUser }),
  score: column({
    label: t('Score'),
    width: 84,
    value: (lead) => lead.score,
    cell: (score) => <ScoreCell score={score} />,
    sort: 'Score',
    field: 'score',
    isNumber: true,
  }),
  tags: column({
    label: t('Tags'),
    field: 'tags',
    width: 220,
    value: (lead) => presentNames(lead.tags.map((tag) => tag.tagName)),
    text: (names) => names.join(', '),
    cell: (names) => <TagsCell names={names} />,
  }),
  phone: column({
    label: t('Phone'),
    field: 'phones',
    width: 146,
    value: (lead) => phonesOf(lead)[0],
    text: (phone) => sayPhone(phone.number),
    cell: (phone) => <ContactCell text={sayPhone(phone.number)} verdict={phone.call} />,
  }),
  email: column({
    label: t('Email'),
    field: 'emails',
    width: 236,
    value: (lead) => lead.emails[0],
    cell: (email, lead) => <ContactCell text={email} verdict={emailVerdict(lead)} />,
  }),
  location: column({ label: t('Location'), field: 'place', width: 150, value: placeOf }),
  price: column({
    label: t('Price range'),
    field: 'price',
    width: 132,
    value: (lead) => formatShortRange(lead.leadInquiry?.priceMin, lead.leadInquiry?.priceMax, formatShortMoney),
    isNumber: true,
  }),
  beds: column({
    label: t('Beds / baths'),
    field: 'bedrooms',
    given: ['bedrooms', 'bathrooms'],
    width: 104,
    value: (lead) => {
      const { bedroomsMin, bedroomsMax, bathroomsMin, bathroomsMax } = lead.leadInquiry ?? {}
      const ends = [formatShortRange(bedroomsMin, bedroomsMax, formatCount), formatShortRange(bathroomsMin, bathroomsMax, formatCount)]
      return ends.some(Boolean) ? ends.map((each) => each ?? '–').join(' / ') : undefined
    },
  }),
  leadType: column({
    label: t('Lead type'),
    field: 'leadType',
    width: 118,
    value: (lead) => presentNames(leadTypes(lead)),
    text: (types) => types.map(sayName).join(', '),
  }),
  created: timeColumn({ label: t('Created'), value: (lead) => lead.createTime, sort: 'CreateTime', field: 'created' }),
  lastTouch: timeColumn({ label: t('Last touch'), value: (lead) => lead.lastTouch, sort: 'LastContact', field: 'lastTouch' }),
  lastVisit: timeColumn({ label: t('Last visit'), value: (lead) => lead.lastVisit, sort: 'LastActivity', field: 'lastVisit' }),
  opportunity: column({ label: t('Opportunity'), field: 'opportunity', width: 128, value: (lead) => lead.opportunity, text: sayName }),
  buying: column({
    label: t('Buying in'),
    field: 'buyingMonths',
    given: ['buyingTimeFrame'],
    width: 112,
    value: (lead) => sayTimeFrame(lead.buyingTimeFrame),
  }),
  selling: column({
    label: t('Selling in'),
    field: 'sellingMonths',
    given: ['sellingTimeFrame'],
    width: 112,
    value: (lead) => sayTimeFrame(lead.sellingTimeFrame),
  }),
  language: column({
    label: t('Language'),
    field: 'language',
    width: 104,
    value: (lead) => lead.language && (languages[lead.language] ?? lead.language),
    text: sayName,
  }),
  pond: column({ label: t('Pond'), field: 'pond', width: 140, value: (lead) => lead.pondName }),
}

export type TableColumnId = keyof typeof leadColumns

/** A column of the table, or a custom field of the brokerage. */
export type ColumnId = TableColumnId | CustomColumnId

/** The columns shown when nobody chose others. */
export const columnIds = Object.keys(leadColumns) as TableColumnId[]

export function isTableColumn(id: string): id is TableColumnId {
  return Object.hasOwn(leadColumns, id)
}

/** The column that a name in the URL means. */
export function readColumnId(name: string): ColumnId | undefined {
  return isTableColumn(name) ? name : customColumnId(name)
}

export function columnOf(id: ColumnId): Column {
  return isTableColumn(id) ? leadColumns[id] : customColumn(id)
}

function presentNames(names: readonly (string | undefined)[]): string[] | undefined {
  const present = names.filter((name) => name !== undefined)
  return present.length > 0 ? present : undefined
}

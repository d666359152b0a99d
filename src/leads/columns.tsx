import type { ReactNode } from 'react'
import type { Lead } from '../lofty/lead.ts'
import type { Sort } from '../lofty/sorts.ts'
import { formatAgo, formatCount, formatExact, formatShortMoney, formatShortRange } from '../ui/format.ts'
import { revealHidden } from '../ui/hidden.ts'
import { shorten } from '../ui/shorten.ts'
import { ContactCell, cellText, ScoreCell, TagsCell } from './cells.tsx'
import { emailVerdict, phonesOf } from './contact.ts'
import type { FieldName } from './lead-fields.ts'
import { fullName, languages, leadTypes, placeOf, sayPhone, sayTimeFrame } from './lead-words.ts'

interface ColumnEntry<Value> {
  label: string
  /** Pixels. */
  width: number
  /** What the column holds, for sorting, copying and export; undefined is "not given". */
  value: (lead: Lead) => Value | undefined
  /** The value in words, where `String` will not do. */
  text?: (value: Value) => string
  /** The whole value on hover, where the text says less. */
  title?: (value: Value) => string
  /** Looks only: what a cell shows instead of the text. */
  cell?: (value: Value, lead: Lead) => ReactNode
  /** Lofty's order by this column, if Lofty has one. */
  sort?: Sort
  /** The field of the book that orders by this column. */
  field: FieldName
  isNumber?: boolean
  /** The value is a moment (epoch milliseconds). */
  isTime?: boolean
}

/** A column seen from outside, whatever it holds. */
export interface Column {
  label: string
  width: number
  sort: Sort | undefined
  field: FieldName
  isNumber: boolean
  isTime: boolean
  value: (lead: Lead) => unknown
  /** The cell in words; "" when not given. */
  text: (lead: Lead) => string
  title: (lead: Lead) => string
  cell: (lead: Lead) => ReactNode
}

/** Characters of a tooltip. */
const LONGEST_TITLE = 1000

function column<Value>({
  label,
  width,
  value,
  text = String,
  title = text,
  cell,
  sort,
  field,
  isNumber = false,
  isTime = false,
}: ColumnEntry<Value>): Column {
  const of = <Result,>(lead: Lead, use: (value: Value) => Result, otherwise: Result) => {
    const found = value(lead)
    return found === undefined ? otherwise : use(found)
  }
  return {
    label,
    width,
    sort,
    field,
    isNumber,
    isTime,
    value,
    text: (lead) => of(lead, text, ''),
    title: (lead) => shorten(revealHidden(of(lead, title, '')), LONGEST_TITLE),
    cell: (lead) => of<ReactNode>(lead, (found) => cell?.(found, lead) ?? cellText(text(found)), null),
  }
}

/** Times show as "3 days ago" with the exact moment on hover. */
function timeColumn(entry: Pick<ColumnEntry<number>, 'label' | 'value' | 'sort' | 'field'>): Column {
  return column({ ...entry, width: 116, isTime: true, text: (time) => formatAgo(time), title: formatExact })
}

/** The column table, in the default order. The grid, export and the `columns` parameter are read off it. */
export const leadColumns = {
  name: column({ label: 'Name', field: 'name', width: 234, value: fullName }),
  stage: column({ label: 'Stage', field: 'stage', width: 136, value: (lead) => lead.stage }),
  source: column({ label: 'Source', field: 'source', width: 128, value: (lead) => lead.source }),
  agent: column({ label: 'Assigned agent', field: 'agentName', width: 144, value: (lead) => lead.assignedUser }),
  score: column({
    label: 'Score',
    width: 84,
    value: (lead) => lead.score,
    cell: (score) => <ScoreCell score={score} />,
    sort: 'Score',
    field: 'score',
    isNumber: true,
  }),
  tags: column({
    label: 'Tags',
    field: 'tags',
    width: 220,
    value: (lead) => presentNames(lead.tags.map((tag) => tag.tagName)),
    text: (names) => names.join(', '),
    cell: (names) => <TagsCell names={names} />,
  }),
  phone: column({
    label: 'Phone',
    field: 'phones',
    width: 146,
    value: (lead) => phonesOf(lead)[0],
    text: (phone) => sayPhone(phone.number),
    cell: (phone) => <ContactCell text={sayPhone(phone.number)} verdict={phone.call} />,
  }),
  email: column({
    label: 'Email',
    field: 'emails',
    width: 236,
    value: (lead) => lead.emails[0],
    cell: (email, lead) => <ContactCell text={email} verdict={emailVerdict(lead)} />,
  }),
  location: column({ label: 'Location', field: 'place', width: 150, value: placeOf }),
  price: column({
    label: 'Price range',
    field: 'price',
    width: 132,
    value: (lead) => formatShortRange(lead.leadInquiry?.priceMin, lead.leadInquiry?.priceMax, formatShortMoney),
    isNumber: true,
  }),
  beds: column({
    label: 'Beds / baths',
    field: 'bedrooms',
    width: 104,
    value: (lead) => {
      const { bedroomsMin, bedroomsMax, bathroomsMin, bathroomsMax } = lead.leadInquiry ?? {}
      const ends = [formatShortRange(bedroomsMin, bedroomsMax, formatCount), formatShortRange(bathroomsMin, bathroomsMax, formatCount)]
      return ends.some(Boolean) ? ends.map((each) => each ?? '–').join(' / ') : undefined
    },
  }),
  leadType: column({
    label: 'Lead type',
    field: 'leadType',
    width: 118,
    value: (lead) => presentNames(leadTypes(lead)),
    text: (types) => types.join(', '),
  }),
  created: timeColumn({ label: 'Created', value: (lead) => lead.createTime, sort: 'CreateTime', field: 'created' }),
  lastTouch: timeColumn({ label: 'Last touch', value: (lead) => lead.lastTouch, sort: 'LastContact', field: 'lastTouch' }),
  lastVisit: timeColumn({ label: 'Last visit', value: (lead) => lead.lastVisit, sort: 'LastActivity', field: 'lastVisit' }),
  opportunity: column({ label: 'Opportunity', field: 'opportunity', width: 128, value: (lead) => lead.opportunity }),
  buying: column({ label: 'Buying in', field: 'buyingMonths', width: 112, value: (lead) => sayTimeFrame(lead.buyingTimeFrame) }),
  selling: column({ label: 'Selling in', field: 'sellingMonths', width: 112, value: (lead) => sayTimeFrame(lead.sellingTimeFrame) }),
  language: column({
    label: 'Language',
    field: 'language',
    width: 104,
    value: (lead) => lead.language && (languages[lead.language] ?? lead.language),
  }),
  pond: column({ label: 'Pond', field: 'pond', width: 140, value: (lead) => lead.pondName }),
}

export type ColumnId = keyof typeof leadColumns

export const columnIds = Object.keys(leadColumns) as ColumnId[]

export function isColumn(id: string): id is ColumnId {
  return Object.hasOwn(leadColumns, id)
}

/** The columns that are shown. The name is always there, and first: it is the way into the lead. */
export function shownColumns(ids: readonly ColumnId[] = columnIds): ColumnId[] {
  return [...new Set<ColumnId>(['name', ...ids])]
}

/** A column's place in the grid, in pixels from the left edge. */
export interface ColumnPlace {
  id: ColumnId
  start: number
  size: number
}

function presentNames(names: readonly (string | undefined)[]): string[] | undefined {
  const present = names.filter((name) => name !== undefined)
  return present.length > 0 ? present : undefined
}

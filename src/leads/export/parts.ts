import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { type ColumnId, columnOf } from '../columns.tsx'
import { emailVerdict, phonesOf, type Verdict } from '../contact.ts'

/** What stands in a cell of a spreadsheet, and so how it is written and shown. */
type Kind = 'text' | 'number' | 'money' | 'moment'

/** One column of a spreadsheet. */
export interface Part {
  label: string
  kind: Kind
  /** Pixels that a cell wants. */
  width: number
  /** A text is written as such whatever the kind. Numbers are what they count, whole dollars for money, epoch milliseconds for moments; undefined is an empty cell. */
  of: (lead: Lead) => string | number | undefined
}

/** Lead ids as text: spreadsheets round numbers of more than 15 digits. */
const idPart: Part = { label: t('Lead ID'), kind: 'text', width: 150, of: (lead) => lead.leadId }

const inquiry = (label: string, kind: Kind, of: (wanted: NonNullable<Lead['leadInquiry']>) => number | undefined): Part => ({
  label,
  kind,
  width: 96,
  of: (lead) => lead.leadInquiry && of(lead.leadInquiry),
})

/** Columns that take several cells: what the grid says in one line is kept apart, and contacts tell whether they may be used. */
const several: Partial<Record<ColumnId, readonly Part[]>> = {
  phone: [textPart('phone'), verdictPart(t('May be called'), (lead) => phonesOf(lead)[0]?.call)],
  email: [textPart('email'), verdictPart(t('May be e-mailed'), (lead) => (lead.emails.length > 0 ? emailVerdict(lead) : undefined))],
  price: [inquiry(t('Price from'), 'money', ({ priceMin }) => priceMin), inquiry(t('Price to'), 'money', ({ priceMax }) => priceMax)],
  beds: [
    inquiry(t('Beds from'), 'number', ({ bedroomsMin }) => bedroomsMin),
    inquiry(t('Beds to'), 'number', ({ bedroomsMax }) => bedroomsMax),
    inquiry(t('Baths from'), 'number', ({ bathroomsMin }) => bathroomsMin),
    inquiry(t('Baths to'), 'number', ({ bathroomsMax }) => bathroomsMax),
  ],
}

/** The columns of a spreadsheet for these of the grid, in their order. */
export function partsOf(ids: readonly ColumnId[], withId: boolean): Part[] {
  return [...(withId ? [idPart] : []), ...ids.flatMap((id) => several[id] ?? [partOf(id)])]
}

/** A column as one cell: a moment or number as such, anything else in the words of the grid. */
function partOf(id: ColumnId): Part {
  const { label, width, isTime, isNumber, value, text } = columnOf(id)
  if (!isTime && !isNumber) return textPart(id)
  return {
    label,
    width,
    kind: isTime ? 'moment' : 'number',
    of: (lead) => {
      const found = value(lead)
      return typeof found === 'number' ? found : text(lead) || undefined
    },
  }
}

function textPart(id: ColumnId): Part {
  const { label, width, text } = columnOf(id)
  return { label, kind: 'text', width, of: (lead) => text(lead) || undefined }
}

function verdictPart(label: string, of: (lead: Lead) => Verdict | undefined): Part {
  return { label, kind: 'text', width: 130, of: (lead) => sayVerdict(of(lead)) }
}

/** "yes", "NO: the lead must not be called", "ask first: Lofty does not say whether this is allowed". */
function sayVerdict(verdict: Verdict | undefined): string | undefined {
  if (!verdict) return undefined
  const { state, reason = '' } = verdict
  return state === 'allowed' ? t('yes') : state === 'blocked' ? t('NO: {reason}', { reason }) : t('ask first: {reason}', { reason })
}

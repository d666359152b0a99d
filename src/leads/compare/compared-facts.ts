import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { columnIds, columnOf } from '../columns.tsx'
import { emailVerdict, phonesOf, type Verdict } from '../contact.ts'
import { customValue } from '../custom-value.ts'
import { sayPhone } from '../lead-words.ts'

/** One value of a lead; `verdict` where it is a number or an address. */
export interface Value {
  text: string
  verdict?: Verdict
}

/** One row of a comparison: what each lead has, in the order of the leads; none is "not given". */
export interface ComparedFact {
  label: string
  values: readonly (readonly Value[])[]
  /** Two leads that have something do not have the same. */
  differs: boolean
}

/** Everything that leads can be held against each other by: contacts, the columns of the table, the brokerage's own fields. */
export function comparedFacts(leads: readonly (Lead | undefined)[]): ComparedFact[] {
  const row = (label: string, of: (lead: Lead) => readonly Value[]): ComparedFact => {
    const values = leads.map((lead) => (lead ? of(lead) : []))
    const given = values.filter((each) => each.length > 0).map((each) => JSON.stringify(each.map(({ text }) => text)))
    return { label, values, differs: new Set(given).size > 1 }
  }
  const columns = columnIds
    .filter((id) => id !== 'name' && id !== 'phone' && id !== 'email')
    .map((id) => {
      const { label, text } = columnOf(id)
      return row(label, (lead) => (text(lead) ? [{ text: text(lead) }] : []))
    })
  return [
    row(t('Phones'), (lead) => phonesOf(lead).map(({ number, call }) => ({ text: sayPhone(number), verdict: call }))),
    row(t('E-mails'), (lead) => lead.emails.map((text) => ({ text, verdict: emailVerdict(lead) }))),
    ...columns,
    ...customNames(leads).map((name) => row(name, (lead) => customOf(lead, name).map((text) => ({ text })))),
    row(t('Lead ID'), ({ leadId }) => [{ text: leadId }]),
  ].filter(({ values }) => values.some((each) => each.length > 0))
}

function customNames(leads: readonly (Lead | undefined)[]): string[] {
  return [...new Set(leads.flatMap((lead) => lead?.customAttributes.flatMap(({ attributeName }) => attributeName ?? []) ?? []))]
}

function customOf(lead: Lead, name: string): string[] {
  return lead.customAttributes.flatMap((attribute) => {
    const value = attribute.attributeName === name ? customValue(attribute) : undefined
    if (!value) return []
    return 'texts' in value ? value.texts : [value.text]
  })
}

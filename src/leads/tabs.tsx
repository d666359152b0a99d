import type { ReactNode } from 'react'
import type { Lead } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import type { Lookups } from './lookups.ts'
import { CustomFields } from './tabs/custom-fields.tsx'
import { Family } from './tabs/family.tsx'
import { InquiryTab } from './tabs/inquiry.tsx'
import { MatchesTab } from './tabs/matches.tsx'
import { Overview } from './tabs/overview.tsx'
import { Properties } from './tabs/properties.tsx'
import { TagHistory } from './tabs/tag-history.tsx'

/** A tab of the drawer: what it shows of a lead, how many of them there are, and what it says when there are none. */
export interface Tab {
  label: string
  /** Entries it holds; the drawer shows the number, and `empty` in place of none. */
  count?: (lead: Lead) => number
  empty?: string
  show: (lead: Lead, options: Lookups['options']) => ReactNode
}

/** The tab table, in the order of the strip; names are those of the URL. */
export const leadTabs = {
  overview: { label: t('Overview'), show: (lead) => <Overview lead={lead} /> },
  inquiry: { label: t('Inquiry'), show: (lead) => <InquiryTab lead={lead} /> },
  properties: {
    label: t('Properties'),
    count: (lead) => lead.leadPropertyList.length,
    empty: t('No properties on this lead.'),
    show: (lead) => <Properties lead={lead} />,
  },
  matches: { label: t('Matches'), show: (lead) => <MatchesTab lead={lead} /> },
  tags: {
    label: t('Tags'),
    count: (lead) => lead.tags.length,
    empty: t('No tags on this lead.'),
    show: (lead, { agents }) => <TagHistory lead={lead} agents={agents} />,
  },
  family: {
    label: t('Family'),
    count: (lead) => lead.leadFamilyMemberList.length,
    empty: t('No family members on this lead.'),
    show: (lead) => <Family lead={lead} />,
  },
  custom: {
    label: t('Custom fields'),
    count: (lead) => lead.customAttributes.length,
    empty: t('This brokerage has no custom fields on leads.'),
    show: (lead) => <CustomFields lead={lead} />,
  },
} satisfies Record<string, Tab>

export type TabId = keyof typeof leadTabs

export const tabIds = Object.keys(leadTabs) as TabId[]

/** The tab a path names; the first one for a name there is not. */
export function tabOf(name: string | undefined): TabId {
  return tabIds.find((id) => id === name) ?? 'overview'
}

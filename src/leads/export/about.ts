import { formatCount, formatMoment, formatPlural } from '../../ui/format.ts'
import type { Search } from '../search.ts'
import type { LeadList } from '../use-lead-list.ts'
import type { Progress } from '../whole/read-list.ts'
import type { About } from './writer.ts'

/** What was exported. */
export interface Exported extends Progress {
  search: Search
  /** The search in words. */
  sentence: string
  /** Selected leads alone. */
  isChosen: boolean
  /** Leads in the file. */
  written: number
  /** Leads there are. */
  matching: number
  allColumns: boolean
  /** What the list itself is unsure of, in sentences. */
  doubts: readonly string[]
  /** Epoch milliseconds. */
  now: number
}

/** "431 of 431 leads". */
export function sayWritten({ written, matching }: Pick<Exported, 'written' | 'matching'>): string {
  return `${formatCount(written)} of ${formatPlural(matching, 'lead')}`
}

/** What a reader of the file must know of it. */
export function aboutOf(exported: Exported): About {
  const { search, sentence, isChosen, allColumns, now } = exported
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const remarks = remarksOn(exported)
  return [
    ['Exported', `${formatMoment(now)} (${zone}) by Leadbook`],
    ...(search.view ? [['View', search.view] as const] : []),
    [isChosen ? 'Selected from' : 'Leads', sentence],
    ['Count', isChosen ? `${sayWritten(exported)} selected` : sayWritten(exported)],
    ['Columns', allColumns ? 'all' : 'those that were shown'],
    ['Times', `in the time zone ${zone}`],
    ...(remarks.length > 0 ? [['Mind', remarks.join(' ')] as const] : []),
  ]
}

/** What may be wrong with the leads in the file, in sentences. */
export function remarksOn({ hasMoved, unreadable, written, matching, isChosen, doubts }: Exported): string[] {
  const missing = matching - written - unreadable
  return [
    ...doubts,
    hasMoved && 'The list changed at Lofty while it was read; each lead is here once.',
    unreadable > 0 && `${formatPlural(unreadable, 'lead')} could not be read and ${unreadable === 1 ? 'is' : 'are'} left out.`,
    missing > 0 && !isChosen && `${formatPlural(missing, 'lead')} that Lofty counts did not come.`,
    missing > 0 && isChosen && `${formatPlural(missing, 'selected lead')} could not be found any more.`,
  ].filter((each) => each !== false)
}

/** What a list is unsure of, in sentences for whoever reads the file. */
export function doubtsOf({ partial, road, hasDisorder }: Pick<LeadList, 'partial' | 'road' | 'hasDisorder'>): string[] {
  const { seen = 0, of } = partial ?? {}
  const looked = `${formatCount(seen)}${of === undefined ? '' : ` of ${formatCount(of)}`}`
  return [
    partial && road === 'book' && `The book had ${looked} leads by then: others that fit may be missing.`,
    hasDisorder && 'Lofty did not keep the order it was asked for: leads that fit may be missing.',
  ].filter((each) => typeof each === 'string')
}

/** What file systems do not take in a name, and what hides in text. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu
const LONGEST_NAME = 60

/** The name of the file: the view, the moment, how many of how many. */
export function fileName(exported: Exported, ending: string): string {
  const { search, now, written, matching } = exported
  const view =
    (search.view ?? 'Leads')
      .replace(NOT_IN_NAMES, ' ')
      .replace(/^[\s.]+/, '')
      .slice(0, LONGEST_NAME)
      .trim() || 'Leads'
  const time = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')
  return `${view} ${time} (${written} of ${matching}).${ending}`
}

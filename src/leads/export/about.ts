import { t } from '../../texts/t.ts'
import { formatCount, formatMoment } from '../../ui/format.ts'
import type { Search } from '../search.ts'
import type { LeadList } from '../use-lead-list.ts'
import { builtInViews } from '../views/built-in.ts'
import { isNamed, labelOf } from '../views/view.ts'
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
  return t('{matching, plural, one {{written} of # lead} other {{written} of # leads}}', { written: formatCount(written), matching })
}

/** What a reader of the file must know of it. */
export function aboutOf(exported: Exported): About {
  const { search, sentence, isChosen, allColumns, now } = exported
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const remarks = remarksOn(exported)
  return [
    [t('Exported'), t('{moment} ({zone}) by Leadbook', { moment: formatMoment(now), zone })],
    ...(search.view ? [[t('View'), viewName(search.view)] as const] : []),
    [t(isChosen ? 'Selected from' : 'Leads'), sentence],
    [
      t('Count'),
      isChosen
        ? t('{matching, plural, one {{written} of # lead selected} other {{written} of # leads selected}}', {
            written: formatCount(exported.written),
            matching: exported.matching,
          })
        : sayWritten(exported),
    ],
    [t('Columns'), t(allColumns ? 'all' : 'those that were shown')],
    [t('Times'), t('in the time zone {zone}', { zone })],
    ...(remarks.length > 0 ? [[t('Mind'), remarks.join(' ')] as const] : []),
  ]
}

/** What people call the view of a name in the address. */
function viewName(name: string): string {
  const brought = builtInViews.find(isNamed(name))
  return brought ? labelOf(brought) : name
}

/** What may be wrong with the leads in the file, in sentences. */
export function remarksOn({ hasMoved, unreadable, written, matching, isChosen, doubts }: Exported): string[] {
  const missing = matching - written - unreadable
  return [
    ...doubts,
    hasMoved && t('The list changed at Lofty while it was read; each lead is here once.'),
    unreadable > 0 &&
      t('{count, plural, one {# lead could not be read and is left out.} other {# leads could not be read and are left out.}}', {
        count: unreadable,
      }),
    missing > 0 &&
      !isChosen &&
      t('{count, plural, one {# lead that Lofty counts did not come.} other {# leads that Lofty counts did not come.}}', {
        count: missing,
      }),
    missing > 0 &&
      isChosen &&
      t('{count, plural, one {# selected lead could not be found any more.} other {# selected leads could not be found any more.}}', {
        count: missing,
      }),
  ].filter((each) => each !== false)
}

/** What a list is unsure of, in sentences for whoever reads the file. */
export function doubtsOf({ partial, road, hasDisorder }: Pick<LeadList, 'partial' | 'road' | 'hasDisorder'>): string[] {
  return [
    partial && road === 'book' && sayLooked(partial),
    hasDisorder && t('Lofty did not keep the order it was asked for: leads that fit may be missing.'),
  ].filter((each) => typeof each === 'string')
}

function sayLooked({ seen, of }: NonNullable<LeadList['partial']>): string {
  return of === undefined
    ? t('The book had {seen, plural, one {# lead} other {# leads}} by then: others that fit may be missing.', { seen })
    : t('The book had {seen} of {of, plural, one {# lead} other {# leads}} by then: others that fit may be missing.', {
        seen: formatCount(seen),
        of,
      })
}

/** What file systems do not take in a name, and what hides in text. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu
const LONGEST_NAME = 60

/** The name of the file: the view, the moment, how many of how many. */
export function fileName(exported: Exported, ending: string): string {
  const { search, now, written, matching } = exported
  const view =
    (search.view === undefined ? t('Leads') : viewName(search.view))
      .replace(NOT_IN_NAMES, ' ')
      .replace(/^[\s.]+/, '')
      .slice(0, LONGEST_NAME)
      .trim() || t('Leads')
  const time = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')
  return `${t('{view} {time} ({written} of {matching})', { view, time, written, matching })}.${ending}`
}

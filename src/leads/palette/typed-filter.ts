import type { Option } from '../../filters/kinds.ts'
import { readTyped as readNumber } from '../../filters/number-field.tsx'
import { foldForFinding } from '../../filters/option-match.ts'
import { inEnglish } from '../../texts/in-english.ts'
import { t } from '../../texts/t.ts'
import { type FilterId, filterEntries, type LeadFilter, leadFilters } from '../filters.ts'
import { fitOf } from './match-commands.ts'

/** A filter that was named, and what was typed of its value. */
export interface TypedFilter {
  id: FilterId
  value: string
}

/** Filters whose values can be said in a line. What changed since a look is told beside the view, roles have a field of their own. */
export const sayableFilters = filterEntries.filter(
  ([id, { control, deprecated }]) => id !== 'since' && control.name !== 'pairs' && !deprecated,
)

/**
 * Reads "stage: hot" and "stage hot"; a filter is named by its label, in English too, or by its name in the URL. The longest
 * name counts.
 */
export function readTyped(typed: string): TypedFilter | undefined {
  const text = typed.normalize().trimStart()
  const named = sayableFilters.flatMap(([id, { label }]) => [label, ...inEnglish(label), id].map((name) => ({ id, name })))
  const found = named
    .filter(({ name }) => foldForFinding(text.slice(0, name.length)) === foldForFinding(name) && /[\s:]/.test(text.charAt(name.length)))
    .sort((one, other) => other.name.length - one.name.length)[0]
  return (
    found && {
      id: found.id,
      value: text
        .slice(found.name.length)
        .replace(/^\s*:?/, '')
        .trim(),
    }
  )
}

/** What values are often meant by, before a number is typed. */
const DAYS = ['-0d..', '-7d..', '-30d..', '..-14d', '..-30d', 'never']
const MONTHS = ['..3', '..6', '..12', '12..']

/** Values that what was typed may mean, as the URL writes them, each fit for the filter. */
export function valuesFor({ id, value }: TypedFilter, options: readonly Option[]): string[] {
  const filter: LeadFilter = leadFilters[id]
  return [...new Set(candidatesOf(filter, value, options))].filter((text) => filter.canonical([text]) !== null)
}

function candidatesOf(filter: LeadFilter, value: string, options: readonly Option[]): string[] {
  const amount = readNumber(value) ?? undefined
  const wanted = foldForFinding(value)
  const isMeant = ({ label }: Option) => [label, ...inEnglish(label)].some((each) => foldForFinding(each).includes(wanted))
  const picked = options.filter(isMeant).map((option) => option.value)
  const said = (texts: readonly string[]) =>
    texts.filter((text) => fitOf({ label: filter.say([text], String), words: WORDS[text] ?? [] }, value) !== undefined)
  switch (filter.control.name) {
    case 'text':
      return [value]
    case 'flag':
      return said(['true', 'false'])
    case 'toggle':
      return ['true']
    case 'range':
    case 'spanRange':
      return amount === undefined ? [value.replace(BETWEEN, '..')] : [`${amount}..`, `..${amount}`, `${amount}..${amount}`]
    case 'dates':
      return amount === undefined ? [value, ...said(DAYS)] : [`-${amount}d..`, `..-${amount}d`]
    case 'months':
      return amount === undefined ? [...said(MONTHS), ...picked] : [`..${amount}`, `${amount}..`]
    default:
      return picked
  }
}

/** What else values are called. */
const WORDS: Record<string, readonly string[]> = { true: [t('yes')], false: [t('no')], '-0d..': [t('today')], never: [t('never')] }

/** What stands between the ends of a range. */
const BETWEEN = new RegExp(`\\s*(-|–|to|${t('to')})\\s*`)

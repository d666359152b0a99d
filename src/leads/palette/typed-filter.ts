import type { Option } from '../../filters/kinds.ts'
import { foldForFinding, matchingOptions } from '../../filters/option-match.ts'
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

/** Reads "stage: hot" and "stage hot"; a filter is named by its label or by its name in the URL. The longest name counts. */
export function readTyped(typed: string): TypedFilter | undefined {
  const text = typed.trimStart()
  const named = sayableFilters.flatMap(([id, { label }]) => [
    { id, name: label },
    { id, name: id },
  ])
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
  const amount = readAmount(value)
  const picked = matchingOptions(options, [], [], value).map((option) => option.value)
  const said = (texts: readonly string[]) =>
    texts.filter((text) => fitOf({ label: filter.say([text], String), words: YES_NO[text] }, value) !== undefined)
  switch (filter.control.name) {
    case 'text':
      return [value]
    case 'flag':
      return said(['true', 'false'])
    case 'toggle':
      return ['true']
    case 'range':
    case 'spanRange':
      return amount === undefined ? [value.replace(/\s*(-|–|to)\s*/, '..')] : [`${amount}..`, `..${amount}`, `${amount}..${amount}`]
    case 'dates':
      return amount === undefined ? [value, ...said(DAYS)] : [`-${amount}d..`, `..-${amount}d`]
    case 'months':
      return amount === undefined ? [...said(MONTHS), ...picked] : [`..${amount}`, `${amount}..`]
    default:
      return picked
  }
}

const YES_NO: Record<string, string> = { true: 'yes', false: 'no' }

/** Reads "70", "450,000", "$450k" and "1.2m". */
function readAmount(text: string): number | undefined {
  const [, digits, unit = ''] = /^\$?(\d[\d,]*(?:\.\d+)?)\s*([km]?)$/i.exec(text) ?? []
  const times = unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1e3 : 1e6
  return digits === undefined ? undefined : Math.round(Number(digits.replaceAll(',', '')) * times * 1000) / 1000
}

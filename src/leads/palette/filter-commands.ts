import type { Option } from '../../filters/kinds.ts'
import { t } from '../../texts/t.ts'
import { formatCount } from '../../ui/format.ts'
import { countedOptions } from '../facets.ts'
import { leadFilters } from '../filters.ts'
import type { LookupName } from '../lead-filter.ts'
import { sayValue } from '../say.ts'
import { withFilter } from '../search.ts'
import type { Command, Reach } from './command.ts'
import { sayableFilters, type TypedFilter, valuesFor } from './typed-filter.ts'

/** Each filter by its name: picking it goes on to its values. */
export function filterCommands({ search, type }: Reach): Command[] {
  return sayableFilters.map(([id, { label, group }]) => ({
    label,
    words: [t(group)],
    hint: t('Filter'),
    isOn: search.filters[id] !== undefined,
    isStep: true,
    run: () => type(`${label}: `),
  }))
}

/** Values of the filter that was named; `counted` are its options as the book counts them, where it has them. */
export function valueCommands(typed: TypedFilter, reach: Reach, counted: readonly Option[] | undefined): Command[] {
  const { options } = leadFilters[typed.id]
  const known = typeof options === 'string' ? reach.lookups.options[options] : (options ?? [])
  const offered = countedOptions(known, counted)
  const values = valuesFor(typed, offered).map((text) => valueCommand(typed.id, text, reach, offered))
  return [...values, ...askForOptions(options, reach)]
}

function valueCommand(id: TypedFilter['id'], text: string, { search, change, lookups }: Reach, offered: readonly Option[]): Command {
  const { label, control } = leadFilters[id]
  const option = offered.find(({ value }) => value === text)
  const { texts = [], isOff = true } = search.filters[id] ?? {}
  const isOn = !isOff && texts.includes(text)
  const others = control.name === 'choices' && !isOff ? texts.filter((each) => each !== text) : []
  return {
    label: t('{filter}: {value}', { filter: label, value: option?.label ?? sayValue(id, [text], lookups.options) }),
    hint: option?.count === undefined ? undefined : formatCount(option.count),
    isOn,
    run: () => change((before) => withFilter(before, id, isOn ? others : [...others, text])),
  }
}

/** A list that Lofty has is asked for by picking this, since it costs a call. */
function askForOptions(options: readonly Option[] | LookupName | undefined, { lookups, book }: Reach): Command[] {
  if (book.isComplete || typeof options !== 'string' || !ASKED.has(options) || lookups.isGiven(options)) return []
  const label = t(lookups.isAsking(options) ? 'Lofty is asked for the whole list' : 'Ask Lofty for the whole list')
  return [{ label, hint: t('1 call'), isStep: true, run: () => lookups.open(options) }]
}

/** Lists that Lofty can be asked for; the others grow from leads that were seen. */
const ASKED: ReadonlySet<LookupName> = new Set(['stages', 'agents', 'tags', 'offices', 'roles'])

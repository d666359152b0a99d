import type { Facet } from '../../book/column.ts'
import { foldName } from '../../book/condition.ts'
import type { Option } from '../../filters/kinds.ts'
import { t } from '../../texts/t.ts'
import type { Stretch } from '../../ui/use-brush.ts'
import { type FilterId, leadFilters } from '../filters.ts'
import { activeFilters, type Search } from '../search.ts'
import type { Bin } from './bins.ts'

/** What a filter is set to; nothing while it is switched off. */
export function textsOf(search: Search, id: FilterId): readonly string[] {
  return activeFilters(search).find((each) => each.id === id)?.texts ?? []
}

export function includesAll(texts: readonly string[], names: readonly string[]): boolean {
  const held = new Set(texts.map(foldName))
  return names.length > 0 && names.every((name) => held.has(foldName(name)))
}

/** The texts with all the names added, or taken out where all are there. */
export function toggled(texts: readonly string[], names: readonly string[]): string[] {
  const others = texts.filter((text) => !names.some((name) => foldName(name) === foldName(text)))
  return includesAll(texts, names) ? others : [...others, ...names]
}

/** A bar that stands for one name, or for several. */
interface NameBar {
  label: string
  names: string[]
  count: number
}

/** The names in the order of the options, those that are no option last; without options by count. */
export function inOrder(facet: Facet, options: readonly Option[] | undefined): NameBar[] {
  const places = new Map(options?.map(({ value }, place) => [foldName(value), place]))
  const place = (label: string) => places.get(foldName(label)) ?? places.size
  return [...facet.options]
    .sort((one, other) => place(one.label) - place(other.label) || other.count - one.count)
    .map(({ label, count }) => ({ label, names: [label], count }))
}

/** The first bars, and the others as one. */
export function withOthers(bars: readonly NameBar[], most: number): NameBar[] {
  if (bars.length <= most) return [...bars]
  const others = bars.slice(most - 1)
  const names = others.flatMap((bar) => bar.names)
  const label = t('{count, plural, one {# other} other {# others}}', { count: names.length })
  return [...bars.slice(0, most - 1), { label, names, count: others.reduce((sum, { count }) => sum + count, 0) }]
}

/** The texts that set a filter to a stretch of bars. */
export function textOf(bins: readonly Bin[], [first, last]: Stretch): string {
  return `${bins[first]?.from ?? ''}..${bins[last]?.to ?? ''}`
}

/** The bars that what a filter is set to reaches into. */
export function pickedBars(id: FilterId, texts: readonly string[], bins: readonly Bin[], now: number): Stretch | undefined {
  const [asked] = texts.length > 0 ? (leadFilters[id].asks?.(texts, now) ?? []) : []
  if (!asked || !('from' in asked || 'span' in asked)) return undefined
  const [from, to] = 'span' in asked ? [asked.span.min, asked.span.max] : [asked.from, asked.to]
  const isIn = ({ low, high }: Bin) => high >= (from ?? low) && low <= (to ?? high)
  const first = bins.findIndex(isIn)
  return first < 0 ? undefined : [first, bins.findLastIndex(isIn)]
}

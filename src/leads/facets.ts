import { foldName } from '../book/condition.ts'
import type { Bar, Option } from '../filters/kinds.ts'
import type { FilterId } from './filters.ts'

/**
 * What the book says of a filter's values: the names its field holds with how many leads picking each would leave, or the
 * histogram of its numbers. Undefined where it cannot say (yet).
 */
interface Facet {
  options?: readonly Option[]
  bars?: readonly Bar[]
}

export type FacetOf = (id: FilterId) => Facet | undefined

/** The options of a filter with the book's counts: its own keep place and label, those only the book knows follow. */
export function countedOptions(options: readonly Option[], counted: readonly Option[] | undefined): readonly Option[] {
  if (!counted) return options
  const key = (option: Option) => foldName(option.value)
  const counts = new Map(counted.map((option) => [key(option), option]))
  const own = new Set(options.map(key))
  const others = counted.filter((option) => !own.has(key(option)))
  return [...options.map((option) => ({ ...option, count: counts.get(key(option))?.count ?? 0 })), ...others]
}

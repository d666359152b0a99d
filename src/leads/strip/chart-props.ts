import type { Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'

/** What every chart of the overview filters with. */
export interface ChartProps {
  search: Search
  change: ChangeSearch
  /** The moment that relative days count from, epoch milliseconds. */
  now: number
}

import { searchKey } from './ask.ts'
import { type FilterId, leadFilters } from './filters.ts'
import { formatSearch, loftyParams, type Search, withFilter } from './search.ts'

/** Filters that hold what identifies a person. */
export const PERSONAL: readonly FilterId[] = ['key', 'phone', 'email']

/** A link to a view, to be sent to somebody. */
interface ViewLink {
  href: string
  /** Labels of the filters in this view that hold personal data, whether the link has them or not. */
  personal: string[]
}

/** How a link is made. */
export interface LinkOptions {
  /** Whether filters that hold personal data go with it. */
  isWhole: boolean
  /** The path of the view, from the first "/". */
  path: string
  /** How many leads its sender sees, where that is known. */
  total: number | undefined
  /** Epoch milliseconds. */
  now: number
}

/** Makes the link to a search, without filters that hold personal data unless it is to be whole. It says when it was made and for how many leads. */
export function linkTo(search: Search, { isWhole, path, total, now }: LinkOptions): ViewLink {
  const personal = PERSONAL.filter((id) => search.filters[id])
  // What its sender looked at before is in their browser alone.
  const leftOut: readonly FilterId[] = ['since', ...(isWhole ? [] : personal)]
  const linked = leftOut.reduce((rest, id) => withFilter(rest, id, []), search)
  // Without a filter that was on, the link finds more leads than its sender sees, and nobody has counted them.
  const isSame = !search.filters.since && searchKey(loftyParams(linked)) === searchKey(loftyParams(search))
  const sent = { count: isSame ? total : undefined, time: now }
  return {
    href: `${window.location.origin}${path}?${formatSearch({ ...linked, sent })}`,
    personal: personal.map((id) => leadFilters[id].label),
  }
}

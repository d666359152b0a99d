import type { BookState } from '../book.ts'
import type { Lookups } from '../lookups.ts'
import type { Search } from '../search.ts'
import type { LeadList } from '../use-lead-list.ts'
import type { ChangeSearch } from '../use-search.ts'

/** What commands work on. */
export interface PageAtHand {
  search: Search
  change: ChangeSearch
  list: LeadList
  lookups: Lookups
  book: BookState
}

/** What lies over the page: the commands, or the sheet of keys. */
export type OverlayName = 'palette' | 'keys'

/** Shows an overlay; `undefined` closes it. */
export type ShowOverlay = (overlay: OverlayName | undefined) => void

export interface OverlayProps extends PageAtHand {
  overlay: OverlayName
  show: ShowOverlay
}

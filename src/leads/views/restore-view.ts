import { formatSearch, parseSearch } from '../search.ts'
import { findView } from './shelf.ts'
import { shelfAtRest } from './use-shelf.ts'
import { searchOf } from './view.ts'

/** Puts the search of the view to begin with into the address, as if it had been asked for; nothing where there is none. */
export async function restoreView(): Promise<void> {
  const shelf = await shelfAtRest()
  const view = shelf.first === undefined ? undefined : findView(shelf, shelf.first)
  if (view) window.history.replaceState(null, '', `/leads?${formatSearch(searchOf(view, parseSearch('')))}`)
}

import { DEFAULT_SORT, fieldOf } from './order.ts'
import { activeFilters, type Search } from './search.ts'
import { type BookQuestion, canBookDecide } from './selection.ts'

/** What of a search the book can be asked, filters and orders that only Lofty knows left out. */
export function questionOf(search: Search, now: number): BookQuestion {
  const orders = [{ sort: search.sort ?? DEFAULT_SORT, isAscending: search.isAscending }, ...search.thens]
  return {
    filters: activeFilters(search)
      .filter(({ id }) => canBookDecide(id))
      // What became of a view's leads is told by its name.
      .map(({ id, texts }) => ({ id, texts: id === 'since' ? [search.view ?? '', ...texts] : texts })),
    order: orders.flatMap(({ sort, isAscending }) => {
      const field = fieldOf(sort)
      return field ? [{ field, isDescending: !isAscending }] : []
    }),
    now,
  }
}

import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { formatSearch, parseSearch, type Search, withChange } from './search.ts'
import { useGo } from './use-go.ts'

let lastQuery: string | undefined
let lastSearch = parseSearch('')

/** The same query string gives the same object, so that nothing is worked out twice. */
function parseOnce(query: string): Search {
  if (query !== lastQuery) {
    lastQuery = query
    lastSearch = parseSearch(query)
  }
  return lastSearch
}

export type ChangeSearch = (change: (search: Search) => Partial<Search>, how?: 'push' | 'replace') => void

/**
 * The search in the URL, and the only way to change it. A change is worked out from the URL as it is when called, so
 * that two changes in one tick both stand.
 */
export function useSearch(): [Search, ChangeSearch] {
  const location = useLocation()
  const go = useGo()
  const change: ChangeSearch = useCallback(
    (work, how = 'push') => {
      const { pathname, search: query } = window.location
      const before = parseSearch(query)
      const next = formatSearch(withChange(before, work(before)))
      if (next !== formatSearch(before) || before.leftOut.length > 0) go({ pathname, search: next }, { replace: how === 'replace' })
    },
    [go],
  )
  return [parseOnce(location.search), change]
}

/** The search in the URL now; between two changes of it always the same object. */
export function searchNow(): Search {
  return parseOnce(window.location.search)
}

/** The link to a lead's drawer over the list that is shown. */
export function leadHref(leadId: string, query: string, tab = 'overview'): string {
  return `/leads/${leadId}/${tab}${query}`
}

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { notePlace, placeAt, storePlaces } from './places.ts'
import { formatSearch, parseSearch, withoutLayout } from './search.ts'

/**
 * Keeps the reader's place per history entry: Back and Forward (and a reload) come back to the same rows with the same
 * element in focus; a new search starts at the top.
 * @param listKey names the list shown; the place is taken up when it changes
 * @param rowHeight pixels
 */
export function useKeptPlace(scroller: HTMLElement, listKey: string, rowHeight: number, isReady: boolean): void {
  const { key: entry, search: written } = useLocation()
  const query = useMemo(() => formatSearch(withoutLayout(parseSearch(written))), [written])
  const isReturning = useNavigationType() === 'POP'
  const current = useRef(entry)
  const currentQuery = useRef(query)
  const hasScrolled = useRef(false)
  const place = isReturning ? placeAt(entry) : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is taken up once per list, not at every navigation over it
  useLayoutEffect(() => {
    if (!isReady) return
    // A list that was never scrolled stands at the top: asking or telling it would lay the page out once more.
    if (place || hasScrolled.current) scroller.scrollTo({ top: (place?.row ?? 0) * rowHeight, left: place?.left ?? 0 })
    const id = place?.focusId
    // Two frames on, the rows of that place are drawn.
    if (id) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true })))
  }, [listKey, isReady])

  useLayoutEffect(() => {
    // An entry over the same list, such as a drawer or other columns, starts where the one before it stands.
    const before = currentQuery.current === query ? placeAt(current.current) : undefined
    if (before && !placeAt(entry)) notePlace(entry, { row: before.row, left: before.left })
    current.current = entry
    currentQuery.current = query
  }, [entry, query])

  useEffect(() => {
    const noteScroll = () => {
      hasScrolled.current = true
      notePlace(current.current, { row: scroller.scrollTop / rowHeight, left: scroller.scrollLeft })
    }
    const noteFocus = () => notePlace(current.current, { focusId: document.activeElement?.id || undefined })
    // Before the rows are drawn anew: reading a scroll position after that would lay the page out twice.
    scroller.addEventListener('scroll', noteScroll, { passive: true, capture: true })
    document.addEventListener('focusin', noteFocus)
    window.addEventListener('pagehide', storePlaces)
    return () => {
      scroller.removeEventListener('scroll', noteScroll, { capture: true })
      document.removeEventListener('focusin', noteFocus)
      window.removeEventListener('pagehide', storePlaces)
    }
  }, [scroller, rowHeight])
}

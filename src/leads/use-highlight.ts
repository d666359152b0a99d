import { useEffect } from 'react'
import { activeFilters, type Search } from './search.ts'
import { wordsOf } from './selection.ts'

/** Marks in the rows what the search looks for, after each drawing. Its code is fetched with the first search for words. */
export function useHighlight(rows: Element, search: Search): void {
  const needle = wordsOf(activeFilters(search))
  useEffect(() => {
    if (!needle || typeof Highlight === 'undefined') return
    let isOver = false
    void import('./highlight.ts').then(({ highlight }) => {
      if (!isOver) highlight(rows, needle)
    })
    return () => {
      isOver = true
    }
  })
  useEffect(() => {
    if (!needle || typeof Highlight === 'undefined') return
    return () => void import('./highlight.ts').then(({ endHighlight }) => endHighlight())
  }, [needle])
}

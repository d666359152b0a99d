import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { awaitFirstRows } from './lead-list.ts'
import type { Search } from './search.ts'
import { searchNow } from './use-search.ts'

/** Shows what a search would find with a change that is still being typed. */
export type Preview = (work: (search: Search) => Search) => void

/** The search with what is being typed in it, which counts until it is in the URL or given up. */
export function useTyped(search: Search): [Search, Preview] {
  const client = useQueryClient()
  const [typed, setTyped] = useState({ over: search, search })
  const latest = useRef<Search>(undefined)
  const preview: Preview = useCallback(
    (work) => {
      const over = searchNow()
      const next = work(over)
      latest.current = next
      // Drawn together with its rows where they are there in a moment: otherwise each key press would draw the page twice.
      void awaitFirstRows(client, next).then(() => {
        if (latest.current === next) setTyped({ over, search: next })
      })
    },
    [client],
  )
  return [typed.over === search ? typed.search : search, preview]
}

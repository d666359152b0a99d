import { skipToken, useQuery } from '@tanstack/react-query'
import type { LeadList } from '../use-lead-list.ts'
import type { Choice } from './chosen.ts'

/** How many selected leads a list holds, and how many not. */
export interface Outside {
  inside: number
  outside: number
  /** False while the list is not known to its end: leads that were not met may stand further down. */
  isSure: boolean
}

/** Where the selected leads are by now. The book tells it of all; else it is known of the rows read. */
export function useOutside(chosen: ReadonlyMap<string, Choice>, list: LeadList): Outside {
  const { source } = list.way
  const isWhole = !list.isOpen && !list.partial && list.total !== undefined && list.rows.size >= list.total
  const { data: ids } = useQuery({
    queryKey: ['ids', source.key],
    queryFn: source.ids && !isWhole ? async () => new Set(await source.ids?.()) : skipToken,
    gcTime: 30_000,
  })
  const isSure = isWhole || ids !== undefined
  let inside = 0
  for (const [id, { from }] of chosen) if (list.places.has(id) || ids?.has(id) || (!isSure && from === list.shownKey)) inside += 1
  return { inside, outside: chosen.size - inside, isSure }
}

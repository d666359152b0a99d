import { queryOptions, skipToken } from '@tanstack/react-query'
import type { LeadList } from '../lofty/answers.ts'
import { call } from '../lofty/client.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Priority } from '../lofty/priority.ts'
import { noteSeen } from './seen.ts'

/** Rows in one block: the most Lofty gives in one call. */
export const BLOCK_SIZE = 100

/** The canonical text of what Lofty is asked; equal searches share their blocks. */
export function searchKey(params: ListLeadsParams): string {
  return new URLSearchParams(Object.entries(params)).toString()
}

/**
 * What the page asks. Nothing here refetches or retries by itself: only the proxy sees the call budget, and a lead list
 * that is a minute old is worth more than a call.
 */
export const leadQueries = {
  all: ['leads'] as const,
  search: (params: ListLeadsParams) => [...leadQueries.all, searchKey(params)] as const,
  block: (params: ListLeadsParams, block: number, priority: Priority = 'interactive') =>
    queryOptions({
      queryKey: [...leadQueries.search(params), block] as const,
      queryFn: async ({ signal }): Promise<LeadList> => {
        const place = { offset: String(block * BLOCK_SIZE), limit: String(BLOCK_SIZE) }
        const answer = await call('leads', { params: { ...params, ...place }, signal, priority })
        noteSeen(answer.rows)
        return answer
      },
    }),
  /** One lead by its own endpoint, for links to a lead that is on no loaded block. */
  lead: (leadId: string | undefined) =>
    queryOptions({
      queryKey: ['lead', leadId],
      queryFn: leadId === undefined ? skipToken : ({ signal }) => call('lead', { leadId, signal }),
    }),
}

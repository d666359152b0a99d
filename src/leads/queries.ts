import { queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '../lofty/client.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Priority } from '../lofty/priority.ts'
import { askBlock, searchKey } from './ask.ts'
import { calm } from './calm.ts'
import { takeEarly } from './early.ts'
import { noteSeen } from './seen.ts'

/**
 * What the page asks. Nothing here refetches or retries by itself: only the proxy sees the call budget, and a lead list
 * that is a minute old is worth more than a call.
 */
export const leadQueries = {
  all: ['leads'] as const,
  search: (params: ListLeadsParams) => [...leadQueries.all, searchKey(params)] as const,
  /** The rows from a place of the list to the end of the block it is in. */
  block: (params: ListLeadsParams, offset: number, priority: Priority = 'interactive') =>
    queryOptions({
      queryKey: [...leadQueries.search(params), offset] as const,
      queryFn: async ({ signal }) => {
        const early = takeEarly(params, offset)
        if (!early) await calm(signal)
        const answer = await (early ?? askBlock(params, offset, priority, signal))
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

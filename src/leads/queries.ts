import { queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '../lofty/client.ts'
import { type Lead, readLead } from '../lofty/lead.ts'
import type { Priority } from '../lofty/priority.ts'
import { askBook } from './book.ts'
import { noteSeen } from './seen.ts'
import type { Source } from './way.ts'

/**
 * What the page asks. Nothing here refetches or retries by itself: only the proxy sees the call budget, and a lead list
 * that is a minute old is worth more than a call.
 */
export const leadQueries = {
  all: ['leads'] as const,
  list: ({ key }: Source) => [...leadQueries.all, key] as const,
  /** The rows from a place of the list to the end of the block it is in. */
  block: (source: Source, offset: number, priority: Priority = 'interactive') =>
    queryOptions({
      queryKey: [...leadQueries.list(source), offset] as const,
      queryFn: async ({ signal }) => {
        const answer = await source.ask(offset, priority, signal)
        noteSeen(answer.rows)
        return answer
      },
      // What costs no call need not be kept.
      ...(source.isFree && { gcTime: 30_000 }),
    }),
  /**
   * One whole lead: from the book where it has the lead (`version` tells its states apart; undefined without a book),
   * else by its own endpoint.
   */
  lead: (leadId: string | undefined, version?: number) =>
    queryOptions({
      queryKey: ['lead', leadId, version],
      queryFn:
        leadId === undefined
          ? skipToken
          : async ({ signal }) => (version !== undefined && (await leadOfBook(leadId))) || call('lead', { leadId, signal }),
    }),
}

async function leadOfBook(leadId: string): Promise<Lead | undefined> {
  const text = await askBook((ask) => ask('lead', leadId)).catch(() => undefined)
  const row = text === undefined ? undefined : readLead(JSON.parse(text))
  return row?.unreadable === undefined ? row : undefined
}

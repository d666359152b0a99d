import type { LeadList } from '../lofty/answers.ts'
import { call } from '../lofty/client.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Priority } from '../lofty/priority.ts'
import { rowsToAsk } from './blocks.ts'

/** The canonical text of what Lofty is asked; equal searches share their blocks. */
export function searchKey(params: ListLeadsParams): string {
  return new URLSearchParams(Object.entries(params)).toString()
}

/** Asks Lofty for the rows from a place of the list to the end of the block it is in. */
export async function askBlock(params: ListLeadsParams, offset: number, priority?: Priority, signal?: AbortSignal): Promise<LeadList> {
  const limit = rowsToAsk(offset)
  const ask = async () => {
    const place = { offset: String(offset), limit: String(limit) }
    const answer = await call('leads', { params: { ...params, ...place }, ...(priority && { priority }), ...(signal && { signal }) })
    // Whoever sends more than was asked is not believed about the rest.
    return { ...answer, rows: answer.rows.slice(0, limit) }
  }
  const answer = await ask()
  // No rows where the total promises some may be a slip: it counts when it comes twice.
  return answer.rows.length === 0 && (answer.total ?? 0) > offset ? ask() : answer
}

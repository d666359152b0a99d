import type { LeadList } from '../lofty/answers.ts'
import { call } from '../lofty/client.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import type { Priority } from '../lofty/priority.ts'
import { BLOCK_SIZE } from './blocks.ts'

/** The canonical text of what Lofty is asked; equal searches share their blocks. */
export function searchKey(params: ListLeadsParams): string {
  return new URLSearchParams(Object.entries(params)).toString()
}

/** Asks Lofty for one block of a list. */
export function askBlock(params: ListLeadsParams, block: number, priority?: Priority, signal?: AbortSignal): Promise<LeadList> {
  const place = { offset: String(block * BLOCK_SIZE), limit: String(BLOCK_SIZE) }
  return call('leads', { params: { ...params, ...place }, ...(priority && { priority }), ...(signal && { signal }) })
}

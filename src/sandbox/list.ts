import type { Fault } from './faults.ts'
import { compileFilters } from './filters.ts'
import { writeRow } from './format.ts'
import { flag, InvalidParameter, type Query, wholeNumber } from './query.ts'
import { failed, foundText, type Reply } from './reply.ts'
import { sortLeads } from './sorts.ts'
import type { SandboxLead } from './wire.ts'

const DEFAULT_LIMIT = 25
/** Cursors that are remembered; older ones have expired. */
const CURSORS_KEPT = 200

/** A place in a result that a `scrollId` goes on from. */
interface Cursor {
  result: readonly SandboxLead[]
  offset: number
  limit: number
}

/** Answers `GET /v1.0/leads` from those of `leads`, which may change between calls, that may be seen. */
export function createList(leads: readonly SandboxLead[], maySee: (lead: SandboxLead) => boolean): (query: Query, fault: Fault) => Reply {
  const resultOf = rememberLast(leads, maySee)
  const cursors = new Map<string, Cursor>()
  let cursorCount = 0

  function leave(cursor: Cursor): string {
    cursorCount += 1
    const scrollId = Buffer.from(`leads;${cursorCount};${cursor.offset}`).toString('base64url')
    cursors.set(scrollId, cursor)
    for (const oldest of cursors.keys()) if (cursors.size > CURSORS_KEPT) cursors.delete(oldest)
    return scrollId
  }

  return (query, fault) => {
    const limit = wholeNumber(query, 'limit')
    if (limit !== undefined && (limit < 1 || limit > 100)) return failed(400, 20042, 'Limit must be between 1 and 100')
    const from = query.scrollId ? cursors.get(query.scrollId) : undefined
    if (query.scrollId && !from) throw new InvalidParameter('scrollId')
    const { result, offset } = from ?? { result: resultOf(query), offset: Math.max(0, wholeNumber(query, 'offset') ?? 0) }
    const cursor = { result: fault.empty ? [] : result, offset, limit: limit ?? from?.limit ?? DEFAULT_LIMIT }
    const rows = cursor.result.slice(offset, offset + Math.min(cursor.limit, fault.atMost ?? cursor.limit))
    const isLast = offset + rows.length >= cursor.result.length
    const scroll = isLast ? {} : { scrollId: leave({ ...cursor, offset: offset + rows.length }) }
    const metadata = {
      collection: 'leads',
      limit: cursor.limit,
      offset,
      total: fault.total === undefined ? cursor.result.length : fault.total,
      ...scroll,
    }
    const written = rows.map((lead) => writeRow(sent(lead, fault)))
    return foundText(`{"${fault.envelope ?? '_metadata'}":${JSON.stringify(metadata)},"leads":[${written.join(',')}]}`)
  }
}

/** A row as it is sent, faults included. */
export function sent(lead: SandboxLead, { mangle, wrapped }: Fault): unknown {
  const row = mangle ? mangle(lead) : lead
  return wrapped ? { lead: row } : row
}

/**
 * Filters and sorts, and keeps the last few results for as long as the leads are the same ones: pages of 100,000 leads
 * would otherwise cost a sort each.
 */
function rememberLast(leads: readonly SandboxLead[], maySee: (lead: SandboxLead) => boolean): (query: Query) => readonly SandboxLead[] {
  let seen: readonly SandboxLead[] = []
  const results = new Map<string, readonly SandboxLead[]>()
  return ({ offset: _, limit: __, scrollId: ___, ...query }) => {
    if (seen.length !== leads.length || leads.some((lead, at) => lead !== seen[at])) {
      seen = [...leads]
      results.clear()
    }
    const name = JSON.stringify(Object.entries(query).sort())
    const known = results.get(name)
    if (known) return known
    const test = compileFilters(query)
    const result = sortLeads(
      leads.filter((lead) => maySee(lead) && (!test || test(lead))),
      query.sort,
      flag(query, 'desc'),
    )
    for (const oldest of results.keys()) if (results.size >= 4) results.delete(oldest)
    results.set(name, result)
    return result
  }
}

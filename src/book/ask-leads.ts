import { callWithBody } from '../lofty/client.ts'
import { bareLead, type Lead } from '../lofty/lead.ts'
import type { Sort } from '../lofty/sorts.ts'

/** A row of an answer: `raw` as Lofty sent it, `lead` undefined when it is none that can be read. */
export interface SentLead {
  raw: unknown
  lead: Lead | undefined
}

export interface LeadsAnswer {
  total: number | undefined
  leads: SentLead[]
}

/** A stretch of the list of all leads, in one of Lofty's orders. */
export interface LeadsQuestion {
  sort: Sort
  desc: boolean
  offset: number
  limit: number
}

export type AskLeads = (question: LeadsQuestion, signal: AbortSignal) => Promise<LeadsAnswer>

/** Asks Lofty when nobody waits for anything else. Throws as `call` does. */
export const askLeads: AskLeads = async ({ sort, desc, offset, limit }, signal) => {
  const params = { sort, desc: String(desc), offset: String(offset), limit: String(limit) }
  const { answer, body } = await callWithBody('leads', { params, priority: 'sync', signal })
  const { leads }: { leads: unknown[] } = Object(body)
  return {
    total: answer.total,
    leads: answer.rows.map((row, at) => ({ raw: bareLead(leads[at]), lead: row.unreadable === undefined ? row : undefined })),
  }
}

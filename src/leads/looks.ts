import { foldName } from '../book/condition.ts'
import type { Lead } from '../lofty/lead.ts'

/** What may have become of a view's leads since its agent last looked, by their names in the URL. */
export const sinceKinds = ['new', 'back', 'reassigned', 'stage', 'tagged', 'gone'] as const
export type SinceKind = (typeof sinceKinds)[number]

/** Hashes of a lead's stage and agent, then of its tags: enough to tell that they changed, and not what they were. */
export type Print = readonly [stage: number, agent: number, ...tags: number[]]

/** The leads that a view found at a moment (epoch milliseconds). */
export interface Look {
  at: number
  leads: Readonly<Record<string, Print>>
}

/** What is kept of the looks at a view: the one that changes are told against, once there is one, and the latest. */
export interface KeptLooks {
  /** The filters that the view had, as JSON. */
  filters: string
  base?: Look | undefined
  latest: Look
}

export type Changes = Readonly<Record<SinceKind, readonly string[]>>

/** Looks closer together belong to one visit: reloading must not make what is new look old. Milliseconds. */
const ONE_VISIT = 30 * 60_000

type Printed = Pick<Lead, 'stage' | 'assignedUserId' | 'tags'>

export function printOf({ stage, assignedUserId, tags }: Printed): Print {
  return [hash(stage), hash(assignedUserId), ...new Set(tags.map(({ tagName }) => hash(tagName)))]
}

/** The looks with one more. What the last visit saw last is what changes are told against; other filters begin anew. */
export function withLook(kept: KeptLooks | undefined, filters: string, latest: Look): KeptLooks {
  if (kept?.filters !== filters) return { filters, latest }
  return { filters, base: latest.at - kept.latest.at > ONE_VISIT ? kept.latest : kept.base, latest }
}

/** What became of the leads between two looks; `visits` tells when each was on the site last. Who is new is nothing else. */
export function changesBetween(base: Look, latest: Look, visits: ReadonlyMap<string, number>): Changes {
  const both = Object.keys(latest.leads).flatMap((id) => {
    const [before, now] = [base.leads[id], latest.leads[id]]
    return before && now ? [{ id, before, now }] : []
  })
  const where = (has: (lead: (typeof both)[number]) => boolean) => both.filter(has).map(({ id }) => id)
  return {
    new: Object.keys(latest.leads).filter((id) => !base.leads[id]),
    back: where(({ id }) => (visits.get(id) ?? 0) > base.at),
    reassigned: where(({ before, now }) => before[1] !== now[1]),
    stage: where(({ before, now }) => before[0] !== now[0]),
    tagged: where(({ before, now }) => now.slice(2).some((tag) => !before.includes(tag, 2))),
    gone: Object.keys(base.leads).filter((id) => !latest.leads[id]),
  }
}

/** FNV-1a, 32 bits; 0 for what is not given. */
function hash(text: string | undefined): number {
  if (text === undefined) return 0
  let sum = 0x811c9dc5
  for (const letter of foldName(text)) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return sum >>> 0
}

import { t } from '../../texts/t.ts'
import type { Mark, MarkOf } from './marks.ts'

/** The present visit. */
export interface Visit {
  /** When the visit before it ended (epoch milliseconds); undefined during the first. */
  before: number | undefined
  /** When somebody was last here. */
  latest: number
}

/** Who does nothing here for so long (milliseconds) begins another visit by coming back. */
const ONE_VISIT = 30 * 60_000

/** The visit of somebody who comes now. */
export function visitAt(kept: Visit | undefined, now: number): Visit {
  if (!kept) return { before: undefined, latest: now }
  return { before: now - kept.latest > ONE_VISIT ? kept.latest : kept.before, latest: now }
}

export function writeVisit({ before, latest }: Visit): string {
  return `${before ?? ''}..${latest}`
}

/** Undefined for what makes no sense. */
export function readVisit(text: string): Visit | undefined {
  const [, before, latest] = /^(\d*)\.\.(\d+)$/.exec(text) ?? []
  return latest === undefined ? undefined : { before: before ? Number(before) : undefined, latest: Number(latest) }
}

const NEW: Mark = { look: 'row-new', said: t('New since your last visit') }
const CHANGED: Mark = { look: 'row-changed', said: t('Changed since your last visit') }
const OPENED: Mark = { look: 'row-opened', said: t('Opened before') }

/**
 * Marks leads that came or changed after the visit that ended `before` (undefined: there was none), until they are opened,
 * and leads that were. `opened` says when each was opened last. All epoch milliseconds.
 */
export function marksOf(before: number | undefined, opened: ReadonlyMap<string, number>): MarkOf {
  return ({ leadId, createTime = 0, lastUpdateTime = 0 }) => {
    const seen = opened.get(leadId)
    const changed = Math.max(createTime, lastUpdateTime)
    if (before !== undefined && changed > before && changed > (seen ?? 0)) return createTime > before && seen === undefined ? NEW : CHANGED
    return seen === undefined ? undefined : OPENED
  }
}

import { startWalk, type Walk } from './walk.ts'

/** What sync has to know after a reload; kept with the pages it belongs to. Times are epoch milliseconds. */
export interface SyncState {
  walk: Walk
  /** Number of the first page written in this pass: leads on later ones came in it, and are not gone. */
  firstPage: number
  /** End of the latest pass, however it ended; 0 when one is to begin at once. */
  walkedAt: number
  /** Some pass read all leads. */
  isComplete: boolean
  /** When the newest and the most recently active leads were asked for; undefined before the first time. */
  refreshedAt: number | undefined
  refreshes: number
  /** Leads as Lofty counted them in its latest answer. */
  total: number | undefined
  isPaused: boolean
}

export const newState: SyncState = {
  walk: startWalk(1),
  firstPage: 1,
  walkedAt: 0,
  isComplete: false,
  refreshedAt: undefined,
  refreshes: 0,
  total: undefined,
  isPaused: false,
}

/** What the book does: `opening` what is kept of it, `filling` it for the first time, `checking` all leads again, `refreshing`, nothing, or not. */
export type Phase = 'opening' | 'filling' | 'checking' | 'refreshing' | 'resting' | 'waiting' | 'paused' | 'stopped'

export interface Progress {
  phase: Phase
  have: number
  total: number | undefined
  /** True once all leads were read: then the book answers for all of them. */
  isComplete: boolean
  /** Calls a minute, and minutes until the pass is over at that pace; undefined while nobody can know. */
  perMinute: number | undefined
  minutesLeft: number | undefined
  /** The latest refresh, or the end of the latest pass; epoch milliseconds. */
  asOf: number | undefined
  /** Why sync waits, stopped, or came short: one sentence. */
  why: string | undefined
}

export const MINUTE = 60_000
const REFRESH_AFTER = 5 * MINUTE
const REPAIR_AFTER = 15 * MINUTE
const CHECK_AFTER = 6 * 60 * MINUTE

export function refreshDueAt({ refreshedAt }: SyncState): number {
  return refreshedAt === undefined ? 0 : refreshedAt + REFRESH_AFTER
}

/** When to read all leads again: soon when something does not add up, rarely otherwise. */
export function passDueAt({ walk, walkedAt, total }: SyncState, size: number): number {
  const addsUp = walk.end === 'over' && walk.gaps === 0 && (total === undefined || total === size + walk.unreadable)
  return walkedAt === 0 ? 0 : walkedAt + (addsUp ? CHECK_AFTER : REPAIR_AFTER)
}

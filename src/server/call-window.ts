import type { Clock } from './clock.ts'

/** Lofty counts calls in windows of 60 seconds; the rest allows for clocks and networks. In milliseconds. */
const WINDOW = 60_250
/** Calls per minute until Lofty says otherwise: the least any key was ever given. */
const FIRST_LIMIT = 10
const HIGHEST_LIMIT = 10_000

/** What an answer said about the limit; `holdMs` when it was refused for being one too many. */
export interface Heard {
  limit?: number | undefined
  remaining?: number | undefined
  resetMs?: number | undefined
  holdMs?: number | undefined
}

/** A call that went out. While it is under way nobody can say when Lofty counts it, so it counts all the time. */
export interface Sent {
  order: number
  answeredAt: number | undefined
}

/**
 * A sliding log of calls: `left()` never lets more than `limit` into any 60 seconds. The limit is learned from what
 * Lofty says and never passes `ceiling` (calls per minute, also the first limit when given).
 */
export function createCallWindow(clock: Clock, ceiling: number | undefined) {
  let limit = ceiling ?? FIRST_LIMIT
  let sent: Sent[] = []
  let order = 0
  /** Lofty counts more calls than we made: others spend the same key, and its number rules until its window ends. */
  let theirs: { order: number; left: number; until: number } | undefined

  function forgetOld() {
    const now = clock.now()
    sent = sent.filter(({ answeredAt }) => answeredAt === undefined || answeredAt + WINDOW > now)
    if (theirs && theirs.until <= now) theirs = undefined
  }

  /** Lofty's number was true when the answer was made; calls sent since may not be in it. */
  function adopt(call: Sent, remaining: number, resetMs: number) {
    if (theirs && call.order < theirs.order) return
    const notCounted = sent.filter((each) => each.answeredAt === undefined && each.order > call.order).length
    const isShared = remaining < limit - sent.length
    theirs = isShared ? { order: call.order, left: remaining - notCounted, until: clock.now() + resetMs } : undefined
  }

  return {
    limit: () => limit,
    isShared: () => theirs !== undefined,
    left(): number {
      forgetOld()
      return Math.max(0, Math.min(limit - sent.length, theirs?.left ?? limit))
    },
    /** Milliseconds until the next call may go out; a guess while the calls that fill the window are under way. */
    nextCallMs(): number {
      forgetOld()
      const now = clock.now()
      const ends = sent.map(({ answeredAt }) => (answeredAt ?? now) + WINDOW).sort((one, other) => one - other)
      const own = sent.length < limit ? now : (ends[sent.length - limit] ?? now)
      return Math.max(0, own - now, theirs && theirs.left <= 0 ? theirs.until - now : 0)
    },
    /** The moment at which `left()` may grow without an answer; Infinity when only an answer can change it. */
    nextChange(): number {
      const ends = sent.map(({ answeredAt }) => (answeredAt === undefined ? Number.POSITIVE_INFINITY : answeredAt + WINDOW))
      return Math.min(...ends, theirs?.until ?? Number.POSITIVE_INFINITY)
    },
    send(): Sent {
      order += 1
      const call: Sent = { order, answeredAt: undefined }
      sent.push(call)
      if (theirs) theirs.left -= 1
      return call
    },
    answered(call: Sent, heard: Heard = {}) {
      call.answeredAt = clock.now()
      forgetOld()
      if (heard.limit !== undefined) limit = Math.min(Math.max(1, heard.limit), ceiling ?? HIGHEST_LIMIT)
      // A refusal says how long to wait; what it says to remain adds nothing to that.
      if (heard.remaining !== undefined && heard.holdMs === undefined) adopt(call, heard.remaining, heard.resetMs ?? WINDOW)
    },
  }
}

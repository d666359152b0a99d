import type { Clock } from './clock.ts'

/** Lofty counts calls in windows of 60 seconds; the rest allows for clocks and networks. In milliseconds. */
const WINDOW = 60_250
/** Calls per minute until Lofty says otherwise: the least any key was ever given. */
const FIRST_LIMIT = 10
const HIGHEST_LIMIT = 10_000
/** Wait after a refusal that does not say for how long: Lofty's window, doubled with each further one up to the longest. */
const UNTOLD_HOLD = 60_000
const LONGEST_HOLD = 300_000

/** What an answer said about the limit; `holdMs` when it was refused for being one too many. */
export interface Heard {
  limit?: number | undefined
  remaining?: number | undefined
  resetMs?: number | undefined
  holdMs?: number | 'untold' | undefined
}

/** A call that went out. While it is under way nobody can say when Lofty counts it, so it counts all the time. */
export interface Sent {
  order: number
  answeredAt: number | undefined
}

/**
 * A sliding log of calls: never more than the limit go into any 60 seconds. The limit is learned from what Lofty says
 * and never passes `ceiling` (calls per minute, also the first limit when given). Whenever Lofty may have counted calls
 * that are not in the log (at the start, after a refusal, when others spend the same key) one call goes alone, the
 * probe, and its answer tells how many may follow.
 */
export function createCallWindow(clock: Clock, ceiling: number | undefined) {
  let limit = ceiling ?? FIRST_LIMIT
  let sent: Sent[] = []
  let order = 0
  /** Lofty counts more calls than we made; its number rules until its window ends. */
  let theirs: { order: number; left: number; until: number; isShared: boolean } | undefined
  /** Calls Lofty had counted before our first: made by this server before it was started again, most likely. */
  let earlier: number | undefined
  const forgottenAt = clock.now() + WINDOW
  let heldUntil = Number.NEGATIVE_INFINITY
  let untold = 0
  let probe: Sent | 'due' | undefined = 'due'

  function forgetOld() {
    const now = clock.now()
    sent = sent.filter(({ answeredAt }) => answeredAt === undefined || answeredAt + WINDOW > now)
    if (!theirs || theirs.until > now) return
    theirs = undefined
    probe ??= 'due'
  }

  /** Lofty's number was true when the answer was made; calls sent since may not be in it. */
  function adopt(call: Sent, remaining: number, resetMs: number) {
    if (theirs && call.order < theirs.order) return
    const now = clock.now()
    const foreign = limit - sent.length - remaining
    earlier ??= Math.max(0, foreign)
    const notCounted = sent.filter((each) => each.answeredAt === undefined && each.order > call.order).length
    const isShared = foreign > (now < forgottenAt ? earlier : 0)
    theirs = foreign > 0 ? { order: call.order, left: remaining - notCounted, until: now + resetMs, isShared } : undefined
  }

  function hold(told: number | 'untold') {
    const ms = told === 'untold' ? Math.min(UNTOLD_HOLD * 2 ** untold, LONGEST_HOLD) : told
    if (told === 'untold') untold += 1
    heldUntil = Math.max(heldUntil, clock.now() + ms)
    probe = 'due'
  }

  function nextCallMs(): number {
    forgetOld()
    const now = clock.now()
    const ends = sent.map(({ answeredAt }) => (answeredAt ?? now) + WINDOW).sort((one, other) => one - other)
    const own = sent.length < limit ? now : (ends[sent.length - limit] ?? now)
    return Math.max(0, own - now, heldUntil - now, theirs && theirs.left <= 0 ? theirs.until - now : 0)
  }

  function left(): number {
    forgetOld()
    return Math.max(0, Math.min(limit - sent.length, theirs?.left ?? limit))
  }

  return {
    limit: () => limit,
    isShared: () => theirs?.isShared === true,
    left,
    /** Whether a call may go out that leaves `reserve` calls of the limit free. */
    mayGo: (reserve: number): boolean => left() > reserve && heldUntil <= clock.now() && (probe === undefined || probe === 'due'),
    /** Milliseconds until the next call may go out; a guess while the calls that fill the window are under way. */
    nextCallMs,
    /** The moment at which more may go without an answer; Infinity when only an answer can change it. */
    nextChange(): number {
      if (heldUntil > clock.now()) return heldUntil
      const ends = sent.map(({ answeredAt }) => (answeredAt === undefined ? Number.POSITIVE_INFINITY : answeredAt + WINDOW))
      return Math.min(...ends, theirs?.until ?? Number.POSITIVE_INFINITY)
    },
    send(): Sent {
      order += 1
      const call: Sent = { order, answeredAt: undefined }
      sent.push(call)
      if (theirs) theirs.left -= 1
      if (probe) probe = call
      return call
    },
    /** A call is over, with nothing heard when no answer came. */
    answered(call: Sent, heard?: Heard) {
      call.answeredAt = clock.now()
      forgetOld()
      if (heard?.limit !== undefined) limit = Math.min(Math.max(1, heard.limit), ceiling ?? HIGHEST_LIMIT)
      // A refusal says how long to wait; what it says to remain adds nothing to that.
      if (heard?.holdMs !== undefined) return hold(heard.holdMs)
      if (probe === call) probe = heard ? undefined : 'due'
      if (heard) untold = 0
      if (heard?.remaining !== undefined) adopt(call, heard.remaining, heard.resetMs ?? WINDOW)
    },
    /** A call was not sent after all. */
    takeBack(call: Sent) {
      sent = sent.filter((each) => each !== call)
      if (theirs) theirs.left += 1
      if (probe === call) probe = 'due'
    },
  }
}

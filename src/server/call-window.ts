import type { Priority } from '../lofty/priority.ts'
import type { Clock } from './clock.ts'

/** Lofty counts calls in windows of 60 seconds; the rest allows for clocks and networks. In milliseconds. */
export const WINDOW = 60_250
/** Calls per minute until Lofty says otherwise: the least any key was ever given. */
export const FIRST_LIMIT = 10
export const HIGHEST_LIMIT = 10_000
/** Wait after a refusal that does not say for how long: Lofty's window, doubled with each further one up to the longest. */
export const UNTOLD_HOLD = 60_000
export const LONGEST_HOLD = 300_000
/** Share of the limit that the less urgent leave free, so that a click need not wait for a minute. */
export const LEFT_FREE: Record<Priority, number> = { interactive: 0, ahead: 0.1, sync: 0.2 }

/** What an answer said about the limit; `holdMs` when it was refused for being one too many. */
export interface Heard {
  limit?: number | undefined
  remaining?: number | undefined
  resetMs?: number | undefined
  holdMs?: number | 'untold' | undefined
}

/** The most urgent of those who wait: agents by name, in the order of their turns. */
export interface Wish {
  priority: Priority
  agents: readonly string[]
  /** Calls that wait here, by priority from the most urgent on. */
  waiting: readonly number[]
}

/** A call that may go out now. One of the two is to be said, once. */
export interface Turn {
  agent: string
  /** The call is over, with nothing heard when no answer came. */
  answered(heard?: Heard): void
  /** The call was not sent after all. */
  takeBack(): void
}

export interface WindowState {
  limit: number
  /** Calls that may go out at once. */
  left: number
  /** Others spend the same key. */
  shared: boolean
  /** Calls that wait in other servers, and agents who wait there, by priority from the most urgent on. */
  elsewhere: { calls: readonly number[]; agents: readonly number[] }
}

/** The calls that Lofty counts. It may be this process's own, or one that several servers share. */
export interface CallWindow {
  /** Tells whose turn it is, undefined when nobody's is now; at once or later. */
  take(wish: Wish, tell: (turn: Turn | undefined) => void): void
  /** The moment at which to ask again when nobody's turn was; Infinity when only an answer can change it. */
  nextChange(): number
  /** Milliseconds until a call may go out before which `ahead` others go; a guess while the calls that fill the window are under way. */
  waitMs(ahead: number): number
  state(): WindowState
  close(): void
}

/** A call that went out. While it is under way nobody can say when Lofty counts it, so it counts all the time. */
interface Sent {
  order: number
  answeredAt: number | undefined
}

const NOBODY: WindowState['elsewhere'] = { calls: [], agents: [] }

/**
 * A sliding log of calls: never more than the limit go into any 60 seconds. The limit is learned from what Lofty says
 * and never passes `ceiling` (calls per minute, also the first limit when given). Whenever Lofty may have counted calls
 * that are not in the log (at the start, after a refusal, when others spend the same key) one call goes alone, the
 * probe, and its answer tells how many may follow. `counted` are the moments until which earlier calls count.
 */
export function createCallWindow(clock: Clock, ceiling?: number, counted: readonly number[] = []): CallWindow {
  let limit = ceiling ?? FIRST_LIMIT
  let sent: Sent[] = counted.map((until) => ({ order: 0, answeredAt: until - WINDOW }))
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

  function left(): number {
    forgetOld()
    return Math.max(0, Math.min(limit - sent.length, theirs?.left ?? limit))
  }

  /** Whether a call may go out that leaves `reserve` calls of the limit free. */
  function mayGo(reserve: number): boolean {
    return left() > reserve && heldUntil <= clock.now() && (probe === undefined || probe === 'due')
  }

  function send(): Sent {
    order += 1
    const call: Sent = { order, answeredAt: undefined }
    sent.push(call)
    if (theirs) theirs.left -= 1
    if (probe) probe = call
    return call
  }

  function answered(call: Sent, heard?: Heard) {
    call.answeredAt = clock.now()
    forgetOld()
    if (heard?.limit !== undefined) limit = Math.min(Math.max(1, heard.limit), ceiling ?? HIGHEST_LIMIT)
    // A refusal says how long to wait; what it says to remain adds nothing to that.
    if (heard?.holdMs !== undefined) return hold(heard.holdMs)
    if (probe === call) probe = heard ? undefined : 'due'
    if (heard) untold = 0
    if (heard?.remaining !== undefined) adopt(call, heard.remaining, heard.resetMs ?? WINDOW)
  }

  function takeBack(call: Sent) {
    sent = sent.filter((each) => each !== call)
    if (theirs) theirs.left += 1
    if (probe === call) probe = 'due'
  }

  return {
    take({ priority, agents: [agent] }, tell) {
      if (agent === undefined || !mayGo(Math.floor(limit * LEFT_FREE[priority]))) return tell(undefined)
      const call = send()
      tell({ agent, answered: (heard) => answered(call, heard), takeBack: () => takeBack(call) })
    },
    nextChange() {
      if (heldUntil > clock.now()) return heldUntil
      const ends = sent.map(({ answeredAt }) => (answeredAt === undefined ? Number.POSITIVE_INFINITY : answeredAt + WINDOW))
      return Math.min(...ends, theirs?.until ?? Number.POSITIVE_INFINITY)
    },
    waitMs(ahead) {
      forgetOld()
      const now = clock.now()
      const ends = sent.map(({ answeredAt }) => (answeredAt ?? now) + WINDOW).sort((one, other) => one - other)
      const place = sent.length - limit + ahead
      // Further back than the window is long, each place comes free once more in every window.
      const own = place < 0 ? now : (ends[place % Math.max(1, limit)] ?? now) + Math.floor(place / Math.max(1, limit)) * WINDOW
      return Math.ceil(Math.max(0, own - now, heldUntil - now, theirs && theirs.left <= ahead ? theirs.until - now : 0))
    },
    state: () => ({ limit, left: left(), shared: theirs?.isShared === true, elsewhere: NOBODY }),
    close: () => {},
  }
}

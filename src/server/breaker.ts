import type { Clock } from './clock.ts'

/** So many calls that fail one after the other within so many milliseconds mean that Lofty is down. */
const FAILURES = 5
const SPAN = 30_000
/** While Lofty is down, one call in so many milliseconds looks whether it is back. */
const PAUSE = 15_000
/** Repeats that each good answer allows, and the most that are ever in hand. */
const REPEATS_PER_ANSWER = 0.1
const MOST_REPEATS = 2

/** Keeps a Lofty that is down from being waited for and asked again and again. */
export interface Breaker {
  /** Milliseconds for which no call is worth sending; 0 when one may look. */
  pauseMs(): number
  /** Whether a call may be sent now; while Lofty is down, only the first who asks after each pause may. */
  admit(): boolean
  /** A call is over: Lofty answered it, or something went wrong that may pass. */
  note(isAnswered: boolean): void
  /** Whether a call that went wrong may be repeated; each yes is spent. Repeats stay below a tenth of the answers. */
  spendRepeat(): boolean
}

export function createBreaker(clock: Clock): Breaker {
  let failures: number[] = []
  let pausedUntil: number | undefined
  let repeats = MOST_REPEATS

  const pauseMs = () => Math.max(0, (pausedUntil ?? 0) - clock.now())
  return {
    pauseMs,
    admit() {
      if (pauseMs() > 0) return false
      if (pausedUntil !== undefined) pausedUntil = clock.now() + PAUSE
      return true
    },
    note(isAnswered) {
      if (isAnswered) {
        failures = []
        pausedUntil = undefined
        repeats = Math.min(MOST_REPEATS, repeats + REPEATS_PER_ANSWER)
        return
      }
      const now = clock.now()
      failures = [...failures.filter((at) => at > now - SPAN), now]
      if (failures.length >= FAILURES) pausedUntil ??= now + PAUSE
    },
    spendRepeat() {
      if (repeats < 1) return false
      repeats -= 1
      return true
    },
  }
}

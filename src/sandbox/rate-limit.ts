const WINDOW_MS = 60_000

/** Counts calls over a sliding minute, as Lofty does. */
export interface RateLimit {
  /** Counts a call; false when the minute is full, and then it is not counted. */
  take(): boolean
  /** Takes the last call back: answers with 429 do not count. */
  giveBack(): void
  /** Lofty's headers; the reset is when the next call becomes free, in epoch seconds (UTC). */
  headers(): Record<string, string>
}

export function createRateLimit(callsPerMinute: number): RateLimit {
  let taken: number[] = []
  const forget = () => {
    const from = Date.now() - WINDOW_MS
    taken = taken.filter((at) => at > from)
  }
  return {
    take: () => {
      forget()
      if (taken.length >= callsPerMinute) return false
      taken.push(Date.now())
      return true
    },
    giveBack: () => taken.pop(),
    headers: () => {
      forget()
      return {
        'X-RateLimit-Limit': String(callsPerMinute),
        'X-RateLimit-Remaining': String(Math.max(0, callsPerMinute - taken.length)),
        'X-RateLimit-Reset': String(Math.ceil(((taken[0] ?? Date.now()) + WINDOW_MS) / 1000)),
      }
    },
  }
}

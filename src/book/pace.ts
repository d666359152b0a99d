/** How far back calls count, and how long calls have to be counted before they say more than the limit does. */
const [WINDOW, TELLING] = [5 * 60_000, 60_000]
/** The proxy leaves a fifth of the limit to whoever waits for an answer. */
const SYNC_SHARE = 0.8

/** How fast calls are answered: measured, and until then what the limit leaves. */
export function createPace(now: () => number, limit: () => number | undefined) {
  let calls: number[] = []
  return {
    noteCall() {
      calls = [...calls.filter((at) => at > now() - WINDOW), now()]
    },
    perMinute(): number | undefined {
      const counted = calls.filter((at) => at > now() - WINDOW)
      const span = now() - (counted[0] ?? now())
      if (span >= TELLING) return (counted.length * 60_000) / span
      const allowed = limit()
      return allowed && allowed * SYNC_SHARE
    },
  }
}

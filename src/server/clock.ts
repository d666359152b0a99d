/** Time as the server needs it; tests hand in their own. */
export interface Clock {
  /** Milliseconds of a clock that never goes back, for intervals. */
  now(): number
  /** Epoch milliseconds, for what is compared with or shown to others. */
  date(): number
  /** Runs something once after `ms` milliseconds; the answer takes it back. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

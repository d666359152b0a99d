import type { Clock } from './clock.ts'

interface FakeClock extends Clock {
  advance(ms: number): void
  /** Sets the time of day forward or back, as people and time servers do, without time going by. */
  jump(ms: number): void
}

/** A clock for tests that stands still until it is moved; whatever falls due on the way runs in order. */
export function createFakeClock(): FakeClock {
  let now = 0
  let jumped = 0
  let timers: { at: number; run: () => void }[] = []
  const takeDue = (end: number) => {
    const due = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
    timers = timers.filter((timer) => timer !== due)
    return due
  }
  return {
    now: () => now,
    date: () => Date.UTC(2026, 10, 23) + now + jumped,
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (let due = takeDue(end); due; due = takeDue(end)) {
        now = Math.max(now, due.at)
        due.run()
      }
      now = end
    },
    jump: (ms) => {
      jumped += ms
    },
  }
}

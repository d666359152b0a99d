import type { Priority } from '../src/lofty/priority.ts'
import { createRandom } from '../src/sandbox/random.ts'
import { type Budget, createBudget } from '../src/server/budget.ts'
import { createCallWindow } from '../src/server/call-window.ts'
import { createFakeClock } from '../src/server/fake-clock.ts'

/** What an agent does, with the page's own rhythm. */
export interface Habits {
  /** Calls to read all leads; 0 where the book is there already. */
  fill: number
  /** Calls of a refresh: the newest, and the most recently active until nothing is new. */
  refresh: number
  /** Clicks a minute that only Lofty can answer. */
  clicks: number
}

export interface Outcome {
  /** Calls that went out a minute, all agents together, once everybody is there. */
  perMinute: number
  /** Minutes until the last book was filled; undefined when that took longer than the simulation. */
  filledAfter: number | undefined
  /** Minutes between two refreshes of a book, in the mean over agents. */
  refreshEvery: number | undefined
  /** Seconds that a click waits: half of them less than the first, 99 of 100 less than the second. */
  wait: readonly [median: number, p99: number]
  /** Milliseconds of this machine's processor that a call cost in line. */
  cpuMs: number
}

const [SECOND, MINUTE] = [1000, 60_000]
const REFRESH_AFTER = 5 * MINUTE
const LATENCY = 400
const SEED = 20_261_125

/** Agents who share one budget with `limit` calls a minute, for `minutes` on a simulated clock. */
export function simulate(agents: number, limit: number, { fill, refresh, clicks }: Habits, minutes: number): Outcome {
  const random = createRandom(SEED + agents + limit)
  const clock = createFakeClock()
  const budget = createBudget(clock, createCallWindow(clock, limit))
  const waits: number[] = []
  const refreshes: number[] = []
  let sent = 0
  let filled = 0
  let filledAt: number | undefined

  function call(own: Budget, priority: Priority, after: (waitedMs: number) => void) {
    const askedAt = clock.now()
    own.enter(priority, (answered) => {
      const waitedMs = clock.now() - askedAt
      sent += 1
      clock.after(LATENCY, () => {
        answered({ limit })
        after(waitedMs)
      })
    })
  }

  function series(own: Budget, left: number, after: () => void) {
    if (left === 0) return after()
    call(own, 'sync', () => series(own, left - 1, after))
  }

  const all = Array.from({ length: agents }, (_, index) => {
    const own = budget.of(`agent-${index}`)
    const agent = { own, isWaiting: false, refreshAt: Number.POSITIVE_INFINITY, refreshedAt: undefined as number | undefined }
    const isFilled = () => {
      filled += 1
      if (filled === agents) filledAt = clock.now()
      if (refresh > 0) agent.refreshAt = clock.now() + random.int(0, REFRESH_AFTER)
    }
    series(agent.own, fill, isFilled)
    return agent
  })

  const cpuAt = process.cpuUsage()
  for (let second = 0; second < minutes * 60; second += 1) {
    for (const agent of all) {
      // Nobody clicks on before there was an answer.
      if (!agent.isWaiting && random.chance(clicks / 60)) {
        agent.isWaiting = true
        call(agent.own, 'interactive', (ms) => {
          waits.push(ms)
          agent.isWaiting = false
        })
      }
      if (agent.refreshAt > clock.now()) continue
      agent.refreshAt = Number.POSITIVE_INFINITY
      series(agent.own, refresh, () => {
        if (agent.refreshedAt !== undefined) refreshes.push(clock.now() - agent.refreshedAt)
        agent.refreshedAt = clock.now()
        agent.refreshAt = clock.now() + REFRESH_AFTER
      })
    }
    clock.advance(SECOND)
  }
  const { user, system } = process.cpuUsage(cpuAt)
  waits.sort((one, other) => one - other)
  const waitAt = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0) / SECOND
  const meanRefresh = refreshes.reduce((sum, each) => sum + each, 0) / refreshes.length
  return {
    perMinute: sent / minutes,
    filledAfter: filledAt === undefined ? undefined : filledAt / MINUTE,
    refreshEvery: refreshes.length > agents / 2 ? meanRefresh / MINUTE : undefined,
    wait: [waitAt(0.5), waitAt(0.99)],
    cpuMs: (user + system) / 1000 / sent,
  }
}

import { expect, test } from '@playwright/test'
import * as fc from 'fast-check'
import { PRIORITY_HEADER, type Priority, priorities } from '../src/lofty/priority.ts'
import { createBreaker } from '../src/server/breaker.ts'
import { type AgentsBudget, createBudget } from '../src/server/budget.ts'
import { systemClock } from '../src/server/clock.ts'
import { createFakeClock } from '../src/server/fake-clock.ts'
import { createProxy } from '../src/server/proxy.ts'
import { createSharedWindow } from '../src/server/shared-window.ts'
import { mostInAnyMinute, simulatedLofty } from '../src/server/simulated-lofty.ts'
import { connectValkey, type Valkey, ValkeyLost } from '../src/server/valkey.ts'
import { startValkey, type ValkeyServer } from './valkey-server.ts'

const SERVERS = 3
const STEP = 250

let engine: ValkeyServer
let valkey: Valkey
let worlds = 0

test.beforeAll(async () => {
  engine = await startValkey()
  valkey = connectValkey(engine.url, systemClock, () => {})
})
test.afterAll(async () => {
  valkey?.close()
  await engine?.close()
})

/** Three servers in front of a Lofty that counts, on a clock of the test's, which the engine goes by as well. */
async function createWorld(limit: number, latencies: readonly number[]) {
  worlds += 1
  const [clock, name] = [createFakeClock(), String(worlds)]
  let answers = 0
  const lofty = simulatedLofty(clock, limit, () => latencies[answers++ % latencies.length] ?? 100)
  let pending = 0
  let isLost = false
  let started = 0

  const connect = (server: string): Valkey => ({
    ...valkey,
    server,
    async step(script, keys, argv) {
      if (isLost) throw new ValkeyLost()
      pending += 1
      const ms = clock.date()
      const timed = script.replace("redis.call('TIME')", `{ ${Math.floor(ms / 1000)}, ${(ms % 1000) * 1000} }`)
      try {
        return await valkey.run((redis) => redis.eval(timed, keys.length, ...keys.map((key) => key + name), ...argv))
      } finally {
        pending -= 1
      }
    },
  })

  function startServer() {
    started += 1
    let isRunning = true
    const budget: AgentsBudget = createBudget(
      clock,
      createSharedWindow({ clock, valkey: connect(`server ${started}`), whose: 'app', ceiling: undefined, leastServers: SERVERS }),
    )
    const access = { origin: 'http://lofty.invalid', authorization: 'Bearer x', secret: 'x', variable: undefined }
    const send: typeof lofty.send = (url, init) => (isRunning ? lofty.send(url, init) : new Promise(() => {}))
    const context = { access, breaker: createBreaker(clock), clock, send, log: () => {} }
    const ask = (agent: string, priority: Priority, key: string) =>
      createProxy({ ...context, budget: budget.of(agent) })(
        new Request(`http://127.0.0.1/api/v1.0/leads?key=${key}`, { headers: { [PRIORITY_HEADER]: priority } }),
      )
    const kill = () => {
      isRunning = false
      budget.close()
    }
    return { ask, kill, state: (agent: string) => budget.of(agent).state() }
  }

  /** Lets time go by, as servers would use it. */
  async function advance(ms: number) {
    for (let gone = 0; gone < ms; gone += STEP) {
      clock.advance(STEP)
      for (let quiet = 0; quiet < 3; quiet = pending === 0 ? quiet + 1 : 0) await new Promise((resolve) => setImmediate(resolve))
    }
  }

  const servers = Array.from({ length: SERVERS }, startServer)
  await advance(STEP)
  return {
    ...{ lofty, servers, advance, clock },
    restart(at: number) {
      servers[at]?.kill()
      servers[at] = startServer()
    },
    async loseEngine(ms: number, forgets: boolean) {
      isLost = true
      await advance(ms)
      if (forgets) await valkey.run((redis) => redis.flushall())
      isLost = false
    },
    close: () => {
      for (const { kill } of servers) kill()
    },
  }
}

const arrivals = fc.record({
  kind: fc.constant('ask' as const),
  server: fc.nat(SERVERS - 1),
  agent: fc.nat(6),
  priority: fc.constantFrom(...priorities),
  count: fc.integer({ min: 1, max: 30 }),
})
const pause = fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 250, max: 30_000 }) })
const restart = fc.record({ kind: fc.constant('restart' as const), server: fc.nat(SERVERS - 1) })
const loss = fc.record({ kind: fc.constant('lose' as const), ms: fc.integer({ min: 500, max: 70_000 }), forgets: fc.boolean() })
const world = { limit: fc.constantFrom(10, 30), latencies: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 9 }) }

type Step = typeof arrivals | typeof pause | typeof restart | typeof loss extends fc.Arbitrary<infer Each> ? Each : never

/** Plays the steps and then waits until nobody waits any more; how many servers began or went on alone. */
async function play({ limit, latencies, steps }: { limit: number; latencies: number[]; steps: Step[] }) {
  const { lofty, servers, advance, restart, loseEngine, close } = await createWorld(limit, latencies)
  let [asked, begun] = [0, SERVERS]
  for (const step of steps) {
    if (step.kind === 'wait') await advance(step.ms)
    else if (step.kind === 'lose') {
      begun += SERVERS
      await loseEngine(step.ms, step.forgets)
    } else if (step.kind === 'restart') {
      begun += 1
      restart(step.server)
    } else {
      for (let at = 0; at < step.count; at += 1) {
        asked += 1
        servers[step.server]?.ask(`agent ${step.agent}`, step.priority, String(asked))
      }
    }
  }
  for (let minute = 0; minute < 20 && servers.some(({ state }) => state('').waiting > 0); minute += 1) await advance(60_000)
  await advance(5000)
  close()
  return { lofty, begun, waiting: servers.map(({ state }) => state('').waiting) }
}

test('whoever asks, and whichever server ends in the middle: never above the limit in any minute, and nothing is left', async () => {
  const steps = fc.array(fc.oneof({ weight: 6, arbitrary: arrivals }, { weight: 5, arbitrary: pause }, { weight: 1, arbitrary: restart }), {
    maxLength: 25,
  })
  await fc.assert(
    fc.asyncProperty(fc.record({ ...world, steps }), async (given) => {
      const { lofty, waiting } = await play(given)
      expect(mostInAnyMinute(lofty.sent.map(({ at }) => at))).toBeLessThanOrEqual(given.limit)
      expect(lofty.refused()).toBe(0)
      expect(waiting).toEqual([0, 0, 0])
    }),
    { numRuns: 6 },
  )
})

test('while the engine is lost, for whatever time: no server has more than its first call refused, and nothing is left', async () => {
  const steps = fc.array(fc.oneof({ weight: 6, arbitrary: arrivals }, { weight: 5, arbitrary: pause }, { weight: 2, arbitrary: loss }), {
    maxLength: 20,
  })
  await fc.assert(
    fc.asyncProperty(fc.record({ ...world, steps }), async (given) => {
      const { lofty, waiting, begun } = await play(given)
      expect(lofty.refused()).toBeLessThanOrEqual(begun)
      expect(waiting).toEqual([0, 0, 0])
    }),
    { numRuns: 6 },
  )
})

test('three busy servers that lose the engine for three minutes share what there is, and again when it comes back with nothing', async () => {
  const limit = 30
  const { lofty, servers, advance, loseEngine, close, clock } = await createWorld(limit, [300])
  let asked = 0
  const isBusy = { now: true }
  const keepBusy = () => {
    for (const { ask, state } of servers)
      while (isBusy.now && state('').waiting < 100) ask(`agent ${asked % 9}`, 'interactive', String(asked++))
    if (isBusy.now) clock.after(1000, keepBusy)
  }
  keepBusy()
  await advance(150_000)
  await loseEngine(180_000, true)
  await advance(150_000)
  isBusy.now = false
  close()
  const moments = lofty.sent.map(({ at }) => at)
  const inMinute = (from: number) => moments.filter((at) => at >= from && at < from + 60_000).length
  console.log(
    Array.from({ length: 8 }, (_, minute) => inMinute(minute * 60_000)),
    lofty.refused(),
  )
  expect(mostInAnyMinute(moments)).toBeLessThanOrEqual(limit)
  expect(lofty.refused()).toBe(0)
})

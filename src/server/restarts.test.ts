import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFakeClock } from './fake-clock.ts'
import { proxyUnderTest, turn } from './proxy-under-test.ts'
import { mostInAnyMinute, simulatedLofty } from './simulated-lofty.ts'

const STEP = 250
const FIVE_MINUTES = 300_000

/** A server that always has calls waiting, until it is ended; what it had under way then is lost. */
function busyServer(lofty: ReturnType<typeof simulatedLofty>, clock: ReturnType<typeof createFakeClock>) {
  let isUp = true
  const send: typeof lofty.send = (url, init) => (isUp ? lofty.send(url, init) : new Promise(() => {}))
  const { ask, budget } = proxyUnderTest({ send, clock })
  let calls = 0
  return {
    work: () => {
      while (budget.state().waiting < 15) ask(`leads?key=${calls++}`)
    },
    end: () => {
      isUp = false
      budget.close()
    },
  }
}

const world = fc.record({
  limit: fc.constantFrom(10, 20, 60),
  latencies: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 9 }),
})

test('a server that is started again every ten seconds has at most one call refused each time, and the limit holds', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ limit, latencies }) => {
      const clock = createFakeClock()
      let answers = 0
      const lofty = simulatedLofty(clock, limit, () => latencies[answers++ % latencies.length] ?? 100)
      let starts = 0
      let server: ReturnType<typeof busyServer> | undefined
      for (let now = 0; now < FIVE_MINUTES; now += STEP) {
        if (now % 10_000 === 0) {
          server?.end()
          server = busyServer(lofty, clock)
          starts += 1
        }
        server?.work()
        clock.advance(STEP)
        await turn()
      }
      expect(mostInAnyMinute(lofty.served)).toBeLessThanOrEqual(limit)
      expect(lofty.refused()).toBeLessThanOrEqual(starts)
      expect(lofty.served.length).toBeGreaterThan(limit * 3)
    }),
    { numRuns: 10 },
  )
})

test('two servers at once on one key: Lofty never serves more than the limit, and both get their calls', async () => {
  const clock = createFakeClock()
  const lofty = simulatedLofty(clock, 20, () => 300)
  const servers = [busyServer(lofty, clock), busyServer(lofty, clock)]
  for (let now = 0; now < FIVE_MINUTES; now += STEP) {
    for (const server of servers) server.work()
    clock.advance(STEP)
    await turn()
  }
  console.log(
    `two servers, limit 20: at most ${mostInAnyMinute(lofty.served)} served in any minute, ${lofty.refused()} of ${lofty.sent.length} refused`,
  )
  expect(mostInAnyMinute(lofty.served)).toBeLessThanOrEqual(20)
  expect(lofty.served.length).toBeGreaterThan(80)
})

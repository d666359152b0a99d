import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PRIORITY_HEADER } from '../lofty/priority.ts'
import { createFakeClock } from './fake-clock.ts'
import { type FaultyUpstream, startFaultyUpstream, whole } from './faulty-upstream.ts'
import { proxyUnderTest, readError, turn } from './proxy-under-test.ts'

let upstream: FaultyUpstream
let played = 0
let handled = 0

beforeAll(async () => {
  upstream = await startFaultyUpstream()
})
beforeEach(() => {
  upstream.requests.length = 0
})
afterAll(async () => {
  await upstream.close()
  console.log(`faults of the call limit handled ${handled} of ${played} played`)
})

const GOOD = '{"_metadata":{"total":0},"leads":[]}'
const NOW = createFakeClock().date()
const tooMany = (...headers: string[]) => whole(429, '{"message":"Too Many Requests"}', ...headers)
const reset = (value: string | number) => tooMany(`X-RateLimit-Reset: ${value}`)

async function until(happened: () => boolean) {
  while (!happened()) await turn()
}

test.each([
  ['epoch seconds', reset(NOW / 1000 + 20), 21_000],
  ['epoch milliseconds', reset(NOW + 20_000), 20_000],
  ['milliseconds left', reset(20_000), 20_000],
  ['seconds left', reset(20), 20_000],
  ['the documented example', reset(21_000), 21_000],
  ['0', reset(0), 1000],
  ['a negative number', reset(-20), 60_000],
  ['letters', reset('abc'), 60_000],
  ['16 digits', reset('1790000000000000'), 65_000],
  ['no header', tooMany(), 60_000],
  ['Retry-After in seconds', tooMany('Retry-After: 20'), 20_000],
  ['Retry-After as a date', tooMany(`Retry-After: ${new Date(NOW + 20_000).toUTCString()}`), 20_000],
  ['a page', whole(429, '<html>slow down</html>', 'Content-Type: text/html'), 60_000],
])('a refusal for the limit with %s: nobody asks during the hold, then one probe goes first', async (_form, refusal, holdMs) => {
  played += 1
  const { ask, clock, budget } = proxyUnderTest({ origin: upstream.origin })
  upstream.play(refusal, () => {})
  const answers = [
    ask('leads?key=refused'),
    ask('leads?key=other'),
    ask('members'),
    ask('leads?key=later', { headers: { [PRIORITY_HEADER]: 'sync' } }),
  ]
  await until(() => budget.state().waiting === 4)
  expect(budget.state().nextCallMs).toBe(holdMs)
  clock.advance(holdMs - 1)
  for (let turns = 0; turns < 20; turns += 1) await turn()
  expect(upstream.requests).toHaveLength(1)
  clock.advance(1)
  await until(() => upstream.requests.length === 2)
  for (let turns = 0; turns < 20; turns += 1) await turn()
  // The probe hangs: the others wait for it, until it is given up and the next one probes.
  expect(upstream.requests).toHaveLength(2)
  expect(upstream.requests[1]).toContain('key=refused')
  upstream.play(whole(200, '{"leads":[],"members":[]}'))
  clock.advance(15_000)
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([504, 200, 200, 200])
  expect(upstream.requests).toHaveLength(5)
  handled += 1
})

test('ten refusals in a row: one call a hold, each hold as long or longer, and each answer says how long', async () => {
  played += 1
  const { ask, clock, budget } = proxyUnderTest({ origin: upstream.origin })
  upstream.play(tooMany())
  const sentAt: number[] = []
  const holds: number[] = []
  while (sentAt.length < 10) {
    const answer = ask('leads')
    for (let call = 0; call < 2; call += 1) {
      await until(() => upstream.requests.length > sentAt.length)
      sentAt.push(clock.now())
      if (call === 0) await until(() => budget.state().waiting === 1)
      else expect((await readError((await answer).clone())).message).toContain(`Try again in ${budget.state().nextCallMs / 1000} seconds.`)
      holds.push(budget.state().nextCallMs)
      clock.advance(budget.state().nextCallMs)
    }
  }
  expect(holds).toEqual([60_000, 120_000, 240_000, ...Array(7).fill(300_000)])
  expect(sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))).toEqual(holds.slice(0, -1))
  handled += 1
})

test('when Lofty suddenly has three calls left, three go out, and the answers say that the key is shared', async () => {
  played += 1
  const { ask, clock } = proxyUnderTest({ origin: upstream.origin })
  const left = (count: number) => whole(200, GOOD, 'X-RateLimit-Limit: 100', `X-RateLimit-Remaining: ${count}`, 'X-RateLimit-Reset: 30000')
  upstream.play(left(99))
  expect((await ask('leads?key=first')).headers.has('x-ratelimit-shared')).toBe(false)
  upstream.play(left(3), left(2), left(1), left(0))
  const shared = await ask('leads?key=second')
  expect([shared.headers.get('x-ratelimit-shared'), shared.headers.get('x-ratelimit-remaining')]).toEqual(['1', '3'])
  const answers = Array.from({ length: 10 }, (_, index) => ask(`leads?key=${index}`))
  await Promise.all(answers.slice(0, 3))
  clock.advance(29_999)
  for (let turns = 0; turns < 20; turns += 1) await turn()
  expect(upstream.requests).toHaveLength(5)
  upstream.play(left(99))
  clock.advance(1)
  await Promise.all(answers)
  handled += 1
})

const HOUR = 3_600_000
test.each([
  ['an hour forward', HOUR, 0],
  ['an hour back', -HOUR, 0],
  ['eight hours of sleep that no clock of ours counts', 8 * HOUR, 0],
  ['eight hours of sleep that both clocks count', 0, 8 * HOUR],
])('%s during a hold: no wait becomes longer than 65 seconds, no minute fuller than the limit', async (_name, jump, sleep) => {
  played += 1
  const { ask, clock, budget } = proxyUnderTest({ origin: upstream.origin, limit: 3 })
  const sentAt: number[] = []
  const goOn = async () => {
    expect(budget.state().nextCallMs).toBeLessThanOrEqual(65_000)
    const calls = upstream.requests.length
    clock.advance(budget.state().nextCallMs)
    for (let turns = 0; turns < 50; turns += 1) await turn()
    for (let call = calls; call < upstream.requests.length; call += 1) sentAt.push(clock.now())
  }
  upstream.play(reset(NOW / 1000 + 20))
  const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ask(`leads?key=${key}`))
  await until(() => budget.state().waiting === 6)
  // From here on Lofty's moments are hours away from what this machine takes for now.
  clock.jump(jump)
  clock.advance(sleep)
  upstream.play(whole(200, GOOD, 'X-RateLimit-Limit: 3', 'X-RateLimit-Remaining: 0', `X-RateLimit-Reset: ${NOW / 1000 + 60}`))
  if (sleep > 0) await until(() => budget.state().waiting < 6)
  while (budget.state().waiting > 0) await goOn()
  const statuses = (await Promise.all(answers)).map(({ status }) => status)
  // A call that was under way when the machine fell asleep is over its time when it wakes up.
  expect(statuses).toEqual([sleep > 0 ? 504 : 200, 200, 200, 200, 200, 200])
  for (const from of sentAt) expect(sentAt.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(3)
  handled += 1
})

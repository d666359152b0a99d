import { expect, test } from 'vitest'
import { PRIORITY_HEADER, type Priority } from '../lofty/priority.ts'
import { createRandom } from '../sandbox/random.ts'
import { createFakeClock } from './fake-clock.ts'
import { proxyUnderTest, readError, turn } from './proxy-under-test.ts'
import { mostInAnyMinute, simulatedLofty } from './simulated-lofty.ts'

const TABS = 20
const TEN_MINUTES = 600_000
const STEP = 500
const SEED = 20_261_124

/** A call that a tab made, and how it ended. */
interface Asked {
  url: string
  priority: Priority
  at: number
  leave: () => void
  leftAt: number | undefined
  status: number | undefined
}

/** Tabs that click, look ahead and sync for ten minutes, and change their minds. */
async function run(limit: number) {
  const random = createRandom(SEED + limit)
  const clock = createFakeClock()
  const lofty = simulatedLofty(clock, limit, () => random.int(50, 1500))
  const { ask } = proxyUnderTest({ send: lofty.send, clock })
  const asked: Asked[] = []
  let calls = 0
  const call = (priority: Priority, path = `leads?key=${priority}-${calls++}`) => {
    const reader = new AbortController()
    const leave = () => {
      entry.leftAt ??= clock.now()
      reader.abort()
    }
    const entry: Asked = { url: path, priority, at: clock.now(), leave, leftAt: undefined, status: undefined }
    asked.push(entry)
    const headers = { [PRIORITY_HEADER]: priority }
    ask(path, { headers, signal: reader.signal }).then(({ status }) => {
      entry.status = status
    })
    return entry
  }
  const clicks = Array.from({ length: TABS }, () => call('interactive', 'leads?key=first'))
  const syncs = Array.from({ length: TABS }, () => call('sync'))
  for (let now = 0; now < TEN_MINUTES; now += STEP) {
    for (let tab = 0; tab < TABS; tab += 1) {
      if (random.chance((limit / TABS / 60_000) * STEP)) {
        // Another search: what was asked for the one before is of no use any more.
        if (random.chance(0.3)) clicks[tab]?.leave()
        clicks[tab] = call('interactive', random.chance(0.1) ? 'members' : undefined)
        if (random.chance(0.5)) call('ahead')
      }
      // The sync always has its next call waiting.
      if (syncs[tab]?.status !== undefined) syncs[tab] = call('sync')
    }
    clock.advance(STEP)
    await turn()
  }
  return { lofty, asked }
}

test.each([10, 100, 500])('twenty tabs for ten minutes on a key with %i calls a minute', async (limit) => {
  const { lofty, asked } = await run(limit)
  const longest = mostInAnyMinute(lofty.sent.map(({ at }) => at))
  const share = lofty.served.length / (limit * 10)
  console.log(
    `limit ${limit}: at most ${longest} calls in any minute, ${(share * 100).toFixed(1)} % of ten minutes’ calls used, ${asked.length} asked for`,
  )
  expect(longest).toBeLessThanOrEqual(limit)
  expect(mostInAnyMinute(lofty.served)).toBeLessThanOrEqual(limit)
  expect(lofty.refused()).toBe(0)

  const sent = new Map(lofty.sent.map((each) => [each.url.slice(each.url.lastIndexOf('/') + 1), each]))
  const backgrounds = lofty.sent.filter(({ url }) => /key=(sync|ahead)/.test(url)).map(({ at }) => at)
  for (const entry of asked.filter(({ priority, url }) => priority === 'interactive' && url !== 'members')) {
    const at = sent.get(entry.url)?.at ?? entry.leftAt ?? TEN_MINUTES
    expect(backgrounds.filter((each) => each > entry.at && each < at).length).toBeLessThanOrEqual(1)
  }
  // Who leaves before the call went out is not asked for, who leaves after that closes the connection.
  for (const { url, leftAt } of asked) {
    const call = url.startsWith('leads?key=i') ? sent.get(url) : undefined
    if (!call || leftAt === undefined) continue
    expect(call.at).toBeLessThanOrEqual(leftAt)
    expect(call.isAborted() || call.answeredAt <= leftAt).toBe(true)
  }
  expect(lofty.sent.filter(({ url }) => url.endsWith('key=first'))).toHaveLength(1)
  expect(share).toBeGreaterThanOrEqual(0.95)
})

test('of five thousand calls five hundred wait, the rest are told when to come back, and those who leave make room', async () => {
  const clock = createFakeClock()
  const lofty = simulatedLofty(clock, 10, () => 100)
  const { ask, budget } = proxyUnderTest({ send: lofty.send, limit: 10, clock })
  const readers = Array.from({ length: 5000 }, () => new AbortController())
  const answers = readers.map((reader, index) =>
    ask(`leads?key=${index}`, { signal: reader.signal, headers: { [PRIORITY_HEADER]: 'sync' } }),
  )
  expect(budget.state().waiting).toBe(500)
  const error = await readError(await (answers[4999] ?? expect.unreachable()))
  expect(error).toMatchObject({ kind: 'busy', status: 429, retryable: true })
  expect(error.retryAfterMs).toBeGreaterThanOrEqual(1000)
  // A click is taken in all the same and goes first.
  ask('leads?key=click')
  for (const reader of readers.slice(0, 400)) reader.abort()
  expect(budget.state().waiting).toBeLessThanOrEqual(102)
  ask('leads?key=room', { headers: { [PRIORITY_HEADER]: 'sync' } })
  for (let now = 0; now < 1.5 * TEN_MINUTES; now += 5000) {
    clock.advance(5000)
    await turn()
  }
  const keys = lofty.sent.map(({ url }) => new URL(url).searchParams.get('key'))
  expect(keys.slice(0, 2)).toEqual(['0', 'click'])
  expect(keys.slice(2)).toEqual([...Array.from({ length: 101 }, (_, index) => String(400 + index)), 'room'])
})

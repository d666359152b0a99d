import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Priority, priorities } from '../lofty/priority.ts'
import { createBudget } from './budget.ts'
import { createCallWindow, type Heard } from './call-window.ts'
import { createFakeClock } from './fake-clock.ts'

/** A budget that notes what is sent; each call ends when told so. The probe of its start was answered a minute ago. */
function setUp(ceiling?: number, hasStarted = true) {
  const clock = createFakeClock()
  const budget = createBudget(clock, createCallWindow(clock, ceiling))
  if (hasStarted) {
    budget.enter('interactive', (answered) => answered({}))
    clock.advance(61_000)
  }
  const sent: { name: string; at: number; answered: (heard?: Heard) => void }[] = []
  const ask = (name: string, priority: Priority = 'interactive') =>
    budget.enter(priority, (answered) => sent.push({ name, at: clock.now(), answered }))
  const askMany = (count: number, name = 'call', priority?: Priority) =>
    Array.from({ length: count }, (_, index) => ask(`${name}${index}`, priority))
  return { clock, budget, sent, ask, askMany, names: () => sent.map(({ name }) => name) }
}

/** The most moments that lie within any 60 seconds. */
function mostInAnyMinute(moments: number[]): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 60_000).length))
}

test('until Lofty says otherwise ten calls go out in a minute', () => {
  const { clock, budget, sent, askMany } = setUp()
  askMany(25)
  expect(sent).toHaveLength(10)
  expect(budget.state()).toMatchObject({ limit: 10, left: 0, waiting: 15, shared: false })
  for (const call of sent) call.answered({})
  clock.advance(59_999)
  expect(sent).toHaveLength(10)
  expect(budget.state().nextCallMs).toBe(251)
  clock.advance(251)
  expect(sent).toHaveLength(20)
})

test('the limit is learned, and never passes the ceiling', () => {
  const learned = setUp()
  learned.askMany(300)
  learned.sent[0]?.answered({ limit: 100, remaining: 99 })
  expect(learned.sent).toHaveLength(100)
  const capped = setUp(20)
  capped.askMany(300)
  capped.sent[0]?.answered({ limit: 100, remaining: 99 })
  expect(capped.sent).toHaveLength(20)
})

test('a call under way counts until it is answered, however long that takes', () => {
  const { clock, sent, askMany } = setUp(1)
  askMany(2)
  clock.advance(100_000)
  expect(sent).toHaveLength(1)
  sent[0]?.answered({})
  clock.advance(59_000)
  expect(sent).toHaveLength(1)
  clock.advance(2000)
  expect(sent).toHaveLength(2)
})

test('interactive calls go before ahead before sync, first come first served among equals', () => {
  const { clock, sent, ask, names } = setUp(1)
  ask('first')
  ask('s1', 'sync')
  ask('a1', 'ahead')
  ask('i1')
  ask('i2')
  const raised = ask('s2', 'sync')
  raised?.raise('ahead')
  for (let round = 0; round < 5; round += 1) {
    sent.at(-1)?.answered({})
    clock.advance(61_000)
  }
  expect(names()).toEqual(['first', 'i1', 'i2', 'a1', 's2', 's1'])
})

test('agents have turns: one with a hundred calls in line delays another by one call', () => {
  const { clock, budget, sent, names } = setUp(1)
  const ask = (agent: string, count: number, priority: Priority = 'interactive') => {
    for (let at = 0; at < count; at += 1)
      budget.of(agent).enter(priority, (answered) => sent.push({ name: agent, at: clock.now(), answered }))
  }
  ask('greedy', 100)
  ask('late', 2)
  ask('greedy', 1, 'sync')
  const goOn = () => {
    sent.at(-1)?.answered({})
    clock.advance(61_000)
  }
  for (let round = 0; round < 3; round += 1) goOn()
  ask('later', 1)
  for (let round = 0; round < 3; round += 1) goOn()
  expect(names()).toEqual(['greedy', 'late', 'greedy', 'late', 'later', 'greedy', 'greedy'])
})

test('nobody saves up turns while away, and clicks do not pay for an agent’s own sync', () => {
  const { clock, budget, sent, names } = setUp(10)
  const ask = (agent: string, priority: Priority) =>
    budget.of(agent).enter(priority, (answered) => {
      sent.push({ name: `${agent} ${priority}`, at: clock.now(), answered })
      answered({})
    })
  for (let at = 0; at < 12; at += 1) ask('one', 'sync')
  ask('two', 'sync')
  ask('one', 'interactive')
  ask('one', 'interactive')
  ask('two', 'interactive')
  ask('one', 'interactive')
  clock.advance(61_000)
  expect(names().slice(8)).toEqual([
    'one interactive',
    'one interactive',
    'two interactive',
    'one interactive',
    'two sync',
    ...Array(4).fill('one sync'),
  ])
})

test('an agent is told how many calls go before theirs, and when theirs will', () => {
  const { clock, budget } = setUp(2)
  const ask = (agent: string, priority: Priority, count: number) => {
    for (let at = 0; at < count; at += 1) budget.of(agent).enter(priority, (answered) => answered({}))
  }
  ask('one', 'interactive', 2)
  clock.advance(250)
  ask('one', 'interactive', 5)
  ask('two', 'sync', 1)
  expect(budget.of('one').state()).toMatchObject({ waiting: 6, ahead: 0, nextCallMs: 60_000, yoursMs: 60_000 })
  expect(budget.of('two').state()).toMatchObject({ ahead: 5, yoursMs: 2 * 60_250 + 60_000 })
  ask('three', 'interactive', 1)
  expect(budget.of('three').state()).toMatchObject({ ahead: 0 })
  expect(budget.of('one').state()).toMatchObject({ ahead: 1, yoursMs: 60_000 })
  expect(budget.of('nobody').state()).not.toHaveProperty('ahead')
})

test('sync leaves calls free for clicks', () => {
  const { sent, askMany } = setUp(10)
  askMany(20, 'sync', 'sync')
  expect(sent).toHaveLength(8)
  askMany(5)
  expect(sent).toHaveLength(10)
})

test('who leaves the queue is never sent, and the queue is bounded for each priority', () => {
  const { clock, sent, ask, askMany, names } = setUp(1)
  ask('first')
  ask('gone')?.leave()
  expect(askMany(500, 'sync', 'sync').at(-1)).toBeDefined()
  expect(ask('one too many', 'sync')).toBeUndefined()
  expect(ask('a click')).toBeDefined()
  sent[0]?.answered({})
  clock.advance(200_000)
  expect(names()).not.toContain('gone')
})

test('when others spend the same key Lofty’s count rules until its window ends', () => {
  const { clock, budget, sent, ask, askMany } = setUp(80)
  ask('first')
  sent[0]?.answered({ limit: 80, remaining: 3, resetMs: 30_000 })
  expect(budget.state()).toMatchObject({ left: 3, shared: true })
  askMany(50)
  expect(sent).toHaveLength(4)
  for (const call of sent) call.answered({})
  clock.advance(29_999)
  expect(sent).toHaveLength(4)
  clock.advance(1)
  expect(sent).toHaveLength(5)
  expect(budget.state().shared).toBe(false)
  sent[4]?.answered({ remaining: 79 })
  expect(sent).toHaveLength(51)
})

test('a late answer does not bring an old count back', () => {
  const { budget, sent, askMany } = setUp(10)
  askMany(2)
  sent[1]?.answered({ remaining: 1, resetMs: 30_000 })
  sent[0]?.answered({ remaining: 9, resetMs: 30_000 })
  expect(budget.state()).toMatchObject({ left: 1, shared: true })
})

test('after a refusal nobody sends until the hold ends, then one probe goes first', () => {
  const { clock, budget, sent, ask, askMany } = setUp(20)
  const refused = ask('refused')
  sent[0]?.answered({ holdMs: 21_000 })
  refused?.again()
  askMany(5)
  expect(budget.state()).toMatchObject({ left: 0, waiting: 6, nextCallMs: 21_000 })
  clock.advance(20_999)
  expect(sent).toHaveLength(1)
  clock.advance(1)
  expect(sent.map(({ name }) => name)).toEqual(['refused', 'refused'])
  sent[1]?.answered({})
  expect(sent).toHaveLength(7)
})

test('a probe without an answer lets only the next probe go', () => {
  const { clock, sent, ask, askMany } = setUp(20)
  ask('refused')
  sent[0]?.answered({ holdMs: 1000 })
  askMany(5)
  clock.advance(1000)
  sent[1]?.answered()
  expect(sent).toHaveLength(3)
  sent[2]?.answered({ holdMs: 1000 })
  clock.advance(1000)
  expect(sent).toHaveLength(4)
})

test('refusals that do not say for how long wait a minute, then twice as long each time, up to five minutes', () => {
  const { clock, budget, sent, ask } = setUp(20)
  const refused = ask('refused')
  const waits = Array.from({ length: 5 }, () => {
    sent.at(-1)?.answered({ holdMs: 'untold' })
    refused?.again()
    const { nextCallMs } = budget.state()
    clock.advance(nextCallMs)
    return nextCallMs
  })
  expect(waits).toEqual([60_000, 120_000, 240_000, 300_000, 300_000])
  expect(sent).toHaveLength(6)
  sent.at(-1)?.answered({})
  ask('later')
  sent.at(-1)?.answered({ holdMs: 'untold' })
  expect(budget.state().nextCallMs).toBe(60_000)
})

test('at the start one call goes alone, and its answer says how many may follow', () => {
  const { clock, budget, sent, askMany } = setUp(10, false)
  askMany(20)
  expect(sent).toHaveLength(1)
  sent[0]?.answered({ limit: 10, remaining: 4, resetMs: 50_000 })
  expect(sent).toHaveLength(5)
  expect(budget.state().shared).toBe(false)
  for (const call of sent) call.answered({ remaining: 0, resetMs: 50_000 })
  clock.advance(49_999)
  expect(sent).toHaveLength(5)
  clock.advance(1)
  expect(sent).toHaveLength(6)
  sent[5]?.answered({ remaining: 4, resetMs: 10_000 })
  expect(sent).toHaveLength(10)
})

test('a start without an answer lets only the next call try', () => {
  const { sent, askMany } = setUp(10, false)
  askMany(20)
  sent[0]?.answered()
  expect(sent).toHaveLength(2)
  sent[1]?.answered({})
  expect(sent).toHaveLength(10)
})

test('what Lofty counted before the start is nobody else’s; what it counts beyond that is', () => {
  const { budget, sent, ask } = setUp(80, false)
  ask('first')
  sent[0]?.answered({ remaining: 60, resetMs: 30_000 })
  expect(budget.state()).toMatchObject({ left: 60, shared: false })
  ask('second')
  sent[1]?.answered({ remaining: 40, resetMs: 30_000 })
  expect(budget.state()).toMatchObject({ left: 40, shared: true })
})

test('a call that was not sent after all is not counted', () => {
  const { clock, budget } = setUp(10)
  budget.enter('interactive', (answered) => answered('unsent'))
  expect(budget.state().left).toBe(10)
  clock.advance(1)
})

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      priority: fc.constantFrom(...priorities),
      count: fc.integer({ min: 1, max: 15 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      which: fc.nat(),
      remaining: fc.option(fc.nat(30)),
      holdMs: fc.option(fc.integer({ min: 1000, max: 65_000 }), { freq: 8 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat() }) },
)

test('whatever happens: never above the limit in any minute, nothing during a hold, all is sent in the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(step, { maxLength: 80 }), (limit, steps) => {
      const { clock, budget, sent, ask } = setUp(limit)
      const places: { place: ReturnType<typeof ask>; name: string }[] = []
      const gone = new Set<string>()
      /** Moments at which Lofty may count a call: when it was sent, and when it was answered. */
      const counted: number[] = []
      const open = new Set<number>()
      let heldUntil = 0
      let seen = 0
      const check = () => {
        for (; seen < sent.length; seen += 1) {
          const call = sent[seen]
          if (!call) continue
          expect(call.at).toBeGreaterThanOrEqual(heldUntil)
          expect(gone.has(call.name)).toBe(false)
          open.add(seen)
        }
        expect(mostInAnyMinute(sent.map(({ at }) => at))).toBeLessThanOrEqual(limit)
        expect(mostInAnyMinute(counted)).toBeLessThanOrEqual(limit)
      }
      const answer = (index: number, heard: Heard & { holdMs?: number | undefined }) => {
        open.delete(index)
        counted.push(clock.now())
        if (heard.holdMs) heldUntil = Math.max(heldUntil, clock.now() + heard.holdMs)
        sent[index]?.answered(heard)
        check()
      }
      for (const each of steps) {
        if (each.kind === 'ask') {
          for (let index = 0; index < each.count; index += 1) {
            const name = `call ${places.length}`
            places.push({ name, place: ask(name, each.priority) })
            check()
          }
        } else if (each.kind === 'wait') {
          clock.advance(each.ms)
          check()
        } else if (each.kind === 'answer') {
          const index = [...open][each.which % Math.max(1, open.size)]
          if (index !== undefined) answer(index, { remaining: each.remaining ?? undefined, holdMs: each.holdMs ?? undefined })
        } else {
          const left = places[each.which % Math.max(1, places.length)]
          if (left && !sent.some(({ name }) => name === left.name)) {
            gone.add(left.name)
            left.place?.leave()
            check()
          }
        }
      }
      for (let round = 0; round < 2000 && (budget.state().waiting > 0 || open.size > 0); round += 1) {
        for (const index of [...open]) answer(index, {})
        clock.advance(1000 + budget.state().nextCallMs)
        check()
      }
      expect(new Set(sent.map(({ name }) => name)).size).toBe(places.length - gone.size)
    }),
    { numRuns: 300 },
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBreaker } from './breaker.ts'
import { createFakeClock } from './fake-clock.ts'

function setUp() {
  const clock = createFakeClock()
  const breaker = createBreaker(clock)
  const fail = (times: number) => Array.from({ length: times }, () => breaker.note(false))
  return { clock, breaker, fail }
}

test('five failures in a row within 30 seconds pause all calls; four do not', () => {
  const { breaker, fail } = setUp()
  fail(4)
  expect([breaker.pauseMs(), breaker.admit()]).toEqual([0, true])
  fail(1)
  expect([breaker.pauseMs(), breaker.admit()]).toEqual([15_000, false])
})

test('an answer in between, or more time, keeps calls going', () => {
  const { clock, breaker, fail } = setUp()
  fail(4)
  breaker.note(true)
  fail(4)
  clock.advance(30_000)
  fail(4)
  expect(breaker.admit()).toBe(true)
})

test('while Lofty is down one call looks every 15 seconds, and its answer lets all go', () => {
  const { clock, breaker, fail } = setUp()
  fail(5)
  clock.advance(14_999)
  expect(breaker.admit()).toBe(false)
  clock.advance(1)
  expect([breaker.pauseMs(), breaker.admit(), breaker.admit()]).toEqual([0, true, false])
  fail(1)
  clock.advance(15_000)
  expect([breaker.admit(), breaker.admit()]).toEqual([true, false])
  breaker.note(true)
  expect([breaker.admit(), breaker.admit(), breaker.pauseMs()]).toEqual([true, true, 0])
})

test('a call that was under way when the pause began does not make it longer', () => {
  const { clock, breaker, fail } = setUp()
  fail(5)
  clock.advance(10_000)
  fail(3)
  expect(breaker.pauseMs()).toBe(5000)
})

test('repeats are at most two and a tenth of the answers, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (outcomes) => {
      const { breaker } = setUp()
      let repeats = 0
      for (const isAnswered of outcomes) {
        breaker.note(isAnswered)
        if (!isAnswered && breaker.spendRepeat()) repeats += 1
      }
      expect(repeats).toBeLessThanOrEqual(2 + outcomes.filter(Boolean).length / 10)
    }),
  )
})

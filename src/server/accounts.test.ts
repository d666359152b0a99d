import { expect, test } from 'vitest'
import { createAccounts } from './accounts.ts'
import { createBudget } from './budget.ts'
import type { Credential } from './credential.ts'
import { createFakeClock } from './fake-clock.ts'

const MINUTE = 60_000
const keyOf = (name: string): Credential => ({ kind: 'key', key: `${name}-key-that-is-long` })
const tokenOf = (name: string): Credential => ({
  kind: 'oauth',
  accessToken: `${name}-token-that-is-long`,
  refreshToken: undefined,
  expiresAt: 0,
  renewAt: 0,
})

function setUp() {
  const clock = createFakeClock()
  const asked: string[] = []
  const held: (() => void)[] = []
  const send = async (_url: string, init: RequestInit) => {
    const whose = String(new Headers(init.headers).get('authorization'))
    asked.push(whose)
    await new Promise<void>((resolve) => held.push(resolve))
    return new Response(`{"_metadata":{"total":0},"leads":[],"for":"${whose.slice(0, 9)}"}`)
  }
  const accounts = createAccounts(
    { clock, send, log: () => {}, openBudget: () => createBudget(clock) },
    { origin: 'http://127.0.0.1', application: 'app' },
  )
  const ask = (credential: Credential) => accounts.of(credential).fetch(new Request('http://127.0.0.1/api/v1.0/leads'))
  /** Lets Lofty answer everything that was asked, and whatever is asked then. */
  const answerAll = async () => {
    for (let turns = 0; turns < 20; turns += 1) {
      for (const answer of held.splice(0)) answer()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { clock, accounts, asked, ask, answerAll }
}

test('the same address asked by two credentials at once is asked twice; by one, once', async () => {
  const { asked, ask, answerAll } = setUp()
  const answers = [keyOf('one'), keyOf('other'), tokenOf('one'), tokenOf('other'), keyOf('one')].map(ask)
  await answerAll()
  const texts = await Promise.all(answers.map(async (answer) => (await answer).text()))
  expect(asked).toHaveLength(4)
  expect(new Set(texts.slice(0, 4)).size).toBe(4)
  expect(texts[4]).toBe(texts[0])
})

test('a key has its own budget, all tokens have one together, whichever of them is renewed', async () => {
  const { accounts, ask, answerAll } = setUp()
  const answers = [keyOf('one'), tokenOf('one'), tokenOf('other'), tokenOf('renewed')].map(ask)
  await answerAll()
  await Promise.all(answers)
  const left = (credential: Credential) => accounts.of(credential).budget.state().left
  expect([keyOf('one'), keyOf('other'), tokenOf('one'), tokenOf('other'), tokenOf('new')].map(left)).toEqual([9, 10, 7, 7, 7])
})

test('an account that nobody uses any more goes, once its calls no longer count; one that waits for Lofty stays', async () => {
  const { accounts, clock, ask, answerAll } = setUp()
  for (let at = 0; at < 500; at += 1) accounts.of(keyOf(`tried ${at}`))
  const waiting = ask(keyOf('slow'))
  expect(accounts.size()).toBe(501)
  clock.advance(MINUTE)
  accounts.of(keyOf('one'))
  expect(accounts.size()).toBe(502)
  clock.advance(2 * MINUTE)
  accounts.of(keyOf('one'))
  expect(accounts.size()).toBe(2)
  expect(accounts.of(keyOf('slow')).budget.state().left).toBe(9)
  await answerAll()
  await waiting
  clock.advance(3 * MINUTE)
  accounts.of(keyOf('one'))
  expect(accounts.size()).toBe(1)
})

import { expect, test } from 'vitest'
import type { Credential } from './credential.ts'
import { createFakeClock } from './fake-clock.ts'
import { createSeal } from './seal.ts'
import { createMemoryStore } from './session-store.ts'
import { createSessions, IDLE_MS } from './sessions.ts'

const HOUR = 3_600_000
const [OLD, NEW] = ['o'.repeat(32), 'n'.repeat(32)]
const KEY: Credential = { kind: 'key', key: 'keyCANARY_9f2c41' }

function setUp() {
  const clock = createFakeClock()
  const store = createMemoryStore(clock, IDLE_MS)
  const under = (...secrets: string[]) => createSessions(store, createSeal(secrets), clock)
  return { clock, store, under, sessions: under(NEW) }
}

/** What a browser sends back after this `Set-Cookie`. */
function withCookie(setCookie: string): Headers {
  return new Headers({ cookie: setCookie.split(';', 1)[0] ?? '' })
}

test('a session is known by its cookie, which scripts, other hosts and plain networks never get', async () => {
  const { sessions } = setUp()
  const cookie = await sessions.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY)
  expect(cookie).toMatch(/^__Host-leadbook=[\w-]{43}\.[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  expect(await sessions.find(withCookie(cookie))).toMatchObject({ agent: 'Grace Kim', credential: KEY, cookie: undefined })
  expect(await sessions.find(new Headers())).toBeUndefined()
})

test('a cookie changed in any one byte is none', async () => {
  const { sessions } = setUp()
  const [value = ''] = (await sessions.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY)).split(';')
  const start = value.indexOf('=') + 1
  let tried = 0
  for (let at = start; at < value.length; at += 1) {
    for (const letter of ['A', 'B', '.', '-', '=', ' ', '%41']) {
      const changed = value.slice(0, at) + letter + value.slice(at + 1)
      if (changed.trim() === value.trim()) continue
      tried += 1
      expect(await sessions.find(new Headers({ cookie: changed })), changed).toBeUndefined()
    }
    expect(await sessions.find(new Headers({ cookie: value.slice(0, at) }))).toBeUndefined()
  }
  expect(tried).toBeGreaterThan(500)
  for (const more of [`${value}.x`, `${value}; ${value}`, `${value}x`])
    expect(await sessions.find(new Headers({ cookie: more }))).toBeUndefined()
})

test('the store holds neither credential nor name, nor anything of the cookie', async () => {
  const { sessions, store } = setUp()
  const written: string[] = []
  const put = (id: string, sealed: string) => {
    written.push(id, sealed)
    return store.put(id, sealed)
  }
  const listening = createSessions({ ...store, put }, createSeal([NEW]), createFakeClock())
  const cookie = await listening.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY)
  const dump = written.join()
  const plain = Buffer.from(written[1] ?? '', 'base64url').toString('latin1')
  for (const text of ['CANARY', 'Grace', cookie.slice(16, 40), NEW]) expect(dump + plain).not.toContain(text)
  expect(await sessions.find(withCookie(cookie))).toBeDefined()
})

test('what was sealed under one session’s name opens under no other', async () => {
  const { sessions, store } = setUp()
  const mine = await sessions.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY)
  const { id = '' } = (await sessions.find(withCookie(mine))) ?? {}
  const yours = await sessions.begin(new Headers(), { agent: 'Marcus Bell', account: '7' }, { kind: 'key', key: 'another' })
  const { id: other = '' } = (await sessions.find(withCookie(yours))) ?? {}
  await store.put(id, (await store.get(other)) ?? '')
  expect(await sessions.find(withCookie(mine))).toBeUndefined()
})

test('after signing out a copied cookie is worth nothing, and no late renewal brings it back', async () => {
  const { sessions } = setUp()
  const cookie = await sessions.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY)
  const held = await sessions.find(withCookie(cookie))
  expect(await sessions.end(withCookie(cookie))).toMatch(/^__Host-leadbook=; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=0$/)
  await held?.renew({ kind: 'key', key: 'late' })
  expect(await sessions.find(withCookie(cookie))).toBeUndefined()
})

test('every sign-in makes a new name and ends the session before', async () => {
  const { sessions } = setUp()
  const first = await sessions.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY)
  const second = await sessions.begin(withCookie(first), { agent: 'Marcus Bell', account: '7' }, KEY)
  expect(second).not.toBe(first)
  expect(await sessions.find(withCookie(first))).toBeUndefined()
  const planted = new Headers({ cookie: '__Host-leadbook=planted.planted' })
  expect(await sessions.begin(planted, { agent: 'Grace Kim', account: '7' }, KEY)).not.toContain('planted')
})

test('a session ends 12 hours after its last use, and 7 days after its start however much it is used', async () => {
  const { sessions, clock, store } = setUp()
  const unused = withCookie(await sessions.begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY))
  const used = withCookie(await sessions.begin(new Headers(), { agent: 'Marcus Bell', account: '7' }, KEY))
  clock.advance(12 * HOUR - 1)
  expect(await sessions.find(used)).toBeDefined()
  clock.advance(1)
  expect(await sessions.find(unused)).toBeUndefined()
  for (let hours = 12; hours < 167; hours += 1) {
    clock.advance(HOUR)
    expect(await sessions.find(used)).toBeDefined()
  }
  clock.advance(HOUR)
  expect(await sessions.find(used)).toBeUndefined()
  expect(store.size()).toBe(0)
})

test('a new secret takes over: the old cookie is signed anew, and works after the old secret is gone', async () => {
  const { under } = setUp()
  const before = withCookie(await under(OLD).begin(new Headers(), { agent: 'Grace Kim', account: '7' }, KEY))
  expect(await under(NEW).find(before)).toBeUndefined()
  const { cookie = '' } = (await under(NEW, OLD).find(before)) ?? {}
  expect(await under(NEW).find(withCookie(cookie))).toMatchObject({ agent: 'Grace Kim', credential: KEY, cookie: undefined })
  expect(await under(NEW).find(before)).toBeUndefined()
})

test('the store never grows without bound: the session unused for longest goes', async () => {
  const { store } = setUp()
  await store.put('first', 'x')
  await store.put('second', 'x')
  await store.get('first')
  for (let more = 0; more < 9_999; more += 1) await store.put(`more ${more}`, 'x')
  expect(store.size()).toBe(10_000)
  expect(await store.get('second')).toBeUndefined()
  expect(await store.get('first')).toBe('x')
})

import { expect, test } from '@playwright/test'
import { Redis } from 'ioredis'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import { startApp } from './app.ts'
import { createBrowser } from './plain-browser.ts'
import { startValkey } from './valkey-server.ts'

const LIST = '/api/v1.0/leads?stage=Hot'

const running: { close(): Promise<void> }[] = []
test.afterEach(async () => {
  for (const each of running.splice(0)) await each.close()
})

test('two servers share sessions, their end, calls under way and answers, and nobody can read them in between', async () => {
  const lofty = await startSandbox({ leads: 600, latencyMs: 300 })
  const engine = await startValkey()
  const env = {
    SESSION_SECRET: 'a-secret-of-32-bytes-for-tests-only',
    LOFTY_BASE_URL: lofty.url,
    VALKEY_URL: engine.url,
    LEADBOOK_CACHE_SECONDS: '60',
  }
  const [one, other] = [await startApp(env), await startApp(env)]
  running.push(one, other, lofty, engine)
  const [agent, colleague] = lofty.agents
  if (!agent || !colleague) throw new Error('The sandbox has too few agents')
  const signIn = async (url: string, key: string, cookies = new Map<string, string>()) => {
    const send = createBrowser(cookies)
    const body = new URLSearchParams({ key })
    expect((await send(`${url}/signin`, { method: 'POST', body, headers: { origin: url } })).status).toBe(303)
    return send
  }
  const cookies = new Map<string, string>()
  const send = await signIn(one.url, agent.key, cookies)
  const listCalls = () => lofty.calls.filter(({ path }) => path === '/v1.0/leads').length

  // Asked of both at once, and again: Lofty is asked once.
  const [first, second] = await Promise.all([send(one.url + LIST), send(other.url + LIST)])
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.body).toBe(first.body)
  expect((await send(other.url + LIST)).body).toBe(first.body)
  expect(listCalls()).toBe(1)

  // Another agent's same question is another one.
  const colleagues = new Map<string, string>()
  const sendColleague = await signIn(other.url, colleague.key, colleagues)
  expect((await sendColleague(one.url + LIST)).body).not.toBe(first.body)
  expect(listCalls()).toBe(2)

  const redis = new Redis(engine.url)
  const kept = await Promise.all((await redis.keys('*')).map(async (key) => `${key} ${await redis.dump(key)}`))
  redis.disconnect()
  expect(kept.filter((each) => each.startsWith('{leadbook}:session:'))).toHaveLength(2)
  expect(kept.filter((each) => each.startsWith('{leadbook}:answer:'))).toHaveLength(2)
  const lead = lofty.leads.find(({ assignedUserId, stage }) => assignedUserId === agent.userId && stage === 'Hot')
  for (const telling of [agent.key, agent.name, String(agent.userId), lead?.leadId ?? '', 'leads?']) {
    expect(telling).not.toBe('')
    expect(kept.join('\n')).not.toContain(telling)
  }

  const stolen = createBrowser(new Map(cookies))
  expect((await stolen(other.url + LIST)).status).toBe(200)
  expect((await send(`${one.url}/signout`, { method: 'POST', headers: { origin: one.url } })).status).toBe(303)
  expect((await stolen(other.url + LIST)).status).toBe(401)

  // Without Valkey a server goes on with whom it has seen; and who signs out meanwhile has signed out everywhere.
  const early = await signIn(one.url, agent.key)
  await engine.stop()
  expect((await sendColleague(one.url + LIST)).status).toBe(200)
  expect(await early(other.url + LIST)).toMatchObject({ status: 503, body: expect.stringContaining('cannot look up your sign-in') })
  const copied = createBrowser(new Map(colleagues))
  expect((await sendColleague(`${other.url}/signout`, { method: 'POST', headers: { origin: other.url } })).status).toBe(303)
  await engine.start()
  await expect.poll(async () => (await copied(one.url + LIST)).status).toBe(401)
  expect((await early(other.url + LIST)).status).toBe(200)
})

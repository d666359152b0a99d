import { createServer } from 'node:net'
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts'
import { type App, startApp } from './app.ts'
import { test as base, expect, NOW } from './fixtures.ts'
import { LeadsPage } from './leads-page.ts'

/** A test with a server and a Lofty of its own: a spent call limit holds everybody who uses the same server. */
const test = base.extend<{ own: { app: App; lofty: Sandbox } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  own: async ({}, use) => {
    const lofty = await startSandbox({ now: NOW, leads: 300 })
    const app = await startApp({ LOFTY_BASE_URL: lofty.url, LOFTY_API_KEY: lofty.key, PORT: String(await freePort()) })
    await use({ app, lofty })
    await app.close()
    await lofty.close()
  },
  baseURL: async ({ own }, use) => use(own.app.url),
  leads: async ({ page, own }, use) => use(new LeadsPage(page, own.lofty)),
})

/** A port that is free now, to come back to after a stop. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Lofty's refusal of one call too many, with the milliseconds until its window ends. */
const tooMany = (resetMs: number) => ({
  path: '/v1.0/leads',
  status: 429,
  body: '{"message":"Too Many Requests"}',
  headers: { 'X-RateLimit-Reset': String(resetMs) },
})

test('a call that Lofty refuses once for the limit is waited for and repeated, without an error', async ({ leads }) => {
  await leads.open()
  const [name = ''] = await leads.names(1)
  leads.lofty.faults.next(tooMany(4000))
  await leads.pick('Stage', 'Nurture')
  await expect(leads.notice(/Next call in \d s/)).toBeVisible()
  await expect(leads.link(1)).toHaveText(name)
  await leads.settled()
  await expect(leads.alert).toHaveCount(0)
  expect(leads.listCalls().map((call) => call.status)).toEqual([200, 429, 200])
})

test('while Lofty stays busy the page counts down, keeps its rows and tries again by itself', async ({ leads }) => {
  await leads.open()
  const [name = ''] = await leads.names(1)
  leads.lofty.faults.next(tooMany(1000))
  leads.lofty.faults.next(tooMany(6000))
  await leads.pick('Stage', 'Nurture')
  await expect(leads.alert).toContainText('Lofty’s call limit is reached.')
  await expect(leads.alert).toContainText(/Next try in [1-6] s\./)
  await expect(leads.alert).toContainText('Next try in 2 s.')
  await expect(leads.link(1)).toHaveText(name)
  await expect(leads.alert).toHaveCount(0)
  await leads.settled()
  expect(leads.listCalls().map((call) => call.status)).toEqual([200, 429, 429, 200])
})

test('when Leadbook’s own server is gone the page says so, keeps its rows and goes on once it is back', async ({ leads, own }) => {
  await leads.open()
  const [name = ''] = await leads.names(1)
  await own.app.close()
  await leads.pick('Stage', 'Nurture')
  await expect(leads.alert).toContainText('Leadbook’s own server cannot be reached')
  await expect(leads.link(1)).toHaveText(name)
  const env = { LOFTY_BASE_URL: own.lofty.url, LOFTY_API_KEY: own.lofty.key, PORT: new URL(own.app.url).port }
  const again = await startApp(env)
  await leads.tryAgain()
  await leads.settled()
  await expect(leads.alert).toHaveCount(0)
  await again.close()
})

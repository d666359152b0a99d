import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, createApp } from './app.ts'
import { portOf, writePage } from './built-page.ts'
import { createFakeClock } from './fake-clock.ts'
import { createListener } from './listener.ts'
import { readError } from './proxy-under-test.ts'
import { NO_LEADS, until } from './recording-upstream.ts'
import { readSettings } from './settings.ts'
import { shutDown } from './shutdown.ts'
import { createSite } from './site.ts'
import { upstreamPerFile } from './watched-app.ts'

const upstream = upstreamPerFile()
const TIMES = { delayMs: 0, graceMs: 60_000 }

let app: App
let server: ReturnType<typeof createListener>
let origin: string
let folder: string
/** Calls that Lofty has heard and not answered. */
let open: ServerResponse[]

beforeEach(async () => {
  open = []
  upstream().respond = (_request, response) => void open.push(response)
  folder = writePage()
  const env = { LOFTY_API_KEY: 'key', LOFTY_BASE_URL: upstream().origin, LOFTY_CALLS_PER_MINUTE: '1' }
  app = createApp(readSettings(env, 0), { log: () => {} })
  server = createListener(createSite(app, folder)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${portOf(server)}`
})
afterEach(() => rmSync(folder, { recursive: true }))

const ask = (path: string) => fetch(origin + path)

/** One call that Lofty is working at, and one that waits for its turn. */
async function askTwo() {
  const sent = ask('/api/v1.0/leads?stage=Sent')
  await until(() => open.length === 1)
  const waiting = ask('/api/v1.0/leads?stage=Waiting')
  const budget = async () => (await ask('/budget')).json()
  await expect.poll(budget).toMatchObject({ waiting: 1 })
  return { sent, waiting }
}

test('what is under way is answered whole, what waits is handed back, and nobody new gets in', async () => {
  const { sent, waiting } = await askTwo()
  const ended = shutDown(server, app, TIMES)
  const handedBack = await waiting
  expect(handedBack.status).toBe(503)
  expect(await readError(handedBack)).toMatchObject({ kind: 'busy', retryable: true, retryAfterMs: 1000 })
  await expect(ask('/healthz')).rejects.toThrow()
  open[0]?.end(NO_LEADS)
  const answer = await sent
  expect([answer.status, await answer.text()]).toEqual([200, NO_LEADS])
  await ended
  expect(open).toHaveLength(1)
})

test('before it closes it says that it is not ready, lives, and answers as before', async () => {
  const { sent, waiting } = await askTwo()
  expect((await ask('/readyz')).status).toBe(200)
  const clock = createFakeClock()
  const ended = shutDown(server, app, { ...TIMES, delayMs: 5000 }, clock)
  expect([(await ask('/readyz')).status, (await ask('/healthz')).status, (await ask('/leads')).status]).toEqual([503, 200, 200])
  open[0]?.end(NO_LEADS)
  expect((await sent).status).toBe(200)
  clock.advance(5000)
  expect((await waiting).status).toBe(503)
  await ended
})

test('a call that must be repeated is handed back too', async () => {
  const { sent, waiting } = await askTwo()
  const ended = shutDown(server, app, TIMES)
  await waiting
  open[0]?.writeHead(500).end()
  const answer = await sent
  expect([answer.status, (await readError(answer)).kind]).toEqual([503, 'busy'])
  await ended
})

test('a call that takes longer than the grace is cut off', async () => {
  const { sent, waiting } = await askTwo()
  const clock = createFakeClock()
  const rejected = expect(sent).rejects.toThrow()
  const ended = shutDown(server, app, TIMES, clock)
  await waiting
  clock.advance(TIMES.graceMs)
  await rejected
  await ended
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkOnce } from './check.ts'
import type { Environment } from './configuration.ts'
import { type RecordingUpstream, startRecordingUpstream } from './recording-upstream.ts'
import { readSettings } from './settings.ts'
import { readReach } from './sign-in-settings.ts'

const KEY = 'keyCANARY_9f2c41'
const SECRET = 'sealCANARY_9f2c41_of_32_bytes_and_more'

let lofty: RecordingUpstream
beforeAll(async () => {
  lofty = await startRecordingUpstream()
})
beforeEach(() => {
  lofty.requests.length = 0
})
afterAll(() => lofty.close())

/** What the check says, and how often Lofty was asked for it. */
async function check(env: Environment, status = 200, body = '{"id":7}') {
  lofty.respond = (_request, response) => response.writeHead(status).end(body)
  const all = { LOFTY_BASE_URL: lofty.origin, ...env }
  const said = await checkOnce(all, readSettings(all, 0), readReach(all, '127.0.0.1'), fetch).then(
    (sentence) => ({ isGood: true, sentence }),
    (error: Error) => ({ isGood: false, sentence: error.message }),
  )
  expect(said.sentence).toMatch(/^[^\n]+\.$/)
  expect(said.sentence).not.toMatch(/CANARY/)
  return { ...said, calls: lofty.requests.length }
}

test.each<[says: string, isGood: boolean, calls: number, env: Environment, status?: number, body?: string]>([
  ['there is no key, so Leadbook would show sample leads', true, 0, {}],
  ['Lofty takes the key', true, 1, { LOFTY_API_KEY: KEY }],
  ['agents would sign in with their own API keys, and Lofty answers', true, 1, { SESSION_SECRET: SECRET }, 401],
  ['Lofty refused the key (401): check LOFTY_API_KEY', false, 1, { LOFTY_API_KEY: KEY }, 401, `"bad ${KEY}"`],
  ['call limit is reached', false, 1, { LOFTY_ACCESS_TOKEN: KEY }, 429],
  ['Lofty has a problem of its own (500)', false, 1, { LOFTY_API_KEY: KEY }, 500],
  ['cannot be read at its JSON', false, 1, { LOFTY_API_KEY: KEY }, 200, '<html>'],
  ['Lofty has a problem of its own (503): check LOFTY_BASE_URL', false, 1, { SESSION_SECRET: SECRET }, 503],
  ['Lofty cannot be reached', false, 0, { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'http://127.0.0.1:1' }],
  ['Lofty cannot be reached: check LOFTY_BASE_URL', false, 0, { SESSION_SECRET: SECRET, LOFTY_BASE_URL: 'http://127.0.0.1:1' }],
  ['LOFTY_API_KYE is no setting of Leadbook’s', false, 0, { LOFTY_API_KYE: KEY }],
])('"%s": good %s, after %i calls', async (says, isGood, calls, env, status, body) => {
  const said = await check(env, status, body)
  expect(said).toEqual({ isGood, calls, sentence: expect.stringContaining(says) })
})

test('where agents sign in with Lofty, the place that gives tokens must answer', async () => {
  const env = { SESSION_SECRET: SECRET, LOFTY_CLIENT_ID: 'app', LOFTY_TOKEN_URL: `${lofty.origin}/token` }
  expect(await check(env, 405)).toMatchObject({ isGood: true, calls: 1 })
  expect(lofty.requests[0]?.url).toBe('/token')
  expect(await check(env, 502)).toMatchObject({ isGood: false, sentence: expect.stringContaining('LOFTY_TOKEN_URL') })
})

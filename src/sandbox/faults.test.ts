import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Sandbox, startSandbox } from './sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ leads: 40 })
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.faults.clear())

const get = (path: string, init: RequestInit = {}) =>
  fetch(sandbox.url + path, { ...init, headers: { Authorization: `token ${sandbox.key}`, 'Content-Type': 'application/json' } })
const list = async (query = '') => Object(await (await get(`/v1.0/leads${query}`)).json())

test('a status comes once, with its text, type and headers, and then all is well', async () => {
  sandbox.faults.next({ status: 503, body: '<h1>Down</h1>', type: 'text/html', headers: { 'Retry-After': '3' } })
  const response = await get('/v1.0/leads')
  expect([response.status, await response.text()]).toEqual([503, '<h1>Down</h1>'])
  expect([response.headers.get('content-type'), response.headers.get('retry-after')]).toEqual(['text/html', '3'])
  expect((await get('/v1.0/leads')).status).toBe(200)
})

test('faults wait in line, as often as they say, for the calls they are meant for', async () => {
  sandbox.faults.next({ path: /offset=10/, status: 500, times: 2 })
  sandbox.faults.next({ path: '/v1.0/me', status: 403 })
  const statuses = []
  for (const path of ['/v1.0/leads', '/v1.0/leads?offset=10', '/v1.0/me', '/v1.0/me', '/v1.0/leads?offset=10', '/v1.0/leads?offset=10'])
    statuses.push((await get(path)).status)
  expect(statuses).toEqual([200, 500, 403, 200, 500, 200])
})

test('a lasting fault stays until it is cleared and goes together with the next one', async () => {
  sandbox.faults.always({ envelope: 'get_metadata' })
  sandbox.faults.next({ empty: true })
  expect(await list()).toEqual({ get_metadata: { collection: 'leads', limit: 25, offset: 0, total: 0 }, leads: [] })
  expect((await list()).get_metadata.total).toBe(40)
  sandbox.faults.clear()
  expect((await list())._metadata.total).toBe(40)
})

test('429 may come with a reset of any form, or with no rate-limit headers at all', async () => {
  sandbox.faults.next({ status: 429, headers: { 'X-RateLimit-Reset': '21000' } })
  expect((await get('/v1.0/leads')).headers.get('x-ratelimit-reset')).toBe('21000')
  const none = { 'X-RateLimit-Limit': null, 'X-RateLimit-Remaining': null, 'X-RateLimit-Reset': null }
  sandbox.faults.next({ status: 429, headers: none })
  const response = await get('/v1.0/leads')
  expect([...response.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([])
})

test('a 429 that is only made up does not count against the limit', async () => {
  const remaining = async () => Number((await get('/v1.0/leads')).headers.get('x-ratelimit-remaining'))
  const before = await remaining()
  sandbox.faults.next({ status: 429 })
  expect(await remaining()).toBe(before)
  expect(await remaining()).toBe(before - 1)
})

test('parameters can be forgotten, rows wrapped and rows mangled', async () => {
  const wanted = (await list('?stage=Nurture'))._metadata.total
  expect(wanted).toBeLessThan(40)
  sandbox.faults.next({ ignore: ['stage'] })
  expect((await list('?stage=Nurture'))._metadata.total).toBe(40)
  sandbox.faults.next({ wrapped: true })
  expect((await list('?limit=1')).leads[0].lead.stage).toBe(sandbox.leads[0]?.stage)
  sandbox.faults.next({ mangle: (lead) => (lead === sandbox.leads[1] ? null : { ...lead, score: 'high' }) })
  expect((await list('?limit=2')).leads).toEqual([expect.objectContaining({ score: 'high' }), null])
})

test('a body stands in for the answer', async () => {
  sandbox.faults.next({ body: 'not json', type: 'text/plain' })
  const response = await get('/v1.0/leads')
  expect([response.status, await response.text()]).toEqual([200, 'not json'])
})

test('connections break before and within the answer', async () => {
  sandbox.faults.next({ reset: true })
  await expect(get('/v1.0/leads')).rejects.toThrow()
  expect(sandbox.calls.at(-1)).toMatchObject({ status: 0, aborted: false })
  sandbox.faults.next({ cut: true })
  const response = await get('/v1.0/leads')
  await expect(response.text()).rejects.toThrow()
})

test.each([{ hang: true }, { delay: 3_600_000 }])('a reader who gives up on %o is seen to', async (fault) => {
  sandbox.faults.next(fault)
  const controller = new AbortController()
  const before = sandbox.calls.length
  const answer = get('/v1.0/leads', { signal: controller.signal })
  await vi.waitUntil(() => sandbox.calls.length > before)
  controller.abort()
  await expect(answer).rejects.toThrow()
  await vi.waitUntil(() => sandbox.calls.at(-1)?.aborted)
})

test('closing ends calls that hang', async () => {
  const other = await startSandbox({ leads: 1 })
  other.faults.next({ hang: true })
  const answer = fetch(`${other.url}/v1.0/leads`)
  const failure = expect(answer).rejects.toThrow()
  await vi.waitUntil(() => other.calls.length > 0)
  await other.close()
  await failure
})

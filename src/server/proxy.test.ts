import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type EndpointName, endpoints } from '../lofty/endpoints.ts'
import { errorEnvelope } from '../lofty/errors.ts'
import { PRIORITY_HEADER } from '../lofty/priority.ts'
import { createBreaker } from './breaker.ts'
import { createBudget } from './budget.ts'
import { createCallWindow } from './call-window.ts'
import { createFakeClock } from './fake-clock.ts'
import { createProxy, type LogLine } from './proxy.ts'
import { NO_LEADS, type RecordingUpstream, startRecordingUpstream, until } from './recording-upstream.ts'
import type { LoftyAccess } from './settings.ts'
import type { Send } from './upstream.ts'

const SECRET = 'tokCANARY_9f2c41'
let upstream: RecordingUpstream

beforeAll(async () => {
  upstream = await startRecordingUpstream()
})
beforeEach(() => {
  upstream.requests.length = 0
  upstream.cutOff = 0
  upstream.respond = (_request, response) => response.end(NO_LEADS)
})
afterAll(() => upstream.close())

function setUp({
  variable = 'LOFTY_API_KEY' as LoftyAccess['variable'],
  limit = 100,
  origin = upstream.origin,
  send = fetch as Send,
} = {}) {
  const clock = createFakeClock()
  const budget = createBudget(clock, createCallWindow(clock, limit))
  const lines: LogLine[] = []
  const access: LoftyAccess = { origin, authorization: `token ${SECRET}`, secret: SECRET, variable }
  const proxy = createProxy({ access, budget, breaker: createBreaker(clock), clock, send, log: (line) => lines.push(line) })
  const ask = (path: string, init?: RequestInit) => proxy(new Request(`http://127.0.0.1:5173${path}`, init))
  return { clock, budget, lines, ask }
}

async function readError(response: Response) {
  return errorEnvelope.parse(await response.json()).error
}

function respondWith(status: number, body: string, headers: Record<string, string> = {}) {
  upstream.respond = (_request, response) => response.writeHead(status, headers).end(body)
}

test.each([
  ['/api', 404, 'missing'],
  ['/api/', 404, 'missing'],
  ['/api/v1.0/notes', 404, 'missing'],
  ['/api/v1.0/leads/', 404, 'missing'],
  ['/api/v1.0/leadsEVIL', 404, 'missing'],
  ['/api/v1.0/leads/12x', 404, 'missing'],
  ['/api/v1.0/leads/0', 404, 'missing'],
  ['/api/v1.0/leads/1%2f..%2fmembers', 404, 'missing'],
  ['/API/v1.0/leads', 404, 'missing'],
  ['/v1.0/leads', 404, 'missing'],
  ['/api/v1.0/leads?page=2', 400, '"page"'],
  ['/api/v1.0/leads?__proto__=2', 400, '"__proto__"'],
  ['/api/v1.0/leads?scrollId=abc', 400, '"scrollId"'],
  ['/api/v1.0/leads?limit=101', 400, '"limit"'],
  ['/api/v1.0/leads?limit=1&limit=2', 400, '"limit"'],
  ['/api/v1.0/leads?sort=Nothing', 400, '"sort"'],
  [`/api/v1.0/leads?key=${'x'.repeat(20_000)}`, 400, '"key"'],
  ['/api/v1.0/leads/1?limit=2', 400, '"limit"'],
])('%s is refused without a call', async (path, status, word) => {
  const { ask } = setUp()
  const response = await ask(path)
  expect(response.status).toBe(status)
  const error = await readError(response)
  expect(`${error.kind} ${error.message}`).toContain(word)
  expect(upstream.requests).toHaveLength(0)
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused without a call', async (method) => {
  const { ask } = setUp()
  const response = await ask('/api/v1.0/leads', { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET')
  expect(upstream.requests).toHaveLength(0)
})

test.each(Object.keys(endpoints) as EndpointName[])('the endpoint %s is reached under its own path', async (name) => {
  const path = endpoints[name].path.replace('{leadId}', '9007199254740993')
  await setUp().ask(`/api${path}`)
  expect(upstream.requests[0]).toMatchObject({ method: 'GET', url: path })
})

test('parameters travel in the table’s order and keep their text', async () => {
  await setUp().ask('/api/v1.0/leads?limit=100&stage=x%26limit%3D1&key=Zo%C3%AB+%2B1')
  const url = new URL(upstream.requests[0]?.url ?? '', 'http://lofty')
  expect([...url.searchParams]).toEqual([
    ['key', 'Zoë +1'],
    ['stage', 'x&limit=1'],
    ['limit', '100'],
  ])
})

test('Lofty gets these headers and nothing of the browser’s', async () => {
  await setUp().ask('/api/v1.0/leads', {
    headers: {
      authorization: 'Bearer stranger',
      cookie: 'a=b',
      'x-forwarded-for': '8.8.8.8',
      'x-http-method-override': 'DELETE',
      referer: 'http://127.0.0.1/leads?email=canary.lead@example.invalid',
      [PRIORITY_HEADER]: 'sync',
    },
  })
  expect(upstream.requests[0]).toMatchObject({ method: 'GET' })
  expect(upstream.requests[0]?.headers).toEqual({
    host: new URL(upstream.origin).host,
    connection: 'keep-alive',
    authorization: `token ${SECRET}`,
    accept: 'application/json',
    'content-type': 'application/json',
    'accept-language': '*',
    'accept-encoding': 'gzip, deflate',
    'sec-fetch-mode': 'cors',
    'user-agent': 'node',
  })
})

test('the browser gets Lofty’s text, our headers and nothing else of Lofty’s', async () => {
  const body = '{"_metadata":{"total":1},"leads":[{"leadId":9007199254740993,"firstName":"ZZ Ωmega"}]}'
  respondWith(200, `\uFEFF${body}`, {
    'content-type': 'text/plain',
    'set-cookie': 'a=b',
    'access-control-allow-origin': '*',
    'x-token-echo': SECRET,
    link: '</x>; rel=preload',
    'clear-site-data': '"*"',
    'strict-transport-security': 'max-age=1',
    'x-ratelimit-limit': '20',
  })
  const { ask, clock } = setUp()
  const response = await ask('/api/v1.0/leads')
  expect(await response.text()).toBe(body)
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '20',
    'x-ratelimit-remaining': '19',
    'x-ratelimit-reset': String(clock.date() / 1000),
  })
})

const wrapped = (code: number, text: string) => JSON.stringify({ message: `BaseApplicationException:errorCode=${code},errorMsg=${text}` })

test.each([
  [401, '{"message":"Unauthorized"}', 502, 'refused', 'check LOFTY_API_KEY; if it is an OAuth access token put it in LOFTY_ACCESS_TOKEN'],
  [400, '{"code":200058,"message":"User in token does not exist."}', 502, 'refused', 'check LOFTY_API_KEY'],
  [403, '<html>blocked</html>', 502, 'refused', 'check LOFTY_API_KEY'],
  [403, '{"code":200100,"message":"Sorry, the vendor does not have permission for this API."}', 502, 'refused', 'permission to read leads'],
  [400, wrapped(20_017, 'PERMISSION_DENIED'), 502, 'refused', 'permission to read leads'],
  [404, wrapped(20_006, 'Lead not exist'), 404, 'missing', 'check the names'],
  [400, wrapped(20_042, 'Limit must be between 1 and 100'), 400, 'invalid', '(Limit must be between 1 and 100)'],
  [400, '"stage is odd"', 400, 'invalid', '(stage is odd)'],
  [400, '<script>alert(1)</script>', 400, 'invalid', 'does not take this search: change it'],
  [500, wrapped(20_005, 'There is an internal error happened'), 502, 'failed', 'problem of its own (500)'],
  [503, '<html>Maintenance</html>', 502, 'failed', 'problem of its own (503)'],
  [415, '{}', 502, 'unreadable', '(415)'],
  [204, '', 502, 'unreadable', '(204)'],
  [302, '', 502, 'unreadable', 'LOFTY_BASE_URL'],
  [200, '<html>Welcome to the hotel</html>', 502, 'unreadable', 'JSON'],
  [200, '{"_metadata":{"total":1},"leads":[{"leadId":1', 502, 'unreadable', 'JSON'],
  [200, '', 502, 'unreadable', 'JSON'],
  [200, '{"code":1,"message":"no"}', 502, 'unreadable', '"leads"'],
  [200, 'null', 502, 'unreadable', 'whole answer'],
  [200, '['.repeat(100_000), 502, 'unreadable', 'JSON'],
])('Lofty’s %i %s becomes %i %s', async (status, body, ourStatus, kind, words) => {
  respondWith(status, body, { location: 'http://127.0.0.1:9/evil' })
  const { ask, lines } = setUp()
  const response = await ask('/api/v1.0/leads?limit=1')
  expect(response.status).toBe(ourStatus)
  const error = await readError(response)
  expect(error).toMatchObject({ kind, status: ourStatus, message: expect.stringContaining(words), requestId: lines[0]?.requestId })
  expect(error.message).not.toMatch(/[<>\n]/)
  expect(upstream.requests).toHaveLength(error.retryable ? 2 : 1)
})

test('an access token that is refused is told the other way round', async () => {
  respondWith(401, '')
  const { message } = await readError(await setUp({ variable: 'LOFTY_ACCESS_TOKEN' }).ask('/api/v1.0/leads'))
  expect(message).toContain('check LOFTY_ACCESS_TOKEN; if it is an API key put it in LOFTY_API_KEY')
})

test('a lead that is gone is missing, with Lofty’s code', async () => {
  respondWith(404, wrapped(20_006, 'Lead not exist'))
  expect(await readError(await setUp().ask('/api/v1.0/leads/7'))).toMatchObject({ kind: 'missing', code: 20_006, retryable: false })
})

test('Lofty’s own text is cut and cleaned', async () => {
  respondWith(400, JSON.stringify({ code: 20_012, message: `\u202Eodd\u0000\n${'x'.repeat(500)}` }))
  const { message, code } = await readError(await setUp().ask('/api/v1.0/leads'))
  expect(code).toBe(20_012)
  expect(message).toMatch(/^Lofty does not take this search \(odd x+…\): change it\.$/)
  expect(message.length).toBeLessThan(250)
})

test.each([
  [200, `{"_metadata":{"total":0},"leads":[],"note":"${SECRET}"}`],
  [400, JSON.stringify({ code: 1, message: `token ${SECRET} is odd` })],
  [500, SECRET],
  [401, JSON.stringify(SECRET)],
])('the key is in no answer and no log line, even when Lofty repeats it with %i', async (status, body) => {
  respondWith(status, body, { 'x-echo': SECRET })
  const { ask, lines } = setUp()
  const response = await ask('/api/v1.0/leads')
  expect(await response.text()).not.toContain(SECRET)
  expect(JSON.stringify([...response.headers])).not.toContain(SECRET)
  expect(JSON.stringify(lines)).not.toContain(SECRET)
})

test('the log names parameters and holds no values', async () => {
  const { ask, lines } = setUp()
  await ask('/api/v1.0/leads?email=canary.lead%40example.invalid&phone=15550100742&limit=5')
  await ask('/api/v1.0/leads?canary.lead%40example.invalid=1')
  await ask('/api/canary.lead@example.invalid')
  expect(lines.map(({ route, status, params }) => ({ route, status, params }))).toEqual([
    { route: 'leads', status: 200, params: ['phone', 'email', 'limit'] },
    { route: 'leads', status: 400, params: [] },
    { route: undefined, status: 404, params: [] },
  ])
  expect(lines[0]).toMatchObject({ upstream: 200, waitedMs: 0, ms: 0, time: '2026-11-23T00:00:00.000Z' })
  expect(JSON.stringify(lines)).not.toMatch(/canary|15550100742/)
})

test('a refusal for the limit is waited out and the call is repeated once', async () => {
  const { ask, clock, budget } = setUp()
  respondWith(429, '{"message":"Too Many Requests"}', { 'x-ratelimit-reset': '21000' })
  const answer = ask('/api/v1.0/leads')
  const other = ask('/api/v1.0/members')
  await until(() => budget.state().waiting === 2)
  expect(budget.state().nextCallMs).toBe(21_000)
  const before = upstream.requests.length
  respondWith(200, '{"leads":[],"members":[]}')
  clock.advance(20_999)
  expect(upstream.requests).toHaveLength(before)
  clock.advance(1)
  expect((await answer).status).toBe(200)
  expect((await other).status).toBe(200)
})

test('a second refusal is passed on as busy', async () => {
  const { ask, clock, budget, lines } = setUp()
  respondWith(429, '<html></html>', { 'retry-after': '5' })
  const answer = ask('/api/v1.0/leads')
  await until(() => budget.state().waiting === 1)
  clock.advance(5000)
  const response = await answer
  expect(response.status).toBe(429)
  expect(await readError(response)).toMatchObject({ kind: 'busy', retryable: true, retryAfterMs: 5000 })
  expect(lines[0]).toMatchObject({ waitedMs: 5000, upstream: 429 })
  expect(upstream.requests).toHaveLength(2)
})

test('identical calls under way are one call, whatever the order of their parameters', async () => {
  const { ask } = setUp()
  const answers = await Promise.all([
    ask('/api/v1.0/leads?limit=5&key=a'),
    ask('/api/v1.0/leads?key=a&limit=5'),
    ask('/api/v1.0/leads?key=b'),
  ])
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([NO_LEADS, NO_LEADS, NO_LEADS])
  expect(upstream.requests).toHaveLength(2)
  await ask('/api/v1.0/leads?key=a&limit=5')
  expect(upstream.requests).toHaveLength(3)
})

test('joining an urgent reader makes the call urgent', async () => {
  const { ask, clock, budget } = setUp({ limit: 1 })
  await ask('/api/v1.0/leads?key=first')
  const quiet = { headers: { [PRIORITY_HEADER]: 'sync' } }
  const answers = ['other', 'wanted'].map((key) => ask(`/api/v1.0/leads?key=${key}`, quiet))
  const wanted = ask('/api/v1.0/leads?key=wanted')
  expect(budget.state().waiting).toBe(2)
  clock.advance(61_000)
  await wanted
  expect(upstream.requests.map(({ url }) => url)).toEqual(['/v1.0/leads?key=first', '/v1.0/leads?key=wanted'])
  clock.advance(61_000)
  await Promise.all(answers)
})

test('a call whose reader has gone is never sent', async () => {
  const { ask, clock, budget, lines } = setUp({ limit: 1 })
  await ask('/api/v1.0/leads?key=first')
  const reader = new AbortController()
  const gone = ask('/api/v1.0/leads?key=gone', { signal: reader.signal })
  expect(budget.state().waiting).toBe(1)
  reader.abort()
  expect((await gone).status).toBe(499)
  expect(budget.state().waiting).toBe(0)
  clock.advance(200_000)
  await ask('/api/v1.0/leads?key=next')
  expect(upstream.requests.map(({ url }) => url)).toEqual(['/v1.0/leads?key=first', '/v1.0/leads?key=next'])
  expect(lines.map(({ status }) => status)).toEqual([200, 499, 200])
})

test('the connection to Lofty closes when the last reader goes, not before', async () => {
  const { ask } = setUp()
  const waiting: (() => void)[] = []
  upstream.respond = (_request, response) => waiting.push(() => response.end(NO_LEADS))
  const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()]
  const first = ask('/api/v1.0/leads', { signal: one.signal })
  const second = ask('/api/v1.0/leads', { signal: two.signal })
  await until(() => upstream.requests.length === 1)
  one.abort()
  await first
  waiting[0]?.()
  expect((await second).status).toBe(200)
  expect(upstream.cutOff).toBe(0)
  const third = ask('/api/v1.0/leads', { signal: three.signal })
  await until(() => upstream.requests.length === 2)
  three.abort()
  await third
  await until(() => upstream.cutOff === 1)
})

test('a connection that drops before any answer is tried once more', async () => {
  const { ask } = setUp()
  upstream.respond = (request, response) => (upstream.requests.length === 1 ? request.socket.destroy() : response.end(NO_LEADS))
  expect((await ask('/api/v1.0/leads')).status).toBe(200)
  expect(upstream.requests).toHaveLength(2)
})

test('Lofty out of reach is unreachable after two tries', async () => {
  let tries = 0
  const send: Send = async () => {
    tries += 1
    throw new TypeError('fetch failed')
  }
  const response = await setUp({ send }).ask('/api/v1.0/leads')
  expect(response.status).toBe(502)
  expect(await readError(response)).toMatchObject({ kind: 'unreachable', retryable: true })
  expect(tries).toBe(2)
})

test('an answer that breaks off half-way is never passed on, and asked for once more', async () => {
  const { ask } = setUp()
  upstream.respond = (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"leads":[', () => response.destroy())
  }
  expect(await readError(await ask('/api/v1.0/leads'))).toMatchObject({ kind: 'unreachable', status: 502 })
  expect(upstream.requests).toHaveLength(2)
})

test.each([
  [15_000, () => {}],
  [30_000, (_request: unknown, response: { write(text: string): void }) => response.write('{')],
])('after %i ms without progress Lofty is unreachable, by 504, and the connection is closed', async (ms, respond) => {
  upstream.respond = respond
  const { ask, clock } = setUp()
  let settled = false
  const answer = ask('/api/v1.0/leads').finally(() => {
    settled = true
  })
  await until(() => upstream.requests.length === 1)
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  clock.advance(ms - 1)
  expect(settled).toBe(false)
  clock.advance(1)
  const response = await answer
  expect(response.status).toBe(504)
  expect(await readError(response)).toMatchObject({ kind: 'unreachable' })
  await until(() => upstream.cutOff === 1)
  expect(upstream.requests).toHaveLength(1)
})

test('a body above 32 MB is given up, however small it was on the way', async () => {
  const { gzipSync } = await import('node:zlib')
  const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 32))
  upstream.respond = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
  expect(await readError(await setUp().ask('/api/v1.0/leads'))).toMatchObject({
    kind: 'unreadable',
    message: expect.stringContaining('too large'),
  })
})

test('five hundred calls may wait; the next is busy at once', async () => {
  const { ask, budget } = setUp({ limit: 1 })
  await ask('/api/v1.0/leads')
  const reader = new AbortController()
  const waiting = Array.from({ length: 500 }, (_, index) => ask(`/api/v1.0/leads/${index + 1}`, { signal: reader.signal }))
  expect(budget.state().waiting).toBe(500)
  expect(await readError(await ask('/api/v1.0/leads'))).toMatchObject({ kind: 'busy', status: 429 })
  reader.abort()
  await Promise.all(waiting)
  expect(upstream.requests).toHaveLength(1)
})

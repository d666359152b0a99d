import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call, latestBudget, watchBudget } from './client.ts'
import { errorKinds, LoftyError } from './errors.ts'

const fetched = vi.fn<typeof fetch>()
beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  fetched.mockReset()
  vi.unstubAllGlobals()
})

const answerWith = (body: string, init?: ResponseInit) => fetched.mockImplementation(async () => new Response(body, init))
const urls = () => fetched.mock.calls.map(([url]) => url)
const failureOf = (calling: Promise<unknown>) =>
  calling.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  )

describe('what is asked', () => {
  test('is below /api at Lofty’s own path, without a question mark when there is nothing to say', async () => {
    answerWith('[]')
    await call('tags')
    await call('roles', { params: {} })
    expect(urls()).toEqual(['/api/v1.0/teamFeatures/listTag', '/api/v1.0/routing/role/list'])
  })

  test('carries parameters encoded, "false" included', async () => {
    answerWith('{"leads":[]}')
    await call('leads', { params: { key: 'O’Neill & Söhne=100%+#?', contacted: 'false', offset: '0', allTags: 'a,b' } })
    const url = new URL(String(urls()[0]), 'http://localhost')
    expect(url.pathname).toBe('/api/v1.0/leads')
    expect([...url.searchParams]).toEqual([
      ['key', 'O’Neill & Söhne=100%+#?'],
      ['contacted', 'false'],
      ['offset', '0'],
      ['allTags', 'a,b'],
    ])
  })

  test('a parameter that is undefined is not sent as "undefined"', async () => {
    answerWith('{"leads":[]}')
    await call('leads', {
      params: Object.fromEntries([
        ['limit', '10'],
        ['stage', undefined],
      ]),
    })
    expect(urls()).toEqual(['/api/v1.0/leads?limit=10'])
  })

  test('names the lead in the path, every digit kept', async () => {
    answerWith('{"lead":{"leadId":9007199254740993}}')
    expect(await call('lead', { leadId: '9007199254740993' })).toMatchObject({ leadId: '9007199254740993' })
    expect(urls()).toEqual(['/api/v1.0/leads/9007199254740993'])
  })

  test('says how urgent it is: interactive unless told otherwise', async () => {
    answerWith('[]')
    await call('tags')
    await call('tags', { priority: 'sync' })
    const headers = fetched.mock.calls.map(([, init]) => new Headers(init?.headers))
    expect(headers.map((each) => each.get('x-leadbook-priority'))).toEqual(['interactive', 'sync'])
    expect(headers.map((each) => each.get('accept'))).toEqual(['application/json', 'application/json'])
  })

  test('is a GET', async () => {
    answerWith('[]')
    await call('tags')
    expect(fetched.mock.calls[0]?.[1]?.method ?? 'GET').toBe('GET')
  })
})

test('two leads whose ids differ by 1 above 2^53 arrive as two', async () => {
  answerWith('{"_metadata":{"total":2},"leads":[{"leadId":9007199254740992},{"leadId":9007199254740993}]}')
  const { total, rows } = await call('leads')
  expect([total, ...rows.map((row) => row.leadId)]).toEqual([2, '9007199254740992', '9007199254740993'])
})

describe('a failure', () => {
  test.each(errorKinds)('of kind "%s" is thrown as the proxy names it', async (kind) => {
    const error = { kind, status: 429, message: 'Wait a little.', retryable: true, retryAfterMs: 1500, code: 20042, requestId: 'r-1' }
    answerWith(JSON.stringify({ error }), { status: 429 })
    const failure = await failureOf(call('leads'))
    expect(failure).toBeInstanceOf(LoftyError)
    expect(failure).toMatchObject({ kind, message: 'Wait a little.', retryable: true, retryAfterMs: 1500, requestId: 'r-1' })
  })

  test('without a time to wait has none', async () => {
    answerWith(JSON.stringify({ error: { kind: 'refused', status: 401, message: 'No.', retryable: false, requestId: 'r-2' } }), {
      status: 401,
    })
    expect(await failureOf(call('leads'))).toMatchObject({ kind: 'refused', retryable: false, retryAfterMs: undefined })
  })

  test.each([
    ['an empty object', '{}'],
    ['null', 'null'],
    ['Lofty’s own form', '{"code":200058,"message":"User in token does not exist."}'],
    ['an unknown kind', '{"error":{"kind":"odd","status":500,"message":"x","retryable":true,"requestId":"r"}}'],
    ['leads', '{"leads":[]}'],
  ])('that is not in the envelope (%s) is unreadable and names the status', async (_form, body) => {
    answerWith(body, { status: 502 })
    const failure = await failureOf(call('leads'))
    expect(failure).toMatchObject({ name: 'LoftyError', kind: 'unreadable', retryable: true })
    expect(failure).toHaveProperty('message', expect.stringContaining('502'))
  })

  test.each([200, 502])('that is not JSON is unreadable (status %i)', async (status) => {
    for (const body of ['<html>Bad gateway</html>', '', '{"leads":[', 'undefined']) {
      answerWith(body, { status })
      expect(await failureOf(call('leads'))).toMatchObject({ name: 'LoftyError', kind: 'unreadable', retryable: true })
    }
  })

  test('to read the answer names the field that is off and the endpoint', async () => {
    answerWith('{"_metadata":{"total":5},"leads":{}}')
    const failure = await failureOf(call('leads'))
    expect(failure).toMatchObject({ name: 'LoftyError', kind: 'unreadable', retryable: true })
    expect(failure).toHaveProperty('message', expect.stringMatching(/"leads".*\/v1\.0\/leads\./))
  })

  test('of the network is unreachable, on the way there and on the way back', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await failureOf(call('leads'))).toMatchObject({ name: 'LoftyError', kind: 'unreachable', retryable: true })
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) })
    fetched.mockResolvedValueOnce(new Response(broken))
    expect(await failureOf(call('leads'))).toMatchObject({ name: 'LoftyError', kind: 'unreachable', retryable: true })
  })
})

describe('an abort', () => {
  test('reaches fetch by the caller’s signal and is thrown as it is', async () => {
    const controller = new AbortController()
    fetched.mockImplementation(
      (_url, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    )
    const failure = failureOf(call('leads', { signal: controller.signal }))
    controller.abort()
    expect(await failure).toBe(controller.signal.reason)
    expect(await failure).toMatchObject({ name: 'AbortError' })
  })
})

describe('the budget', () => {
  test('is the one of the latest answer that told it, failures included', async () => {
    answerWith('[]', { headers: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '59' } })
    await call('tags')
    expect(latestBudget()).toEqual({ limit: 60, left: 59, isShared: false })
    answerWith('{}', { status: 500, headers: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' } })
    await failureOf(call('tags'))
    expect(latestBudget()).toEqual({ limit: 60, left: 0, isShared: false })
  })

  test('says when others spend the same key, and tells who watches', async () => {
    const changed = vi.fn()
    const stop = watchBudget(changed)
    answerWith('[]', { headers: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '3', 'x-ratelimit-shared': '1' } })
    await call('tags')
    expect(latestBudget()).toEqual({ limit: 60, left: 3, isShared: true })
    stop()
    await call('tags')
    expect(changed).toHaveBeenCalledTimes(1)
  })

  test.each([{}, { 'x-ratelimit-limit': '60' }, { 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': '3' }])(
    'stays when an answer says %j',
    async (headers) => {
      answerWith('[]', { headers: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '42' } })
      await call('tags')
      answerWith('[]', { headers })
      await call('tags')
      expect(latestBudget()).toEqual({ limit: 60, left: 42, isShared: false })
    },
  )
})

import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'
import { NO_LEADS } from './recording-upstream.ts'
import { CANARIES, upstreamPerFile, watchedApp } from './watched-app.ts'

const TOKEN = 'token-of-the-scraper-of-metrics'
const upstream = upstreamPerFile()

function watched(token?: string) {
  const metrics = createMetrics(token)
  return watchedApp(upstream().origin, { metrics, watchers: [metrics] })
}

test('requests, calls, errors, waits, joins, budget and the process are counted, and nothing says who asked for what', async () => {
  const { ask, askAround, app } = watched()
  upstream().respond = ({ url }, response) => response.writeHead(url?.includes('/leads/') ? 404 : 200).end(NO_LEADS)
  expect(await askAround()).toEqual([200, 404, 404])
  await Promise.all([ask('/api/v1.0/leads?stage=Hot'), ask('/api/v1.0/leads?stage=Hot')])
  const answer = await ask('/metrics')
  expect(answer.headers.get('content-type')).toMatch('text/plain; version=0.0.4')
  const text = await answer.text()
  for (const line of [
    'leadbook_requests_total{route="leads",status="200"} 3',
    'leadbook_requests_total{route="lead",status="404"} 1',
    'leadbook_requests_total{route="other",status="404"} 1',
    'leadbook_errors_total{kind="missing"} 2',
    'leadbook_lofty_calls_total{route="leads",outcome="ok"} 2',
    'leadbook_lofty_calls_total{route="lead",outcome="refused"} 1',
    'leadbook_answers_total{by="call"} 2',
    'leadbook_answers_total{by="joined"} 1',
    'leadbook_wait_seconds_count{priority="interactive"} 3',
    'leadbook_lofty_call_seconds_count 3',
    'leadbook_budgets 1',
    'leadbook_budget_limit_calls 1000',
    'leadbook_budget_left_calls 997',
    'leadbook_budget_waiting_calls 0',
    'leadbook_sessions 0',
  ]) {
    expect(text).toContain(`\n${line}\n`)
  }
  expect(text).toMatch(/\nnodejs_eventloop_lag_p99_seconds [\d.]+\n/)
  expect(text).toMatch(/\nprocess_resident_memory_bytes \d+\n/)
  for (const canary of CANARIES) expect(text).not.toContain(canary)
  await app.close()
})

test('however much is asked for, there are no more metrics than before', async () => {
  const { ask, app } = watched()
  const names = async () => {
    const ours = (await (await ask('/metrics')).text()).split('\n').filter((line) => line.startsWith('leadbook_'))
    return ours.map((line) => line.replace(/ [^ ]*$/, ''))
  }
  const askMany = async (from: number) => {
    for (let id = from; id < from + 30; id += 1) await ask(`/api/v1.0/leads/${id}`)
    for (let id = from; id < from + 30; id += 1) await ask(`/api/v1.0/path${id}?name${id}=x`)
  }
  await askMany(100)
  const before = await names()
  await askMany(200)
  expect(await names()).toEqual(before)
  await app.close()
})

test('what Lofty did is told apart: failed, silent; repeats count', async () => {
  const { ask, app } = watched()
  const statuses = [500, 200, 503]
  upstream().respond = ({ socket }, response) => {
    const status = statuses.shift()
    if (status) response.writeHead(status).end(NO_LEADS)
    else socket.destroy()
  }
  for (const stage of ['a', 'b', 'c']) await ask(`/api/v1.0/leads?stage=${stage}`)
  const text = await (await ask('/metrics')).text()
  for (const [outcome, count] of Object.entries({ failed: 2, ok: 1, noAnswer: 2 })) {
    expect(text).toContain(`\nleadbook_lofty_calls_total{route="leads",outcome="${outcome}"} ${count}\n`)
  }
  await app.close()
})

test('with a token they are for who sends it, and without any nobody’s', async () => {
  const { ask, app } = watched(TOKEN)
  const as = async (authorization?: string) => (await ask('/metrics', authorization ? { headers: { authorization } } : {})).status
  expect(await as(`Bearer ${TOKEN}`)).toBe(200)
  for (const wrong of [undefined, TOKEN, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, 'Bearer ', `Bearer ${TOKEN}x`])
    expect(await as(wrong)).toBe(401)
  expect((await ask('/metrics', { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(405)
  await app.close()
  const unwatched = watchedApp(upstream().origin, {})
  expect((await unwatched.ask('/metrics')).status).toBe(404)
  await unwatched.app.close()
})

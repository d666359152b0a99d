import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { startApp } from './app.ts'
import { expect, test } from './fixtures.ts'
import { expectNobody, expectSilence } from './silence.ts'

const TOKEN = 'token-of-the-scraper-of-metrics'

test('what the server does can be watched, and it ends without losing an answer', async ({ lofty }) => {
  const traces: string[] = []
  const collector = createServer(async (request, response) => {
    traces.push(await text(request))
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const address = collector.address()
  const app = await startApp({
    LOFTY_BASE_URL: lofty.url,
    LOFTY_API_KEY: lofty.key,
    METRICS_PORT: '0',
    METRICS_TOKEN: TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
  })
  const status = async (path: string) => (await fetch(app.url + path)).status
  expect(await Promise.all(['/healthz', '/readyz', '/metrics'].map(status))).toEqual([200, 200, 404])

  await fetch(`${app.url}/api/v1.0/leads?email=canary.lead%40example.invalid`)
  const metrics = `http://${/"Metrics: ([^"]+)"/.exec(app.output())?.[1]}`
  expect((await fetch(metrics)).status).toBe(401)
  const counted = await (await fetch(metrics, { headers: { authorization: `Bearer ${TOKEN}` } })).text()
  expect(counted).toContain('leadbook_lofty_calls_total{route="leads",outcome="ok"} 1\n')

  // Told to end while Lofty takes its time.
  lofty.faults.next({ path: '/v1.0/leads', delay: 2000 })
  const underWay = fetch(`${app.url}/api/v1.0/leads?stage=Hot`)
  await expect.poll(() => lofty.calls.length).toBe(2)
  const ended = app.close()
  await expect.poll(() => fetch(`${app.url}/healthz`).catch(() => 'refused')).toBe('refused')
  const answer = await underWay
  expect(answer.status).toBe(200)
  expect(Object.keys(await answer.json())).toContain('leads')
  await ended

  const lines: { time: string; level: string; message?: string; route?: string }[] = app
    .output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  for (const { time, level } of lines) expect([time, level]).toEqual([expect.stringMatching(/^20.*Z$/), 'info'])
  expect(lines.map(({ message, route }) => message?.replace(/[\d.:/]{5,}/, '…') ?? route)).toEqual([
    expect.stringContaining('Leadbook: http'),
    expect.stringContaining('Metrics: '),
    'leads',
    expect.stringContaining('Leadbook is stopping'),
    'leads',
    'Leadbook has stopped.',
  ])
  expect(traces.join()).toContain('Lofty /v1.0/leads')
  for (const told of [counted, ...traces]) expectNobody(told, lofty)
  expectSilence(app.output(), lofty)
  collector.close()
})

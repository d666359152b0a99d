import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portOf } from './built-page.ts'
import { createTraces } from './traces.ts'
import { CANARIES, upstreamPerFile, watchedApp } from './watched-app.ts'

interface Span {
  name: string
  kind: number
  traceId: string
  spanId: string
  parentSpanId?: string
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
  status: { code: number }
}

interface Export {
  resourceSpans: { resource: { attributes: { key: string; value: { stringValue?: string } }[] }; scopeSpans: { spans: Span[] }[] }[]
}

/** A collector that takes traces by OTLP over HTTP. */
const received: Export[] = []
const collector = createServer(async (request, response) => {
  if (request.url === '/v1/traces') received.push((await json(request)) as Export)
  response.end('{}')
})
beforeAll(() => once(collector.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void collector.close())
const upstream = upstreamPerFile()

test('a span for each request and each call arrives, with route and status, without what was asked', async () => {
  const traces = createTraces(`http://127.0.0.1:${portOf(collector)}/v1/traces`)
  const { askAround, app, lines } = watchedApp(upstream().origin, { watchers: [traces] })
  upstream().respond = ({ url }, response) => response.writeHead(url?.includes('/leads/') ? 503 : 200).end('{"leads":[]}')
  await askAround()
  await traces.flush()
  await app.close()

  const resources = received.flatMap(({ resourceSpans }) => resourceSpans)
  expect(resources[0]?.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'leadbook' } })
  const spans = resources.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans))
  const shown = spans.map(({ name, attributes, parentSpanId, status, kind }) => {
    const attribute = (key: string) => attributes.find((each) => each.key === key)?.value
    const parent = spans.find(({ spanId }) => spanId === parentSpanId)
    return [name, kind, attribute('http.response.status_code')?.intValue, status.code, parent?.name]
  })
  const [SERVER, CLIENT] = [2, 3]
  expect(shown).toEqual([
    ['/api/v1.0/leads', SERVER, 200, 0, undefined],
    ['Lofty /v1.0/leads', CLIENT, 200, 0, '/api/v1.0/leads'],
    ['/api/v1.0/leads/{leadId}', SERVER, 502, 2, undefined],
    ['Lofty /v1.0/leads/{leadId}', CLIENT, 503, 2, '/api/v1.0/leads/{leadId}'],
    ['Lofty /v1.0/leads/{leadId}', CLIENT, 503, 2, '/api/v1.0/leads/{leadId}'],
    ['other', SERVER, 404, 0, undefined],
  ])
  for (const { startTimeUnixNano, endTimeUnixNano } of spans)
    expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano))
  const told = JSON.stringify(received)
  for (const { requestId } of lines) expect(told).toContain(requestId)
  for (const canary of CANARIES) expect(told).not.toContain(canary)
})

test('a collector that is gone costs nobody an answer, nor the end', async () => {
  const traces = createTraces('http://127.0.0.1:1/v1/traces')
  const { ask, app } = watchedApp(upstream().origin, { watchers: [traces] })
  upstream().respond = (_request, response) => response.end('{"leads":[]}')
  expect((await ask('/api/v1.0/leads')).status).toBe(200)
  await traces.flush()
  await app.close()
})

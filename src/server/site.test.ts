import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createViteServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { createListener } from './listener.ts'
import type { LogLine } from './proxy.ts'
import { type RecordingUpstream, startRecordingUpstream } from './recording-upstream.ts'
import { readSettings } from './settings.ts'
import { createSite } from './site.ts'
import { leadbook } from './vite-plugin.ts'

const SECRET = 'tokCANARY_9f2c41'
const lines: LogLine[] = []
const ports = { start: 0, dev: 0 }
let upstream: RecordingUpstream
let folder: string
let server: Server
let vite: ViteDevServer

beforeAll(async () => {
  upstream = await startRecordingUpstream()
  folder = mkdtempSync(join(tmpdir(), 'leadbook-'))
  for (const part of ['assets', '.vite']) mkdirSync(join(folder, part))
  writeFileSync(join(folder, 'index.html'), '<html><head><title>x</title></head><body>the page</body></html>')
  writeFileSync(join(folder, 'assets/page-1a2b.js'), 'plain')
  writeFileSync(join(folder, 'assets/page-1a2b.js.br'), 'brotli')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')

  const env = { LOFTY_API_KEY: SECRET, LOFTY_BASE_URL: upstream.origin, LOFTY_CALLS_PER_MINUTE: '1000' }
  const site = createSite(createApp(readSettings(env, 0), { log: (line) => lines.push(line) }), folder)
  server = createListener(site).listen(0, '127.0.0.1')
  await once(server, 'listening')
  ports.start = (server.address() as AddressInfo).port

  for (const [name, value] of Object.entries({ ...env, PORT: '0', HOST: '127.0.0.1' })) vi.stubEnv(name, value)
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(JSON.parse(String(line))))
  const development = { root: folder, mode: 'development', configFile: false, logLevel: 'silent' } as const
  vite = await createViteServer({
    ...development,
    plugins: [leadbook()],
    optimizeDeps: { noDiscovery: true },
    server: { ws: false, watch: null },
  })
  await vite.listen()
  ports.dev = Number(new URL(vite.resolvedUrls?.local[0] ?? '').port)
})
beforeEach(() => {
  upstream.requests.length = 0
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await vite.close()
  await upstream.close()
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** Sends a request line as it is: fetch and curl clean paths up and would never show a hole. */
async function askRaw(port: number, target: string, method = 'GET', headers = ''): Promise<{ status: number; text: string }> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}Connection: close\r\n\r\n`)
  let text = ''
  for await (const chunk of socket) text += chunk
  return { status: Number(text.slice(9, 12)), text }
}

describe.each(['start', 'dev'] as const)('%s', (target) => {
  test.each([
    '/api/../v1.0/members',
    '/api/v1.0/leads/../members',
    '/api/v1.0/leads/%2e%2e/members',
    '/api/v1.0/leads%2f..%2fmembers',
    '/api/x/../v1.0/leads',
    '/api/v1.0/%6ceads',
    '/%61pi/v1.0/leads',
    '//api/v1.0/leads',
    '/api//v1.0/leads',
    '/x/../api/v1.0/leads',
    '/./api/v1.0/leads',
    '/api/v1.0/leads/',
    '/api/v1.0/leads;x',
    '/api/v1.0/leads%00',
    '/api/v1.0/leads%23',
    '/api/v1.0/leads%3f',
    '/api\\v1.0\\leads',
    '/API/v1.0/leads',
    '/api/v1.0/leadsEVIL',
    '/api',
    'http://evil.example/api/v1.0/leads',
    'http://127.0.0.1/api/v1.0/leads',
  ])('%s never reaches Lofty', async (path) => {
    const { status, text } = await askRaw(ports[target], path)
    expect([400, 404]).toContain(status)
    expect(text).not.toContain('access-control')
    expect(upstream.requests).toHaveLength(0)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'])('%s never reaches Lofty', async (method) => {
    expect((await askRaw(ports[target], '/api/v1.0/leads', method, 'Content-Length: 0\r\n')).status).toBe(405)
    expect(upstream.requests).toHaveLength(0)
  })

  test('leads come from Lofty, with no word of the key', async () => {
    const { status, text } = await askRaw(ports[target], '/api/v1.0/leads?limit=1', 'GET', 'Cookie: a=b\r\n')
    expect(status).toBe(200)
    expect(text).toContain('"leads":[]')
    expect(text.toLowerCase()).not.toContain('access-control')
    expect(upstream.requests).toMatchObject([{ url: '/v1.0/leads?limit=1', headers: { authorization: `token ${SECRET}` } }])
    expect(text + JSON.stringify(lines)).not.toContain(SECRET)
  })

  test('the budget and health cost no call', async () => {
    const budget = await fetch(`http://127.0.0.1:${ports[target]}/budget`)
    expect(budget.headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(await budget.json())).toEqual(['limit', 'left', 'waiting', 'nextCallMs', 'shared'])
    expect((await askRaw(ports[target], '/healthz')).text).toMatch(/\r\n\r\nok$/)
    expect(upstream.requests).toHaveLength(0)
  })

  test.each(['/', '/leads', '/leads/9007199254740993/tags?stage=Hot'])('the page under %s says whose leads it shows', async (path) => {
    const { status, text } = await askRaw(ports[target], path, 'GET', 'Accept: text/html\r\n')
    expect(status).toBe(200)
    expect(text).toMatch(/<meta name="leadbook-source" content="lofty"/)
  })
})

test('built files are compressed and kept for good, others are asked for again', async () => {
  const { text } = await askRaw(ports.start, '/assets/page-1a2b.js', 'GET', 'Accept-Encoding: gzip, br\r\n')
  expect(text).toMatch(/content-encoding: br/i)
  expect(text).toMatch(/cache-control: public, max-age=31536000, immutable/i)
  expect(text).toMatch(/brotli$/)
  expect((await fetch(`http://127.0.0.1:${ports.start}/icon.svg`)).headers.get('cache-control')).toBe('no-cache')
})

test.each(['/assets/nope.js', '/.vite/manifest.json', '/nope.txt', '/.env', '/assets/../../x.js', '/assets/%2e%2e/%2e%2e/etc/passwd.txt'])(
  '%s is not served',
  async (path) => {
    const { status, text } = await askRaw(ports.start, path)
    expect(status).toBe(404)
    expect(text).not.toContain('immutable')
  },
)

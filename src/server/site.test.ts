import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorEnvelope } from '../lofty/errors.ts'
import { type BothServers, KEY_CANARY, startBothServers } from './both-servers.ts'
import { FILE_CANARY } from './built-page.ts'
import { request, sendRaw } from './raw-client.ts'

let both: BothServers
beforeAll(async () => {
  both = await startBothServers()
})
beforeEach(() => {
  both.upstream.requests.length = 0
})
afterAll(() => both.close())

/** Asks for one target on a connection of its own and takes the answer apart. */
async function ask(name: 'start' | 'dev', target: string, options: Parameters<typeof request>[2] = {}) {
  const port = both.ports[name]
  const { statuses, text } = await sendRaw(port, request(port, target, options))
  const [head = '', ...body] = text.split('\r\n\r\n')
  const pairs = head
    .split('\r\n')
    .slice(1)
    .map((line): [string, string] => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()])
  return { status: statuses[0], names: pairs.map(([key]) => key).sort(), headers: new Map(pairs), body: body.join('\r\n\r\n'), text }
}

const LEADS = '/api/v1.0/leads'
/** Node's own, about the connection and the length of the answer. */
const FRAME = ['connection', 'content-length', 'date']
const EVERY_ANSWER = ['cache-control', 'cross-origin-resource-policy', 'referrer-policy', 'x-content-type-options']
const BUDGET = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']
const LINK = 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n'

describe.each(['start', 'dev'] as const)('%s', (server) => {
  test('Lofty gets exactly these headers, the browser exactly those, whatever either sends', async () => {
    both.upstream.respond = (_request, response) =>
      response
        .writeHead(200, {
          'set-cookie': 'a=b',
          'access-control-allow-origin': '*',
          'x-token-echo': KEY_CANARY,
          link: '</x>; rel=preload',
          refresh: '0',
        })
        .end('{"leads":[]}')
    const { status, names, headers, body, text } = await ask(server, `${LEADS}?stage=x%26limit%3D100`, {
      headers: [
        'Authorization: Bearer stranger',
        'authorization_: stranger',
        'X-DS-Authorization: stranger',
        'Proxy-Authorization: Basic stranger',
        'Cookie: a=b',
        'Referer: http://evil.example/?email=canary.lead@example.invalid',
        'X-HTTP-Method-Override: DELETE',
        'X-Method-Override: DELETE',
        'X-Forwarded-For: 127.0.0.1',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: https',
        'X-Forwarded-Uri: /healthz',
        'X-Original-URL: /api/v1.0/members',
        'X-Rewrite-URL: /api/v1.0/members',
        'Forwarded: host=evil.example',
        'User-Agent: GoogleHC/1.0',
        'Range: bytes=0-1',
        'If-None-Match: *',
        'Accept: text/html',
        'Sec-Fetch-Site: same-origin',
        '',
      ].join('\r\n'),
    })
    expect(status).toBe(200)
    expect(body).toBe('{"leads":[]}')
    expect(names).toEqual([...FRAME, ...EVERY_ANSWER, ...BUDGET, 'content-type'].sort())
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(text + JSON.stringify(both.lines)).not.toContain(KEY_CANARY)

    expect(both.upstream.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /v1.0/leads?stage=x%26limit%3D100'])
    expect(both.upstream.requests[0]?.headers).toEqual({
      host: new URL(both.upstream.origin).host,
      connection: 'keep-alive',
      authorization: `token ${KEY_CANARY}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': '*',
      'accept-encoding': 'gzip, deflate',
      'sec-fetch-mode': 'cors',
      'user-agent': 'node',
    })
  })

  test.each([
    [400, `${LEADS}?limit=101`, {}, BUDGET],
    [405, LEADS, { method: 'DELETE' }, [...BUDGET, 'allow']],
    [404, '/api/v1.0/notes', {}, BUDGET],
    [404, '/x/..//api', {}, []],
    [403, LEADS, { host: '8.8.8.8' }, []],
    [403, '/budget', { headers: LINK }, []],
  ] as const)('an error %i is told in JSON that nobody keeps, guesses or shows elsewhere', async (status, target, options, more) => {
    const answer = await ask(server, target, options)
    expect(answer.status).toBe(status)
    expect(answer.names).toEqual([...FRAME, ...EVERY_ANSWER, ...more, 'content-type'].sort())
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(errorEnvelope.parse(JSON.parse(answer.body)).error).toMatchObject({ status, kind: status === 404 ? 'missing' : 'invalid' })
  })

  test('the budget and health cost no call, health under any name or none', async () => {
    const budget = await ask(server, '/budget')
    expect(Object.keys(JSON.parse(budget.body))).toEqual(['limit', 'left', 'waiting', 'nextCallMs', 'shared'])
    const health = await ask(server, '/healthz', { host: '10.0.0.7:8080' })
    expect(health).toMatchObject({ status: 200, body: 'ok', names: [...FRAME, ...EVERY_ANSWER, 'content-type'].sort() })
    const detail = await ask(server, '/healthz?detail')
    expect(JSON.parse(detail.body)).toEqual({ valkey: 'off' })
    expect(await ask(server, '/healthz?detail', { headers: 'X-Forwarded-For: 10.0.0.9\r\n' })).toMatchObject({ status: 200, body: 'ok' })
    expect(await sendRaw(both.ports[server], 'GET /healthz HTTP/1.0\r\n\r\n')).toMatchObject({ statuses: [200] })
    expect(both.upstream.requests).toEqual([])
  })

  test.each(['/', '/leads', '/leads/9007199254740993/tags?stage=Hot'])(
    'the page under %s is reached by a link from elsewhere',
    async (path) => {
      const { status, body, headers } = await ask(server, path, { headers: `${LINK}Accept: text/html\r\n` })
      expect(status).toBe(200)
      expect(body).toMatch(/<meta name="leadbook-source" content="lofty"/)
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test('nothing but our own page gets a socket', async () => {
    const { config } = both.vite
    const upgrade = (target: string, headers: string) =>
      sendRaw(
        both.ports[server],
        request(both.ports[server], target, { headers: `Upgrade: websocket\r\nConnection: Upgrade\r\n${headers}` }),
      )
    const vites = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: vite-hmr\r\n'
    // The second is no address at all, and ended Vite's whole server.
    for (const target of [`/?token=${config.webSocketToken}`, ':99999999/', '/api/v1.0/leads']) {
      for (const origin of ['http://evil.example', `http://localhost:${both.ports[server]}`, 'null']) {
        expect((await upgrade(target, `${vites}Origin: ${origin}\r\n`)).statuses).toEqual([400])
      }
    }
    expect((await upgrade('/', '')).statuses).toEqual([400])
    expect((await ask(server, '/healthz')).status).toBe(200)
  })
})

test('the page may load nothing from elsewhere, do nothing else, and is framed nowhere', async () => {
  const { names, headers } = await ask('start', '/leads')
  expect(names).toEqual(
    [
      ...FRAME,
      ...EVERY_ANSWER,
      'content-security-policy',
      'content-type',
      'cross-origin-opener-policy',
      'permissions-policy',
      'x-frame-options',
    ].sort(),
  )
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-frame-options')).toBe('DENY')
  const policy = headers.get('content-security-policy')?.split('; ') ?? []
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'"])
    expect(policy).toContain(rule)
  for (const rule of ["require-trusted-types-for 'script'", 'trusted-types leadbook-worker leadbook-offline'])
    expect(policy).toContain(rule)
  expect(policy.join()).not.toContain('unsafe')
})

test('built files are compressed and kept for good, others are asked for again', async () => {
  const { headers, names, body } = await ask('start', '/assets/page-1a2b.js', { headers: 'Accept-Encoding: gzip, br\r\n' })
  expect(names).toEqual([...FRAME, ...EVERY_ANSWER, 'content-encoding', 'content-type', 'last-modified', 'vary'].sort())
  expect(headers.get('content-encoding')).toBe('br')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(body).toBe('brotli')
  expect((await ask('start', '/icon.svg')).headers.get('cache-control')).toBe('no-cache')
})

test.each([
  '/assets/nope.js',
  '/assets/page-1a2b.js.map',
  '/.vite/manifest.json',
  '/nope.txt',
  '/.env',
  '/.env.local',
  '/assets/../../x.js',
  '/assets/%2e%2e/%2e%2e/etc/passwd.txt',
  '/@vite/client',
  '/@fs/etc/passwd',
  '/@id/x',
  '/__open-in-editor?file=x',
  '/__inspect',
  '/src/main.ts',
  '/node_modules/.vite/deps/react.js',
])('%s is not served in production', async (path) => {
  const { status, headers } = await ask('start', path)
  expect(status).toBe(404)
  expect(headers.get('cache-control')).toBe('no-store')
})

test('the development server shows no secret file, however it is asked', async () => {
  const {
    folder,
    vite: { config },
  } = both
  expect(config.server).toMatchObject({ cors: false, strictPort: true })
  expect(config.preview).toMatchObject({ cors: false, strictPort: true })
  const files = ['.env', '.env.local'].flatMap((name) => [
    `/${name}`,
    `/@fs${join(folder, name)}`,
    `//@fs/${join(folder, name)}`,
    `/@fs/${join(folder, 'src', '..', name)}`,
  ])
  const more = [
    '',
    '?raw',
    '?import&raw',
    '?url',
    '?inline',
    '?raw?',
    '?import&raw??',
    '?html-proxy&index=0.js',
    '?.svg?.wasm?init',
    '?t=1&worker_file&raw',
  ]
  for (const target of [...files, '/@fs/etc/passwd', '/@fs/etc/hostname', '//@fs/etc/passwd', '/%2eenv.local', '/src/../.env.local']) {
    for (const query of more) {
      const { body } = await ask('dev', target + query)
      expect(`${target + query}: ${body}`).not.toContain(FILE_CANARY)
      expect(`${target + query}: ${body}`).not.toMatch(/root:.*:0:0:/)
    }
  }
})

test('Vite’s own socket opens for its own page', async () => {
  const { ports, vite } = both
  const own = {
    origin: `http://127.0.0.1:${ports.dev}`,
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'vite-hmr',
  }
  const asking = get({ port: ports.dev, host: '127.0.0.1', path: `/?token=${vite.config.webSocketToken}`, headers: own })
  const [answer, socket] = await once(asking, 'upgrade')
  expect(answer.statusCode).toBe(101)
  socket.destroy()
})

import { expect, test } from 'vitest'
import { judge, ownHosts, type RawRequest } from './gate.ts'

const HOSTS = ownHosts('127.0.0.1', 3000)

/** The verdict in short: whose it is, or the status of the refusal. */
function verdict(url: string, headers: Record<string, string> = {}, hosts = HOSTS, method = 'GET') {
  const named = { Host: '127.0.0.1:3000', ...headers }
  const request: RawRequest = { method, url, httpVersion: '1.1', rawHeaders: Object.entries(named).flat() }
  const found = judge(request, hosts)
  return typeof found === 'string' ? found : found.status
}

const LEADS = '/api/v1.0/leads'

test.each([
  ['127.0.0.1', 3000, ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']],
  ['::1', 3000, ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']],
  ['127.0.0.2', 5173, ['localhost:5173', '127.0.0.1:5173', '[::1]:5173', '127.0.0.2:5173']],
  ['localhost', 80, ['localhost', 'localhost:80', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:80']],
  ['leads.example', 3000, ['leads.example:3000']],
  ['fd00::1', 3000, ['[fd00::1]:3000']],
  ['0.0.0.0', 3000, 'any'],
  ['::', 3000, 'any'],
])('a server on %s and port %i is asked as %j', (host, port, names) => {
  expect(ownHosts(host, port)).toEqual(names)
})

test.each([
  ['/api', 'ours'],
  ['/api/', 'ours'],
  [`${LEADS}?key=/../x`, 'ours'],
  ['/budget', 'ours'],
  ['/healthz?deep', 'ours'],
  ['/readyz', 'ours'],
  ['/metrics', 'ours'],
  ['/metrics-of-leads', 'page'],
  ['/METRICS', 404],
  ['/metrics/../api', 404],
  ['/', 'page'],
  ['/leads?key=api', 'page'],
  ['/apis', 'page'],
  ['/budgets/api', 'page'],
  ['/x/../api/v1.0/leads', 404],
  ['/%61pi', 404],
  ['/healthz/../api', 404],
  ['', 404],
  ['*', 404],
  ['http://127.0.0.1:3000/api', 404],
  ['/leads#api', 400],
])('%s is %s', (url, whose) => {
  expect(verdict(url)).toBe(whose)
})

test.each([
  ['localhost:3000', 'ours'],
  ['[::1]:3000', 'ours'],
  ['127.0.0.1', 403],
  ['127.0.0.1:3001', 403],
  ['127.0.0.1:3000.', 403],
  ['localhost.evil.example:3000', 403],
  ['foo.localhost:3000', 403],
  ['127.1:3000', 403],
  ['', 403],
])('our own addresses under the host "%s" are %s', (Host, whose) => {
  expect(verdict(LEADS, { Host })).toBe(whose)
  expect(verdict('/', { Host })).toBe(whose === 'ours' ? 'page' : whose)
  for (const probe of ['/healthz', '/readyz', '/metrics']) expect(verdict(probe, { Host })).toBe('ours')
  expect(verdict(LEADS, { Host }, 'any')).toBe(Host ? 'ours' : 403)
})

test('two names in one request are none, whatever their case', () => {
  expect(verdict(LEADS, { host: '127.0.0.1:3000' })).toBe(400)
})

const LINK = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }

test.each([
  [{ 'Sec-Fetch-Site': 'same-origin' }, 'ours', 'page'],
  [{ 'sec-fetch-site': 'none', ...LINK }, 403, 'page'],
  [{ 'Sec-Fetch-Site': 'cross-site', ...LINK }, 403, 'page'],
  [{ 'Sec-Fetch-Site': 'same-site', ...LINK }, 403, 'page'],
  [{ 'Sec-Fetch-Site': 'cross-site', ...LINK, 'Sec-Fetch-Dest': 'iframe' }, 403, 403],
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }, 403, 403],
  [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }, 403, 403],
  [{ 'Sec-Fetch-Site': 'same-origin', 'sec-fetch-site': 'cross-site' }, 403, 403],
  [{ 'Sec-Fetch-Site': '' }, 403, 403],
  [{ Origin: 'http://127.0.0.1:3000' }, 'ours', 'page'],
  [{ Origin: 'https://127.0.0.1:3000' }, 'ours', 'page'],
  [{ Origin: 'http://localhost:3000' }, 403, 403],
  [{ Origin: 'http://127.0.0.1:9999' }, 403, 403],
  [{ Origin: 'null' }, 403, 403],
])('%j is %s for our own addresses and %s for the page', (headers, ours, page) => {
  expect(verdict(LEADS, headers)).toBe(ours)
  expect(verdict('/leads?stage=Hot', headers)).toBe(page)
})

test.each([
  [{ 'Content-Length': '0' }, 'ours', 'ours'],
  [{ 'Content-Length': '5' }, 400, 'ours'],
  [{ 'Content-Length': '0', 'content-length': '5' }, 400, 'ours'],
  [{ 'Transfer-Encoding': 'chunked' }, 400, 400],
  [{ 'transfer-encoding': '' }, 400, 400],
])('with %j a GET is %s, a POST %s', (headers, get, post) => {
  expect(verdict(LEADS, headers)).toBe(get)
  expect(verdict(LEADS, headers, HOSTS, 'POST')).toBe(post)
})

test('only HTTP/1.0 and HTTP/1.1 are spoken', () => {
  const ask = (httpVersion: string) => judge({ method: 'GET', url: '/', httpVersion, rawHeaders: ['Host', 'localhost:3000'] }, HOSTS)
  expect(['1.0', '1.1'].map(ask)).toEqual(['page', 'page'])
  for (const version of ['0.9', '2.0', '1.10', '']) expect(ask(version)).toMatchObject({ status: 400 })
})

test('the page can only be read; methods on our own addresses are theirs to judge', () => {
  for (const method of ['POST', 'OPTIONS', 'TRACE', 'PROPFIND', '']) {
    expect(verdict('/leads', {}, HOSTS, method)).toBe(405)
    expect(verdict(LEADS, {}, HOSTS, method)).toBe('ours')
  }
  expect(verdict('/leads', {}, HOSTS, 'HEAD')).toBe('page')
})

test.each([
  ['/service-worker.js', 'serviceworker', 'same-origin'],
  ['/manifest.webmanifest', 'manifest', 'cors'],
  ['/leads', 'document', 'navigate'],
  ['/assets/page-1a2b.js', 'empty', 'same-origin'],
])('our own page gets %s as a %s, other sites do not', (url, dest, mode) => {
  const headers = { 'Sec-Fetch-Dest': dest, 'Sec-Fetch-Mode': mode, 'Service-Worker-Navigation-Preload': 'true' }
  expect(verdict(url, { 'Sec-Fetch-Site': 'same-origin', ...headers })).toBe('page')
  expect(verdict(url, { 'Sec-Fetch-Site': 'cross-site', ...headers })).toBe(dest === 'document' ? 'page' : 403)
  expect(verdict(LEADS, { 'Sec-Fetch-Site': 'cross-site', ...headers })).toBe(403)
})

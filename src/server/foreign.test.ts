import { expect, test } from 'vitest'
import { isForeign } from './foreign.ts'

const request = (url: string, site?: string) => new Request(url, site ? { headers: { 'sec-fetch-site': site } } : {})

test.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://leads.example:3000'])('%s is ours', (origin) => {
  expect(isForeign(request(`${origin}/api/v1.0/leads`), 'leads.example')).toBe(false)
})

test.each([
  'http://evil.example',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'http://8.8.8.8',
  'http://foo.localhost',
])('%s is foreign', (origin) => {
  expect(isForeign(request(`${origin}/api/v1.0/leads`), '127.0.0.1')).toBe(true)
})

test('another site’s page is foreign, whatever the address', () => {
  for (const site of ['cross-site', 'same-site']) expect(isForeign(request('http://127.0.0.1:3000/budget', site), '127.0.0.1')).toBe(true)
  for (const site of ['same-origin', 'none']) expect(isForeign(request('http://127.0.0.1:3000/budget', site), '127.0.0.1')).toBe(false)
})

test('a server that is opened to every address takes any name', () => {
  expect(isForeign(request('http://leads.example/budget'), '0.0.0.0')).toBe(false)
})

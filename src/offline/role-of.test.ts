import { expect, test } from 'vitest'
import { type Build, roleOf } from './role-of.ts'

const HERE = 'https://leads.example'
const BUILD: Build = { version: '1', files: ['/assets/page-1a2b.js', '/icon.svg'], page: '', headers: {} }
const role = (url: string, mode: RequestMode = 'navigate', method = 'GET') =>
  roleOf({ url: new URL(url, HERE).href, mode, method }, BUILD, HERE)

test.each(['/', '/leads', '/leads/', '/leads?stage=Hot', '/leads/42/overview?key=x', '/leads/compare/1,2'])(
  'stands in for the page under %s',
  (url) => expect(role(url)).toBe('page'),
)

test.each(['/assets/page-1a2b.js', '/icon.svg'])('has the build’s own %s', (url) => expect(role(url, 'cors')).toBe('file'))

test.each<[string, RequestMode, string]>([
  ['/api/v1.0/leads', 'cors', 'GET'],
  ['/api/v1.0/leads', 'navigate', 'GET'],
  ['/api/v1.0/leads/42', 'same-origin', 'GET'],
  ['/budget', 'cors', 'GET'],
  ['/budget', 'navigate', 'GET'],
  ['/healthz', 'navigate', 'GET'],
  ['/signin', 'navigate', 'GET'],
  ['/signin?returnTo=%2Fleads', 'navigate', 'GET'],
  ['/signin/callback?code=x', 'navigate', 'GET'],
  ['/signout', 'navigate', 'GET'],
  ['/signout', 'navigate', 'POST'],
  ['/leads', 'navigate', 'POST'],
  ['/leads', 'cors', 'GET'],
  ['/leadsx', 'navigate', 'GET'],
  ['/assets/page-of-another-build.js', 'cors', 'GET'],
  ['/assets/page-1a2b.js?x', 'cors', 'GET'],
  ['/assets/page-1a2b.js', 'navigate', 'GET'],
  ['/service-worker.js', 'same-origin', 'GET'],
  ['/manifest.webmanifest', 'cors', 'GET'],
  ['https://homes.example/leads', 'navigate', 'GET'],
  ['https://homes.example/icon.svg', 'no-cors', 'GET'],
])('leaves %s (%s, %s) to the browser', (url, mode, method) => expect(role(url, mode, method)).toBeUndefined())

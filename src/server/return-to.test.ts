import { expect, test } from 'vitest'
import { HOME, safeReturn, signInHref } from './return-to.ts'
import corpus from './return-to-corpus.json'

const OUR_ORIGIN = 'https://leads.example'

test('the corpus is as large as it is said to be', () => {
  expect(new Set(corpus).size).toBe(corpus.length)
  expect(corpus.length).toBeGreaterThanOrEqual(250)
})

test.each(corpus.map((wanted) => [wanted]))('%j leads to the list', (wanted) => {
  expect(safeReturn(wanted)).toBe(HOME)
})

test.each([
  '/leads',
  '/leads?stage=Hot&stage=New+Leads&~source=Google',
  '/leads?key=o%27brien%20%26%20co&sort=Score&desc=false',
  '/leads?x=//evil.example&y=https://evil.example/%0a',
  '/leads/9007199254740993',
  '/leads/12/tags',
  '/leads/12/tags?roleAssigneeFilters=%5B%7B%22roleName%22%3A%22ISA%22%7D%5D',
  '/leads?',
])('%s is gone back to as it is, within our own origin', (wanted) => {
  expect(safeReturn(wanted)).toBe(wanted)
  const { origin, pathname, search } = new URL(wanted, OUR_ORIGIN)
  expect(origin).toBe(OUR_ORIGIN)
  expect(pathname + (wanted.endsWith('?') ? '?' : search)).toBe(wanted)
})

test.each([
  ['/leads', '/signin'],
  ['/', '/signin'],
  ['/?stage=Hot', '/signin?returnTo=%2Fleads%3Fstage%3DHot'],
  ['/leads/12/tags?stage=Hot', '/signin?returnTo=%2Fleads%2F12%2Ftags%3Fstage%3DHot'],
  ['/elsewhere?stage=Hot', '/signin?returnTo=%2Fleads%3Fstage%3DHot'],
  ['/leads/abc', '/signin'],
])('whoever opens %s signed out is sent to %s', (path, href) => {
  expect(signInHref(new URL(path, OUR_ORIGIN))).toBe(href)
})

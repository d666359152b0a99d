import { expect, test } from 'vitest'
import { formatSearch, parseSearch } from '../search.ts'
import { isEdited, queryOf, searchOf, viewHref } from './view.ts'

const OWN = { name: 'Hot & new', query: 'stage=Hot&sort=Score&columns=name,stage&overview=open' }
const BUILT_IN = { name: 'No agent', query: 'insight=no-agent', help: 'Nobody’s' }
const at = (query: string) => parseSearch(query)

test.each([
  ['stage=Hot&sort=Score&columns=name,stage&overview=open', false],
  ['overview=open&sort=Score&desc=true&stage=Hot&columns=name,stage', false],
  ['stage=Hot&sort=Score&columns=name,stage&overview=open&sent=7@2026-11-24T16:05Z', false],
  // To look at what changed is no change of the view.
  ['since=new&stage=Hot&sort=Score&columns=name,stage&overview=open', false],
  ['stage=Hot&sort=Score&columns=name,stage&overview=closed', true],
  ['stage=Hot&sort=Score&columns=stage,name&overview=open', true],
  ['stage=Hot&sort=Score&desc=false&columns=name,stage&overview=open', true],
  ['~stage=Hot&sort=Score&columns=name,stage&overview=open', true],
  ['stage=Hot&stage=New&sort=Score&columns=name,stage&overview=open', true],
  ['', true],
])('one’s own view differs from %s: %s', (query, isOther) => {
  expect(isEdited(OWN, at(`${query}&view=Hot+%26+new`))).toBe(isOther)
})

test.each([
  ['insight=no-agent', false],
  ['insight=no-agent&columns=name&overview=open', false],
  ['insight=no-agent&sort=Score', true],
  ['insight=no-agent&stage=Hot', true],
])('a view that Leadbook brings, which says nothing of looks, differs from %s: %s', (query, isOther) => {
  expect(isEdited(BUILT_IN, at(`${query}&view=No+agent`))).toBe(isOther)
})

test('a view saved by an earlier Leadbook is the same search still', () => {
  const old = { name: 'Old', query: 'segment=A&desc=true&sort=score' }
  expect(isEdited(old, at('segments=A&sort=Score&view=Old'))).toBe(false)
})

test('what is saved is the whole search, without its name and what a link said of it', () => {
  const query = 'stage=Hot&~source=Zillow&sort=Score&then=name%3Aasc&columns=name&overview=closed'
  expect(queryOf(at(`${query}&view=x&sent=7@2026-11-24T16:05Z`))).toBe(formatSearch(at(query)))
})

test('going to a view leaves nothing of the search before, but for the looks where the view says nothing of them', () => {
  const before = at('score=70..&columns=name,tags&overview=closed&sent=7@2026-11-24T16:05Z&view=x&nonsense=1')
  expect(viewHref(OWN, before)).toBe('/leads?stage=Hot&sort=Score&columns=name,stage&overview=open&view=Hot+%26+new')
  expect(viewHref(BUILT_IN, before)).toBe('/leads?insight=no-agent&columns=name,tags&overview=closed&view=No+agent')
  expect(isEdited(OWN, searchOf(OWN, before))).toBe(false)
  expect(isEdited(BUILT_IN, searchOf(BUILT_IN, before))).toBe(false)
})

import { expect, test } from 'vitest'
import type { Place } from './kept-views.ts'
import { withSaved } from './shelf.ts'
import { createShelfStore } from './shelf-store.ts'

const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64url')
const PLACE: Place = { name: 'leadbook.views.one', keys: [key('k')] }
const SMITH = { name: 'The Smiths', query: 'key=canary-smith' }

/** A browser's storage, with room for texts of this length. */
function createStorage(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException('No room', 'QuotaExceededError')
      kept.set(name, text)
    },
  }
}

let latest = Promise.resolve()
/** One tab after the other. */
const alone = (hold: () => Promise<void>) => (latest = latest.then(hold))

const open = async (place: Place | undefined, storage: ReturnType<typeof createStorage> | undefined) => {
  const forbidden = () => {
    throw new DOMException('Forbidden', 'SecurityError')
  }
  const store = createShelfStore({ place, storage: () => storage ?? forbidden(), alone })
  await store.ready()
  return store
}
const names = (store: Awaited<ReturnType<typeof open>>) => store.now().shelf.views.map(({ name }) => name)
const save = (store: Awaited<ReturnType<typeof open>>, name: string, query = '') =>
  store.change((shelf) => withSaved(shelf, { name, query }))

test.each([
  ['sealed, where agents sign in', PLACE],
  ['as they are, where nobody does', { name: 'leadbook.views', keys: [] }],
])('views are there after the browser was closed, kept %s', async (_, place) => {
  const storage = createStorage()
  const first = await open(place, storage)
  expect(first.now()).toMatchObject({ isRead: true, said: undefined, shelf: { views: [] } })
  await save(first, SMITH.name, SMITH.query)
  const kept = storage.getItem(place.name) ?? ''
  expect(kept + atob(kept.split('.')[1] ?? '')).not.toMatch(/smith/i)
  expect((await open(place, storage)).now()).toMatchObject({ said: undefined, shelf: { views: [SMITH] } })
})

test('another agent cannot read them, nor does their saving lose them; the old secret still opens, the new one seals', async () => {
  const storage = createStorage()
  await save(await open(PLACE, storage), SMITH.name)
  const other = await open({ name: 'leadbook.views.two', keys: [key('z')] }, storage)
  expect(names(other)).toEqual([])
  await save(other, 'Theirs')
  const renewed = await open({ ...PLACE, keys: [key('n'), key('k')] }, storage)
  expect(names(renewed)).toEqual([SMITH.name])
  await save(renewed, 'Later')
  expect(names(await open({ ...PLACE, keys: [key('n')] }, storage))).toEqual([SMITH.name, 'Later'])
})

test('a kept text cannot be moved to another name', async () => {
  const storage = createStorage()
  await save(await open(PLACE, storage), SMITH.name)
  storage.setItem('leadbook.views.two', storage.getItem(PLACE.name) ?? '')
  expect((await open({ ...PLACE, name: 'leadbook.views.two' }, storage)).now()).toMatchObject({
    said: expect.stringMatching(/cannot be read/),
  })
})

test('two tabs that save at the same time both do, and each hears of the other', async () => {
  const storage = createStorage()
  const [one, two] = [await open(PLACE, storage), await open(PLACE, storage)]
  await Promise.all([save(one, 'a'), save(two, 'b'), save(one, 'c')])
  one.hear({ key: PLACE.name })
  two.hear({ key: PLACE.name })
  await Promise.all([one.ready(), two.ready()])
  expect(names(one).toSorted()).toEqual(['a', 'b', 'c'])
  expect(names(two)).toEqual(names(one))
  two.hear({ key: 'leadbook.theme' })
  expect(names(two)).toEqual(names(one))
})

test('what cannot be read is said, and stays beside what is saved then', async () => {
  const storage = createStorage()
  storage.setItem(PLACE.name, 'AAAA.broken')
  const store = await open(PLACE, storage)
  expect(store.now().said).toMatch(/cannot be read any more/)
  await save(store, 'New')
  expect(store.now()).toMatchObject({ said: undefined, shelf: { views: [{ name: 'New' }] } })
  expect(storage.getItem(`${PLACE.name}.unread`)).toBe('AAAA.broken')
  await save(store, 'Newer')
  expect(storage.getItem(`${PLACE.name}.unread`)).toBe('AAAA.broken')
})

test.each([
  ['a browser without room', PLACE, createStorage(10), undefined, /no room left/],
  ['a browser that keeps nothing', PLACE, undefined, /keeps nothing/, /keeps nothing/],
  ['an agent of whom nothing is known', undefined, createStorage(), /does not say who you are/, /does not say who you are/],
])('with %s views last as long as the tab, which is said', async (_, place, storage, before, after) => {
  const store = await open(place, storage)
  if (before) expect(store.now().said).toMatch(before)
  else expect(store.now().said).toBeUndefined()
  await save(store, 'a')
  await save(store, 'b')
  expect(names(store)).toEqual(['a', 'b'])
  expect(store.now().said).toMatch(after)
  store.hear({ key: null })
  await store.ready()
  expect(names(store)).toEqual(['a', 'b'])
})

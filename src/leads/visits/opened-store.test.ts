import { expect, test } from 'vitest'
import type { Place } from '../views/kept-views.ts'
import { createOpenedStore } from './opened-store.ts'

const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64url')
const MINE: Place = { name: 'leadbook.opened.one', keys: [key('k')] }
const CANARY = '9007199254740993'

function createStorage(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => kept.delete(name),
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException('No room', 'QuotaExceededError')
      kept.set(name, text)
    },
  }
}

let latest = Promise.resolve()
/** One tab after the other. */
const alone = (hold: () => Promise<void>) => (latest = latest.then(hold))

const open = async (place: Place | undefined, storage: ReturnType<typeof createStorage> | undefined, most?: number) => {
  const forbidden = () => {
    throw new DOMException('Forbidden', 'SecurityError')
  }
  const store = createOpenedStore({ place, storage: () => storage ?? forbidden(), alone, ...(most && { most }) })
  await store.read()
  return store
}
const ids = (store: Awaited<ReturnType<typeof open>>) => [...store.now().keys()]

test.each([
  ['sealed, where agents sign in', MINE],
  ['as they are, where nobody does', { name: 'leadbook.opened', keys: [] }],
])('opened leads are known after the browser was closed, kept %s', async (_, place) => {
  const storage = createStorage()
  const first = await open(place, storage)
  await first.note(CANARY, 5)
  await first.note('2', 6)
  await first.note(CANARY, 7)
  expect([...(await open(place, storage)).now()]).toEqual([
    ['2', 6],
    [CANARY, 7],
  ])
  const text = storage.kept.get(place.name) ?? ''
  expect(text + atob(text.split('.')[1] ?? '')).not.toContain(CANARY)
})

test('another agent of this browser does not see them', async () => {
  const storage = createStorage()
  await (await open(MINE, storage)).note(CANARY, 5)
  const other = await open({ name: 'leadbook.opened.two', keys: [key('z')] }, storage)
  expect(ids(other)).toEqual([])
  // Nor does whoever finds them under another key: they read as never opened, and nothing breaks.
  const stranger = await open({ ...MINE, keys: [key('z')] }, storage)
  expect(ids(stranger)).toEqual([])
  await stranger.note('3', 6)
  expect(ids(await open({ ...MINE, keys: [key('z')] }, storage))).toEqual(['3'])
})

test('two tabs add up, and hear of each other', async () => {
  const storage = createStorage()
  const [one, other, deaf] = [await open(MINE, storage), await open(MINE, storage), await open(MINE, storage)]
  let told = 0
  other.subscribe(() => (told += 1))
  await Promise.all([one.note('1', 1), one.note('2', 2)])
  await other.hear({ key: 'leadbook.views.one', newValue: '' })
  expect([ids(other), told]).toEqual([[], 0])
  await other.hear({ key: MINE.name, newValue: '…' })
  expect([ids(other), told]).toEqual([['1', '2'], 1])
  await other.note('3', 3)
  // What a tab has not heard of is not lost by its writing.
  await deaf.note('4', 4)
  expect(ids(await open(MINE, storage))).toEqual(['1', '2', '3', '4'])
})

test('the latest are kept, so many and no more', async () => {
  const storage = createStorage()
  const store = await open(MINE, storage, 3)
  for (const [time, id] of ['1', '2', '3', '1', '4'].entries()) await store.note(id, time)
  expect(ids(store)).toEqual(['3', '1', '4'])
  expect(ids(await open(MINE, storage, 3))).toEqual(['3', '1', '4'])
})

test('forgetting takes them away in all tabs', async () => {
  const storage = createStorage()
  const [one, other] = [await open(MINE, storage), await open(MINE, storage)]
  await one.note('1', 1)
  await other.hear({ key: MINE.name, newValue: '…' })
  await one.forget()
  await other.hear({ key: MINE.name, newValue: null })
  expect([storage.kept.size, ids(one), ids(other)]).toEqual([0, [], []])
})

test.each([
  ['forbids to keep anything', MINE, undefined],
  ['has no room', MINE, createStorage(10)],
  ['cannot tell whose they are', undefined, createStorage()],
])('where the browser %s, the tab knows', async (_, place, storage) => {
  const store = await open(place, storage)
  await store.note('1', 1)
  await store.note('2', 2)
  expect(ids(store)).toEqual(['1', '2'])
  await store.forget()
  expect(ids(store)).toEqual([])
})

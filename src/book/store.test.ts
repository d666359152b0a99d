import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeLeads } from '../sandbox/leads.ts'
import { findKey } from './keys.ts'
import { printOf, readCards, writeCards } from './page-text.ts'
import { type Sealed, seal, unseal } from './seal.ts'
import { createMemoryShelf, shelfName, sparing } from './shelf.ts'
import { createStore, forgetBooks, openStore, type Page } from './store.ts'

const said: string[] = []
const say = (sentence: string) => said.push(sentence)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  said.length = 0
})

const CANARY = 'Canary O’Neill-Ångström'

function pageOf(number: number, texts: readonly [id: string, text: string][]): Page {
  const entries = texts.map(([id, text]) => ({ id, print: printOf(text), card: `{"id":${id},"who":"${CANARY}"}` }))
  return { number, cards: writeCards(entries, []), leads: new Map(texts) }
}
const X = new TextEncoder().encode('x')
const onePage = pageOf(1, [['7', `{"leadId":7,"note":"${CANARY}"}`]])

/** Every value of every database of the browser, as bytes. */
async function dump(): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const opened = await openDB(name)
    for (const store of opened.objectStoreNames) {
      for (const value of await opened.getAll(store)) {
        if (value instanceof CryptoKey) continue
        found.push(value.iv, new Uint8Array(value.bytes), new TextEncoder().encode(JSON.stringify(value)))
      }
      found.push(new TextEncoder().encode(JSON.stringify(await opened.getAllKeys(store))))
    }
    opened.close()
  }
  return found
}

const holds = (where: readonly Uint8Array[], text: string, form: 'utf8' | 'utf16le') =>
  where.some((bytes) => Buffer.from(bytes).includes(Buffer.from(text, form)))

test('5,000 leads come back as they were, from another tab too', async () => {
  const leads = makeLeads(5000, 1, Date.UTC(2026, 10, 24)).map((lead): [string, string] => [lead.leadId, JSON.stringify(lead)])
  const store = await openStore('a', say)
  const pages = Array.from({ length: 50 }, (_, at) => pageOf(at + 1, leads.slice(at * 100, at * 100 + 100)))
  for (const page of pages) await store.write({ pages: [page], state: { at: page.number } })
  const other = await openStore('a', say)
  expect(await other.numbers()).toEqual(pages.map(({ number }) => number))
  for (const { number, cards, leads } of pages) {
    expect(await other.readCards(number)).toEqual(readCards(cards))
    expect(await other.readLeads(number)).toEqual(leads)
  }
  expect(await other.readState()).toEqual({ at: 50 })
  expect([store.isKept, said]).toEqual([true, []])
})

test('a note is kept by its number, sealed, and goes with the leads; where there is no room it is not missed', async () => {
  const { key } = await findKey('a')
  const shelf = createMemoryShelf()
  const store = createStore(shelf, key, true)
  await store.writeNote(0, CANARY)
  await store.writeNote(4_294_967_295, 'other')
  await store.write({ state: 1 })
  expect(await Promise.all([0, 4_294_967_295, 7].map(store.readNote))).toEqual([CANARY, 'other', undefined])
  expect([await store.readIndex(), await store.readState()]).toEqual([undefined, 1])
  expect(await createStore(shelf, (await findKey('b')).key, true).readNote(0)).toBeUndefined()

  const full: unknown[] = []
  const noRoom = { ...createMemoryShelf(), change: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }
  const spared = createStore(
    sparing(noRoom, (error) => full.push(error)),
    key,
    true,
  )
  await spared.writeNote(0, CANARY)
  expect([await spared.readNote(0), full]).toEqual([undefined, []])
})

test('the index comes back as it was; altered, or under another key, it is not there', async () => {
  const { key } = await findKey('a')
  const shelf = createMemoryShelf()
  const store = createStore(shelf, key, true)
  expect(await store.readIndex()).toBeUndefined()
  await store.writeIndex(new TextEncoder().encode(CANARY).buffer)
  expect(new TextDecoder().decode(await store.readIndex())).toBe(CANARY)
  expect(await createStore(shelf, (await findKey('b')).key, true).readIndex()).toBeUndefined()
  const sealed = await shelf.get({ kind: 'index', number: 0 })
  if (sealed) await shelf.change([{ kind: 'index', number: 0, sealed: { ...sealed, bytes: sealed.bytes.slice(1) } }], [])
  expect(await store.readIndex()).toBeUndefined()
})

test('nothing at rest can be read: neither names nor ids nor the key', async () => {
  const store = await openStore('a', say)
  await store.write({
    pages: [pageOf(1, [['9007199254740997', CANARY]])],
    seen: { number: 0, ids: ['9007199254740997'] },
    state: { who: CANARY },
  })
  await store.writeIndex(new TextEncoder().encode(`leadId 9007199254740997 ${CANARY}`).buffer)
  const bytes = await dump()
  expect(bytes.length).toBeGreaterThan(8)
  for (const form of ['utf8', 'utf16le'] as const) {
    for (const secret of [CANARY, 'Canary', 'leadId', '9007199254740997']) expect(holds(bytes, secret, form)).toBe(false)
  }
  const { key } = await findKey('a')
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})

describe('sealed texts', () => {
  test('are sealed differently each time', async () => {
    const { key } = await findKey('a')
    const [one, other] = [await seal(key, 'cards 1', X), await seal(key, 'cards 1', X)]
    expect(Buffer.from(one.iv).equals(Buffer.from(other.iv))).toBe(false)
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(false)
  })

  test.each<[string, (sealed: Sealed) => Sealed, string]>([
    ['a bit of the text altered', ({ iv, bytes }) => ({ iv, bytes: flipped(bytes) }), 'cards 1'],
    ['another start', ({ iv, bytes }) => ({ iv: new Uint8Array(flipped(iv.buffer)), bytes }), 'cards 1'],
    ['cut short', ({ iv, bytes }) => ({ iv, bytes: bytes.slice(0, -1) }), 'cards 1'],
    ['moved to another name', (sealed) => sealed, 'cards 2'],
  ])('are refused with %s', async (_what, alter, name) => {
    const { key } = await findKey('a')
    await expect(unseal(key, name, alter(await seal(key, 'cards 1', X)))).rejects.toThrow()
  })

  function flipped(buffer: ArrayBuffer): ArrayBuffer {
    const bytes = new Uint8Array(buffer.slice(0))
    bytes[3] = (bytes[3] ?? 0) ^ 1
    return bytes.buffer
  }
})

test('an altered page reads as one that is not there', async () => {
  const store = await openStore('a', say)
  await store.write({ pages: [onePage, { ...onePage, number: 2 }], state: 1 })
  const opened = await openDB(shelfName('a'))
  await opened.put('cards', await opened.get('cards', 2), 1)
  expect(await store.readCards(1)).toBeUndefined()
  expect(await store.readCards(2)).toEqual(readCards(onePage.cards))
  opened.close()
})

describe('forgetting', () => {
  test('leaves nothing that can be read, even with all records copied before', async () => {
    const store = await openStore('a', say)
    await store.write({ pages: [onePage], state: CANARY })
    const opened = await openDB(shelfName('a'))
    const copy: Sealed = await opened.get('cards', 1)
    opened.close()
    await forgetBooks((account) => account === 'a')
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['leadbook-keys'])
    const again = await openStore('a', say)
    expect(await again.numbers()).toEqual([])
    const { key } = await findKey('a')
    await expect(unseal(key, 'cards 1', copy)).rejects.toThrow()
  })

  test('of one account leaves the others, of all leaves none', async () => {
    for (const account of ['a', 'b']) await (await openStore(account, say)).write({ pages: [onePage], state: account })
    await forgetBooks((account) => account === 'a')
    expect(await (await openStore('b', say)).readState()).toBe('b')
    await forgetBooks()
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['leadbook-keys'])
  })

  test('that was cut off after the key was destroyed is finished when the book is opened', async () => {
    const store = await openStore('a', say)
    await store.write({ pages: [onePage], state: 1 })
    store.close()
    const keys = await openDB('leadbook-keys')
    await keys.clear('keys')
    keys.close()
    const again = await openStore('a', say)
    expect([await again.numbers(), await again.readState(), again.isKept]).toEqual([[], undefined, true])
  })

  test('is not undone by a write that was under way', async () => {
    const store = await openStore('a', say)
    store.close()
    await store.write({ pages: [onePage], state: 1 })
    expect(await (await openStore('a', say)).numbers()).toEqual([])
  })
})

describe('what cannot be kept', () => {
  test('no room: goes on in memory, says so once, and what is at rest stays as it was', async () => {
    const disk = createMemoryShelf()
    let isFull = false
    const full: unknown[] = []
    const { key } = await findKey('a')
    const change: typeof disk.change = (...what) =>
      isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : disk.change(...what)
    const shelf = sparing({ ...disk, change }, (error) => full.push(error))
    const store = createStore(shelf, key, true)
    await store.write({ pages: [onePage], state: 1 })
    isFull = true
    await store.writeIndex(new ArrayBuffer(8))
    expect(full).toEqual([])
    await store.write({ pages: [{ ...onePage, number: 2 }], drop: [1], state: 2 })
    isFull = false
    await store.write({ pages: [{ ...onePage, number: 3 }], state: 3 })
    expect([await store.numbers(), await store.readState(), full.length]).toEqual([[2, 3], 3, 1])
    expect(await store.readCards(1)).toBeUndefined()
    const reloaded = createStore(disk, key, true)
    expect([await reloaded.numbers(), await reloaded.readState()]).toEqual([[1], 1])
  })

  test('no room in the browser’s database is told in a sentence', async () => {
    const store = await openStore('a', say)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await store.write({ pages: [onePage], state: 1 })
    vi.restoreAllMocks()
    expect(said).toEqual([expect.stringMatching(/^This browser has no room left for your book/)])
    expect(await store.readCards(1)).toEqual(readCards(onePage.cards))
  })

  test.each<[string, () => void]>([
    ['there are no databases', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'keys cannot be kept',
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
          throw new DOMException('no keys', 'DataCloneError')
        }),
    ],
  ])('%s: the book is in memory, and a sentence says so', async (_what, prevent) => {
    prevent()
    const store = await openStore('a', say)
    await store.write({ pages: [onePage], state: 1 })
    expect([store.isKept, await store.numbers(), await store.readLeads(1)]).toEqual([false, [1], onePage.leads])
    expect(said).toEqual([expect.stringMatching(/^This browser keeps nothing for Leadbook/)])
    vi.restoreAllMocks()
  })
})

describe('versions', () => {
  test('a book of an earlier version is dropped, with a sentence', async () => {
    await findKey('a')
    const old = await openDB(shelfName('a'), 1, { upgrade: (opened) => void opened.createObjectStore('old') })
    old.close()
    const store = await openStore('a', say)
    expect([store.isKept, await store.numbers(), said]).toEqual([
      true,
      [],
      ['Your book was kept by an earlier Leadbook and is being filled anew.'],
    ])
  })

  test('a book of a later version is left alone, with a sentence', async () => {
    await findKey('a')
    const later = await openDB(shelfName('a'), 1000, { upgrade: (opened) => void opened.createObjectStore('later') })
    later.close()
    const store = await openStore('a', say)
    expect([store.isKept, said]).toEqual([false, [expect.stringMatching(/^A later Leadbook is open/)]])
    expect([...(await openDB(shelfName('a'))).objectStoreNames]).toEqual(['later'])
  })
})

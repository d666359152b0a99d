import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import type { BookEvent } from './book.ts'
import { connectBook } from './connect.ts'
import { destroyKeys, findKey } from './keys.ts'
import { serveBook, wait } from './worker.ts'

afterEach(() => vi.unstubAllGlobals())

/** Lofty behind the proxy: 150 leads, one with an id beyond what a number can hold. */
function answer(input: string): Response {
  const { searchParams } = new URL(input, 'http://localhost')
  const ids = Array.from({ length: 150 }, (_, at) => (at === 149 ? '9007199254740993' : String(at + 1)))
  if (searchParams.get('desc') === 'true') ids.reverse()
  const offset = Number(searchParams.get('offset'))
  const rows = ids.slice(offset, offset + Number(searchParams.get('limit'))).map((id) => `{"leadId":${id},"firstName":"Lead"}`)
  const headers = { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '9' }
  return new Response(`{"_metadata":{"total":150},"leads":[${rows}]}`, { headers })
}

test('a page asks a worker’s book, which fills itself through the proxy, and forgets it', async () => {
  const { port1, port2 } = new MessageChannel()
  await findKey('who was here before')
  const asked: Headers[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    asked.push(new Headers(init.headers))
    return answer(input)
  })
  const persist = vi.fn(async () => true)
  const locks = { request: (_name: string, _terms: unknown, hold: () => Promise<void>) => hold() }
  vi.stubGlobal('navigator', { locks, storage: { persist } })
  const marks = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => marks.get(name),
    setItem: (name: string, value: string) => marks.set(name, value),
  })

  const index = new Map<string, unknown>()
  const held = {
    put: (id: string, lead: unknown) => void index.set(id, lead),
    remove: (id: string) => void index.delete(id),
    *write() {},
    *read() {},
  }
  const whole = (raw: unknown) => Object(raw)
  const book = serveBook(port2, 'worker', held, { cardOf: whole, madeBy: undefined, first: [] }, () => ({
    count: () => index.size,
  }))
  const events: BookEvent[] = []
  const page = connectBook<{ count: () => number }>(port1, (event) => events.push(event))
  for (const port of [port1, port2]) port.start()

  await vi.waitFor(
    () =>
      expect(events).toContainEqual({ does: 'progress', progress: expect.objectContaining({ phase: 'resting', have: 150, total: 150 }) }),
    20_000,
  )
  expect(await page.ask('count')).toBe(150)
  expect((await findKey('who was here before')).isNew).toBe(true)
  await destroyKeys((account) => account === 'who was here before')
  expect(await page.ask('lead', '9007199254740993')).toBe('{"leadId":"9007199254740993","firstName":"Lead"}')
  expect(asked.every((headers) => headers.get('x-leadbook-priority') === 'sync')).toBe(true)
  expect(persist).toHaveBeenCalledTimes(1)
  await page.ask('forget')
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ does: 'forgotten' }))
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['leadbook-keys'])
  await book.ended
  for (const port of [port1, port2]) port.close()
})

test('a wait ends at once when the browser is online again, or when nobody waits any more', async () => {
  const browser = new EventTarget()
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser))
  const stop = new AbortController()
  const waits = [wait(Number.POSITIVE_INFINITY, stop.signal), wait(60_000, stop.signal)]
  browser.dispatchEvent(new Event('online'))
  await Promise.all(waits)
  const given = wait(60_000, stop.signal)
  stop.abort()
  await given
  await wait(60_000, stop.signal)
})

import { afterEach, expect, test, vi } from 'vitest'

const NOW = 1_800_000_000_000

/** What a page reads that holds these tags, in a browser that keeps this. */
async function read(tags: Record<string, string>, kept: unknown) {
  vi.resetModules()
  vi.useFakeTimers({ now: NOW })
  const store = new Map<string, string>()
  if (kept !== undefined) store.set('leadbook.offline', typeof kept === 'string' ? kept : JSON.stringify(kept))
  vi.stubGlobal('localStorage', { getItem: (name: string) => store.get(name) ?? null, removeItem: (name: string) => store.delete(name) })
  vi.stubGlobal('document', {
    querySelector: (selector: string) => {
      const content = tags[/name="([^"]*)"/.exec(selector)?.[1] ?? '']
      return content === undefined ? null : { content }
    },
  })
  const { toldBy } = await import('./told-by.ts')
  return { book: toldBy('leadbook-book'), keeps: store.size > 0 }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const OFFLINE = { 'leadbook-offline': 'yes' }
const told = { 'leadbook-book': 'mine' }

test.each<[string, Record<string, string>, unknown, string | undefined, boolean]>([
  ['the server’s word counts while it answers', { 'leadbook-book': 'now' }, { told }, 'now', true],
  ['opened offline the last word counts', OFFLINE, { told, until: NOW + 1 }, 'mine', true],
  ['without signing in it counts for good', OFFLINE, { told }, 'mine', true],
  ['after its time it does not', OFFLINE, { told, until: NOW }, undefined, true],
  ['where nothing is kept there is no book', OFFLINE, undefined, undefined, false],
  ['what is no JSON is nothing', OFFLINE, '{', undefined, true],
  ['where the server wants no book, none is kept for offline', { 'leadbook-source': 'lofty' }, { told }, undefined, false],
])('%s', async (_, tags, kept, book, keeps) => {
  expect(await read(tags, kept)).toEqual({ book, keeps })
})

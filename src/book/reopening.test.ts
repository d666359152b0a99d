import { describe, expect, test, vi } from 'vitest'
import { createDisk, createFakeLofty, createFakeTabs } from './fake-tabs.ts'
import { createHeld } from './held.ts'
import { createMovingList } from './moving-list.ts'
import { readCards, writeCards } from './page-text.ts'
import { createSnapshots } from './snapshot.ts'
import type { Store } from './store.ts'

/** A disk with a book of 300 leads and its snapshot, and the tabs of the browser. */
async function filledDisk() {
  const list = createMovingList(300, 100)
  const { ask } = createFakeLofty(list)
  const disk = createDisk()
  const tabs = createFakeTabs()
  const tab = tabs.openTab(ask, disk.open)
  await tabs.until(() => tab.phase() === 'resting' && disk.kept.index)
  await tab.book.close()
  return { list, ask, disk, tabs, scores: scoresOf(tab) }
}

const scoresOf = ({ index }: { index: Map<string, { score: number | undefined }> }) =>
  Object.fromEntries([...index].map(([id, lead]) => [id, lead.score]))

/** A store whose pages come once `allow` lets them. */
function slowPages(open: () => Promise<Store>) {
  const asked: number[] = []
  const waiting: { number: number; end: () => void }[] = []
  return {
    asked,
    /** Lets a page that was asked for come, or all. */
    allow: (only?: number) => {
      for (const { number, end } of waiting) if (only === undefined || number === only) end()
    },
    open: async (): Promise<Store> => {
      const store = await open()
      return {
        ...store,
        async readCards(number) {
          asked.push(number)
          await new Promise<void>((end) => waiting.push({ number, end }))
          return store.readCards(number)
        },
      }
    },
  }
}

describe('a book that was kept with a snapshot', () => {
  test('answers for all leads before any page is read, then says it is complete; a row’s page is read when it is asked for', async () => {
    const { ask, disk, tabs, scores } = await filledDisk()
    const slow = slowPages(disk.open)
    const tab = tabs.openTab(ask, slow.open)
    await tab.book.ready
    expect(scoresOf(tab)).toEqual(scores)
    expect(tab.phases.at(-1)).toMatchObject({ phase: 'opening', have: 300, total: 300, isComplete: true, asOf: expect.any(Number) })
    const card = tab.book.cards(['150', '999'])
    const [page] = [...disk.pages.values()].filter(({ leads }) => leads.has('150'))
    await vi.waitUntil(() => slow.asked.length > 0)
    slow.allow(page?.number)
    expect(await card).toEqual(['{"leadId":"150","firstName":"Lead 150"}', undefined])
    const settled = tab.book.settled.then(() => true)
    await vi.waitUntil(() => {
      slow.allow()
      return Promise.race([settled, false])
    })
    expect(scoresOf(tab)).toEqual(scores)
    expect(tab.heard.filter(({ does }) => does === 'changed')).toEqual([])
    await tab.book.close()
  })

  test('has what came after the snapshot before it answers', async () => {
    const { list, ask, disk, tabs } = await filledDisk()
    const between = tabs.openTab(ask, disk.open, undefined, { madeBy: undefined, after: 1 })
    list.move({ does: 'update', at: 7 })
    void between.book.refresh()
    await tabs.until(() => between.phases.some(({ phase }) => phase === 'refreshing'))
    await tabs.until(() => between.phase() === 'resting')
    await between.book.close()
    const newest = Math.max(...disk.pages.keys())
    const slow = slowPages(disk.open)
    const tab = tabs.openTab(ask, slow.open)
    await vi.waitUntil(() => slow.asked.length > 0)
    expect(slow.asked).toEqual([newest])
    slow.allow(newest)
    await tab.book.ready
    expect(tab.index.get('8')?.score).toBe(2)
    const closed = tab.book.close().then(() => true)
    await vi.waitUntil(() => {
      slow.allow()
      return Promise.race([closed, false])
    })
  })

  test('made by other code is not read', async () => {
    const { ask, disk, tabs, scores } = await filledDisk()
    const slow = slowPages(disk.open)
    const tab = tabs.openTab(ask, slow.open, undefined, { madeBy: 'other', after: 1 })
    await vi.waitUntil(() => slow.asked.length === disk.pages.size)
    expect(tab.index.size).toBe(0)
    slow.allow()
    await tab.book.ready
    expect(scoresOf(tab)).toEqual(scores)
    expect(tab.phases.at(-1)).toMatchObject({ phase: 'opening', have: 300, isComplete: true })
    await tab.book.close()
  })

  test('is kept anew once enough changed, not before', async () => {
    const { list, ask, disk, tabs } = await filledDisk()
    const before = disk.kept.index
    const tab = tabs.openTab(ask, disk.open, undefined, { madeBy: 'this', after: 3 })
    for (const at of [1, 2, 3]) {
      expect(disk.kept.index).toBe(before)
      await tabs.until(() => tab.phase() === 'resting')
      list.move({ does: 'update', at })
      void tab.book.refresh()
      await tabs.until(() => tab.phase() === 'refreshing')
    }
    await tabs.until(() => disk.kept.index !== before)
    await tab.book.close()
  })
})

test('a snapshot is given up when the book changes while it is written', async () => {
  let isMoving = true
  const apply = (number: number) => {
    const [id, text] = [String(number), `{"leadId":${number}}`]
    held.apply(number, readCards(writeCards([{ id, print: number, card: text }], [])), new Map([[id, text]]))
  }
  const index = {
    put: () => undefined,
    remove: () => undefined,
    *read() {},
    *write() {
      yield
      if (isMoving) apply(2)
      yield
    },
  }
  const held = createHeld(index)
  apply(1)
  const store = await createDisk().open()
  const snapshots = createSnapshots(Promise.resolve(store), held, { madeBy: 'this', after: 1 })
  await snapshots.keep()
  expect(await store.readIndex()).toBeUndefined()
  isMoving = false
  await snapshots.keep()
  expect(await store.readIndex()).toBeInstanceOf(ArrayBuffer)
})

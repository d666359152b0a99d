import { notifyManager } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { call } from '../lofty/client.ts'
import { MovingLofty } from './moving-lofty.ts'
import { Reader } from './reader.ts'
import { loftyParams, parseSearch } from './search.ts'

vi.mock('../lofty/client.ts', () => ({ call: vi.fn(), latestBudget: () => undefined }))

const TOP = { first: 0, last: 20, direction: 0 } as const
const searches = ['stage=Hot', 'stage=Cold', 'sort=Score', 'stage=Hot&sort=Score', 'stage=Cold&sort=Score', ''].map(parseSearch)

beforeAll(() => notifyManager.setScheduler(queueMicrotask))
afterEach(() => vi.useRealTimers())

/** Every lead shown is one that the search shown finds, at its place. */
function expectTrue(lofty: MovingLofty, { list, shown }: Reader): void {
  const truth = lofty.find(loftyParams(shown))
  expect([...list.rows].filter(([place, row]) => truth[place]?.row !== row)).toEqual([])
}

test('ten changes of the search within a second ask Lofty twice: for the first and for the last', async () => {
  vi.useFakeTimers()
  const lofty = new MovingLofty(60)
  const reader = new Reader()
  const asked: (string | undefined)[] = []
  vi.mocked(call).mockImplementation(async (_, options) => {
    asked.push(new URLSearchParams({ ...options?.params }).get('key') ?? '')
    return lofty.answer({ ...options?.params }) as never
  })
  await vi.advanceTimersByTimeAsync(1000)
  for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']) {
    reader.look(parseSearch(`key=${key}`), TOP)
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toEqual(['1', '10'])
  expect(reader.shown).toBe(reader.search)
  reader.close()
})

test('in whatever order answers arrive, the rows are those of the search they stand under, in the end of the last one', async () => {
  vi.useFakeTimers()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.constantFrom(...searches), { minLength: 2, maxLength: 10 }), async (order, changes) => {
      const lofty = new MovingLofty(60)
      const reader = new Reader()
      vi.mocked(call).mockImplementation((_, options) => order.schedule(lofty.answer({ ...options?.params })) as never)
      for (const search of changes) {
        reader.look(search, TOP)
        await vi.advanceTimersByTimeAsync(350)
        if (order.count() > 1) await order.waitOne()
        expectTrue(lofty, reader)
      }
      while (order.count() > 0) {
        await order.waitOne()
        await vi.advanceTimersByTimeAsync(0)
        expectTrue(lofty, reader)
      }
      expect(reader.shown).toBe(changes.at(-1))
      expect(reader.list.total).toBe(lofty.find(loftyParams(reader.search)).length)
      reader.close()
    }),
    { numRuns: 40 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../../lofty/lead.ts'
import { rowsToAsk } from '../blocks.ts'
import { type Stretch, walkRows } from './walk-rows.ts'

const lead = (id: number | undefined): Row => ({
  leadId: id === undefined ? undefined : String(id),
  unreadable: 'only its id matters here',
})
const idsTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

interface Told {
  ids: (string | undefined)[]
  last: Stretch | undefined
  calls: number
}

/** Walks a list; `change` alters it between calls, `give` says what Lofty makes of a question. */
async function walk(
  list: (number | undefined)[],
  change: (list: (number | undefined)[], call: number) => (number | undefined)[] = (same) => same,
  give: (rows: Row[], offset: number) => Row[] = (rows) => rows,
): Promise<Told> {
  let now = list
  let calls = 0
  const ask = async (offset: number) => {
    if (calls > 0) now = change(now, calls)
    calls += 1
    const rows = now.slice(offset, offset + rowsToAsk(offset)).map(lead)
    return { total: now.length, rows: give(rows, offset) }
  }
  const told: Told = { ids: [], last: undefined, calls: 0 }
  for await (const stretch of walkRows(ask)) {
    told.ids.push(...stretch.fresh.map(({ leadId }) => leadId))
    told.last = stretch
    if (calls > 200) throw new Error('It never ends')
  }
  return { ...told, calls }
}

test.each([
  [0, 1],
  [1, 1],
  [100, 1],
  [101, 2],
  [199, 2],
  [431, 5],
])('%i leads take %i calls and come each once, in order', async (count, calls) => {
  const told = await walk(idsTo(count))
  expect(told.ids).toEqual(idsTo(count).map(String))
  expect(told).toMatchObject({ calls, last: { total: count, hasMoved: false } })
})

test('pages that are capped are read on from', async () => {
  const told = await walk(
    idsTo(431),
    (same) => same,
    (rows) => rows.slice(0, 25),
  )
  expect(told.ids).toEqual(idsTo(431).map(String))
  expect(told.last?.hasMoved).toBe(false)
})

test('a list that ends early or repeats itself is not asked for ever', async () => {
  const early = await walk(
    idsTo(1000),
    (same) => same,
    (rows, offset) => rows.slice(0, Math.max(0, 300 - offset)),
  )
  expect(early.ids).toHaveLength(300)
  expect(early.calls).toBeLessThan(8)
  const top = idsTo(100).map(lead)
  const repeats = await walk(
    idsTo(5000),
    (same) => same,
    () => top,
  )
  expect(repeats.ids).toHaveLength(100)
  expect(repeats.calls).toBeLessThan(30)
})

test('rows without an id are told once, where neighbours share one too', async () => {
  const list = idsTo(300).map((id) => (id === 100 || id === 150 ? undefined : id))
  expect((await walk(list)).ids).toHaveLength(300)
})

test('leads that move up past what was read are met by stepping back', async () => {
  const told = await walk(idsTo(300), (list, call) => (call === 1 ? list.slice(40) : list))
  expect(new Set(told.ids)).toEqual(new Set(idsTo(300).map(String)))
  expect(told.last?.hasMoved).toBe(true)
})

test('a list cut short behind the reader loses nobody either', async () => {
  // The next place is beyond the new end, while sixty unread leads stand before it.
  const told = await walk(idsTo(250), (list, call) => (call === 2 ? list.slice(60) : list))
  expect(new Set(told.ids)).toEqual(new Set(idsTo(250).map(String)))
})

test('places read again are not taken for a list that repeats itself', async () => {
  const added = [501, 502, 503, 504, 505, 506, 507, 508, 509]
  const told = await walk(idsTo(291), (list, call) => {
    if (call === 1) return [...added, 100, ...list.filter((id) => id !== 100)]
    return call === 4 ? list.slice(1) : list
  })
  expect(told.ids).toHaveLength(300)
})

test('a lead that jumps to the top is met there', async () => {
  const told = await walk(idsTo(300), (list, call) => (call === 2 ? [290, ...list.filter((id) => id !== 290)] : list))
  expect(told.ids).toHaveLength(300)
  expect(told.ids.at(-1)).toBe('290')
})

/** One change of a list that is newest first: leads come, go, and jump to the top when they are touched. */
const changes = fc.array(
  fc.record({
    call: fc.nat(8),
    remove: fc.array(fc.nat(400), { maxLength: 12 }),
    add: fc.nat(12),
    touch: fc.array(fc.nat(400), { maxLength: 4 }),
  }),
  { maxLength: 4 },
)

test('whatever comes, goes or jumps to the top: who stays is told, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 420 }), changes, async (count, steps) => {
      let made = count
      const gone = new Set<number>()
      const told = await walk(idsTo(count), (list, call) =>
        steps
          .filter((step) => step.call === call)
          .reduce((before, { remove, add, touch }) => {
            const removed = new Set(remove.flatMap((at) => before[at] ?? []))
            for (const id of removed) gone.add(id)
            const touched = [...new Set(touch.flatMap((at) => before[at] ?? []))].filter((id) => !removed.has(id))
            const added = Array.from({ length: add }, () => ++made)
            return [...added, ...touched, ...before.filter((id) => id !== undefined && !removed.has(id) && !touched.includes(id))]
          }, list),
      )
      expect(told.ids).toHaveLength(new Set(told.ids).size)
      const stayed = idsTo(count).filter((id) => !gone.has(id))
      expect(stayed.filter((id) => !told.ids.includes(String(id)))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

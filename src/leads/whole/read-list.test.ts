import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { call } from '../../lofty/client.ts'
import { LoftyError } from '../../lofty/errors.ts'
import { MovingLofty } from '../moving-lofty.ts'
import { leadQueries } from '../queries.ts'
import { createQueryClient } from '../query-client.ts'
import { parseSearch } from '../search.ts'
import { loftyWay, type Way, wayOf } from '../way.ts'
import { callsToRead, type Part, readList, sayCalls } from './read-list.ts'

const budget = vi.hoisted(() => ({ limit: 10, left: 3 }))
vi.mock('../../lofty/client.ts', () => ({ call: vi.fn(), latestBudget: () => budget }))
vi.mock('../calm.ts', () => ({ comeTo: () => undefined, calm: async () => undefined }))

let lofty: MovingLofty
let client: QueryClient

beforeEach(() => {
  client = createQueryClient()
  vi.mocked(call).mockImplementation((async (_: string, { params }: { params: Record<string, string> }) => lofty.answer(params)) as never)
})

async function read(way: Way, options: { signal?: AbortSignal; onBusy?: (until: number) => void } = {}) {
  const parts: Part[] = []
  const { signal = new AbortController().signal, onBusy = () => undefined } = options
  for await (const part of readList(client, way, { signal, onBusy })) parts.push(part)
  const last = parts.at(-1)
  return { ids: parts.flatMap(({ leads }) => leads.map(({ leadId }) => leadId)), ...last }
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1))

test('431 leads are read by what they are said to cost, and then cost nothing', async () => {
  lofty = new MovingLofty(431)
  const way = loftyWay(parseSearch(''))
  expect(callsToRead(client, way)).toBeUndefined()
  await client.fetchQuery(leadQueries.block(way.source, 0))
  expect(callsToRead(client, way)).toBe(4)
  expect(await read(way)).toMatchObject({ ids: ids(431), read: 431, of: 431, found: 431, unreadable: 0, hasMoved: false })
  expect(lofty.calls).toBe(5)
  expect(callsToRead(client, way)).toBe(0)
  await read(way)
  expect(lofty.calls).toBe(5)
})

test.each([
  [0, 'no calls'],
  [1, '1 call'],
  [3, '3 calls'],
  [26, '26 calls, about 3 min'],
  [undefined, 'an unknown number of calls'],
])('%s calls are said', (calls, said) => {
  expect(sayCalls(calls, false)).toBe(said)
})

test('what cannot be known before is said as the most it can be', () => {
  expect(sayCalls(126, true)).toBe('up to 126 calls, about 13 min')
})

test('a used-up call limit is waited for, with the moment told', async () => {
  lofty = new MovingLofty(250)
  lofty.failures = ['busy', 'busy']
  const told: number[] = []
  const { ids: found } = await read(loftyWay(parseSearch('')), { onBusy: (until) => told.push(until) })
  expect(found).toEqual(ids(250))
  expect(told).toHaveLength(2)
})

test('a block that the page asked for and let go of half-way is asked again', async () => {
  lofty = new MovingLofty(250)
  const way = loftyWay(parseSearch(''))
  const answer = lofty.answer.bind(lofty)
  let letGo: () => void = () => undefined
  let isHeld = true
  lofty.answer = async (params) => {
    // The first answer to this block stays out until the page has scrolled on.
    if (params.offset === '99' && isHeld) {
      isHeld = false
      setTimeout(letGo)
      await new Promise((over) => setTimeout(over, 5))
    }
    return answer(params)
  }
  letGo = new QueryObserver(client, leadQueries.block(way.source, 99)).subscribe(() => undefined)
  expect((await read(way)).ids).toEqual(ids(250))
})

test('what waiting does not mend ends it; the next try goes on where it was', async () => {
  lofty = new MovingLofty(431)
  const way = loftyWay(parseSearch(''))
  const answer = lofty.answer.bind(lofty)
  lofty.answer = async (params) => {
    if (params.offset === '198') lofty.failures = ['unreachable']
    return answer(params)
  }
  await expect(read(way)).rejects.toThrow(LoftyError)
  lofty.answer = answer
  expect(callsToRead(client, way)).toBe(3)
  expect((await read(way)).ids).toEqual(ids(431))
  expect(lofty.calls).toBe(6)
})

test('a read that is cancelled tells nothing more and keeps what came', async () => {
  lofty = new MovingLofty(431)
  const way = loftyWay(parseSearch(''))
  const job = new AbortController()
  const answer = lofty.answer.bind(lofty)
  lofty.answer = async (params) => {
    if (params.offset === '198') job.abort(new Error('cancelled'))
    return answer(params)
  }
  await expect(read(way, { signal: job.signal })).rejects.toThrow('cancelled')
  expect(callsToRead(client, way)).toBe(2)
})

test('a list that moves while it is read is told, and nobody twice or lost', async () => {
  lofty = new MovingLofty(300)
  const answer = lofty.answer.bind(lofty)
  lofty.answer = async (params) => {
    if (params.offset === '198') lofty.change((leads) => leads.slice(30))
    return answer(params)
  }
  const { ids: found, hasMoved } = await read(loftyWay(parseSearch('')))
  expect(found).toHaveLength(300)
  expect(new Set(found)).toEqual(new Set(ids(300)))
  expect(hasMoved).toBe(true)
})

test('what Lofty cannot be asked for is read and sifted, and told in its order once all of it is known', async () => {
  lofty = new MovingLofty(250)
  const way = wayOf(
    parseSearch('score=1..&sort=name&desc=false'),
    { isOn: false, isComplete: false },
    { version: 0, isComplete: false, now: 0 },
  )
  expect(way.road).toBe('reading')
  const { ids: found, read: looked, of } = await read(way)
  expect(found).toHaveLength(250)
  expect({ looked, of }).toEqual({ looked: 250, of: 250 })
})

test('reading stops where nothing more can fit', async () => {
  lofty = new MovingLofty(431)
  const way = wayOf(parseSearch('score=2..'), { isOn: false, isComplete: false }, { version: 0, isComplete: false, now: 0 })
  const { ids: found } = await read(way)
  expect(found).toEqual([])
  expect(lofty.calls).toBe(1)
})

test('the book is read without a call, and not kept', async () => {
  lofty = new MovingLofty(0)
  const rows = new MovingLofty(250).leads.map(({ row }) => row)
  const source = {
    ...loftyWay(parseSearch('')).source,
    key: 'book',
    isFree: true,
    ask: async (offset: number) => ({ total: 250, rows: rows.slice(offset, offset + 100) }),
  }
  const way: Way = { search: parseSearch(''), road: 'book', source }
  expect(callsToRead(client, way)).toBe(0)
  expect((await read(way)).ids).toHaveLength(250)
  expect(client.getQueryCache().getAll()).toEqual([])
})

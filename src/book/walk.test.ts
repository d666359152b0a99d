import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMove, createMovingList, type Move, steadyMove } from './moving-list.ts'
import { isProven, PAGE_ROWS, placeToAsk, startWalk, takeAnswer, type Walk, type WalkAnswer } from './walk.ts'

type List = ReturnType<typeof createMovingList>

/** Reads one pass into `held` as the book does; `moveOn` moves the list after each call. */
function readPass(
  list: List,
  held: Map<string, number>,
  pass: number,
  moveOn: () => void,
  calls = { made: 0 },
): Walk & { isProven: boolean } {
  let walk = startWalk(pass)
  const seen = new Set<string>()
  while (walk.end === undefined) {
    const { total, rows } = list.read(placeToAsk(walk), PAGE_ROWS)
    calls.made += 1
    const taken = takeAnswer(walk, { total, ids: rows.map((row) => row.id) }, (id) => seen.has(id))
    // What is kept over a reload is JSON.
    walk = JSON.parse(JSON.stringify(taken.walk))
    for (const row of rows) held.set(row.id, row.version)
    if (taken.isJoined) for (const row of rows) seen.add(row.id)
    moveOn()
  }
  const proven = isProven(walk, seen.size)
  for (const id of held.keys()) if (proven && !seen.has(id)) held.delete(id)
  return { ...walk, isProven: proven }
}

const sorted = (held: Iterable<readonly [string, number]>) => [...held].sort(([one], [other]) => Number(one) - Number(other))
const standing = (list: List) => sorted(list.leads.map(({ id, version }) => [id, version] as const))

/** The moves after each call; after the last of them the list stands still. */
const moves = (move: fc.Arbitrary<Move>) => fc.array(fc.array(move, { maxLength: 4 }), { maxLength: 60 })
const sizes = { count: fc.integer({ min: 1, max: 260 }), cap: fc.integer({ min: 8, max: 25 }) }

test('once a moving list stands still, the pass under way and one more hold exactly its leads and their latest content', () => {
  fc.assert(
    fc.property(fc.record({ ...sizes, moves: moves(anyMove) }), ({ count, cap, moves }) => {
      const list = createMovingList(count, cap)
      const held = new Map<string, number>()
      const rounds = [...moves]
      let pass = 0
      do {
        pass += 1
        readPass(list, held, pass, () => rounds.shift()?.map(list.move))
      } while (rounds.length > 0)
      const repair = readPass(list, held, pass + 1, () => undefined)
      expect(repair.end).toBe('over')
      expect(sorted(held)).toEqual(standing(list))
    }),
    { numRuns: 2000 },
  )
})

test('while the order of creation holds, a proven pass loses no lead that was there all the time, and keeps none that was gone', () => {
  let proven = 0
  fc.assert(
    fc.property(fc.record({ ...sizes, moves: moves(steadyMove) }), ({ count, cap, moves }) => {
      const list = createMovingList(count, cap)
      const held = new Map<string, number>([['gone before', 1]])
      const stayed = new Set(list.leads.map((lead) => lead.id))
      const rounds = [...moves]
      const walk = readPass(list, held, 2, () => {
        rounds.shift()?.map(list.move)
        const now = new Set(list.leads.map((lead) => lead.id))
        for (const id of stayed) if (!now.has(id)) stayed.delete(id)
      })
      expect([...stayed].filter((id) => !held.has(id))).toEqual([])
      expect(held.has('gone before')).toBe(!walk.isProven)
      if (walk.isProven) proven += 1
    }),
    { numRuns: 1000 },
  )
  expect(proven).toBeGreaterThan(500)
})

describe('calls', () => {
  test.each([
    ['12,480 leads', 12_480, 100, 1, 126],
    ['12,480 leads, read again', 12_480, 100, 2, 127],
    ['100 leads', 100, 100, 1, 1],
    ['101 leads', 101, 100, 1, 2],
    ['2,500 leads', 2500, 100, 1, 26],
    ['100,000 leads', 100_000, 100, 1, 1001],
    ['650 leads, 25 at once', 650, 25, 1, 27],
  ])('%s', (_what, count, cap, pass, most) => {
    const calls = { made: 0 }
    const list = createMovingList(count, cap)
    const held = new Map<string, number>()
    expect(readPass(list, held, pass, () => undefined, calls).end).toBe('over')
    expect(held.size).toBe(count)
    expect(calls.made).toBeLessThanOrEqual(most)
  })

  test('of the 125 joins of 12,480 leads all but the first five are checked', () => {
    expect(readPass(createMovingList(12_480, 100), new Map(), 1, () => undefined).blindJoins).toBe(5)
  })
})

describe('answers that make no sense', () => {
  /** Takes answers in turn; says where each was asked for. */
  function feed(...answers: WalkAnswer[]) {
    const asked: number[] = []
    const seen = new Set<string | undefined>()
    let walk = startWalk(2)
    for (const answer of answers) {
      asked.push(placeToAsk(walk))
      const taken = takeAnswer(walk, answer, (id) => seen.has(id))
      if (taken.isJoined) for (const id of answer.ids) seen.add(id)
      walk = taken.walk
    }
    return { walk, asked, seen: seen.size }
  }
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => String(from + at))

  test('nothing before the end is asked for once more, then the pass ends early and proves nothing', () => {
    const { walk, asked, seen } = feed({ total: 400, ids: rows(0, 100) }, { total: 400, ids: [] }, { total: 400, ids: [] })
    expect(asked).toEqual([0, 99, 99])
    expect(walk.end).toBe('early')
    expect(isProven(walk, seen)).toBe(false)
  })

  test('nothing at all never proves that all leads are gone', () => {
    const { walk } = feed({ total: 0, ids: [] }, { total: 0, ids: [] })
    expect(isProven(walk, 0)).toBe(false)
  })

  test('the same rows at every place end the walk after one more try', () => {
    const same = { total: 400, ids: rows(0, 100) }
    expect(feed(same, same, same).walk.end).toBe('repeats')
  })

  test('a total below the rows in hand is not believed: the walk goes on until nothing follows', () => {
    const { walk } = feed({ total: 0, ids: rows(0, 100) }, { total: 0, ids: rows(99, 40) }, { total: 0, ids: ['138'] })
    expect(walk).toMatchObject({ end: 'over', offset: 139 })
  })

  test('without a total the walk ends where nothing follows', () => {
    const { walk, asked } = feed({ total: undefined, ids: rows(0, 30) }, { total: undefined, ids: ['29'] })
    expect(asked).toEqual([0, 29])
    expect(walk.end).toBe('over')
  })

  test('a list that is there in one answer, whatever was asked, is taken as it is', () => {
    expect(feed({ total: 400, ids: rows(0, 400) }).walk).toMatchObject({ end: 'over', offset: 400 })
  })

  test('rows without an id count as rows', () => {
    const { walk, seen } = feed({ total: 3, ids: ['1', undefined, '2'] })
    expect(walk).toMatchObject({ end: 'over', offset: 3, unreadable: 1 })
    expect(isProven(walk, seen - 1)).toBe(true)
  })

  test('when deletions moved the list, the walk steps back until a known row returns', () => {
    const { walk, asked } = feed(
      { total: 300, ids: rows(0, 100) },
      { total: 220, ids: rows(179, 100) },
      { total: 220, ids: rows(130, 100) },
      { total: 220, ids: rows(80, 100) },
    )
    expect(asked).toEqual([0, 99, 50, 0])
    expect(walk).toMatchObject({ offset: 100, gaps: 0, end: undefined })
  })
})

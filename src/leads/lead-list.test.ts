import { notifyManager } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from '../lofty/client.ts'
import type { Row } from '../lofty/lead.ts'
import { searchKey } from './ask.ts'
import { fetchedBlocks } from './lead-list.ts'
import { type Given, type MovingLead, MovingLofty } from './moving-lofty.ts'
import { Reader } from './reader.ts'
import { loftyParams, parseSearch, type Search } from './search.ts'
import { loftyWay } from './way.ts'

vi.mock('../lofty/client.ts', () => ({ call: vi.fn(), latestBudget: () => ({ limit: 100, left: 100 }) }))
vi.mock('./calm.ts', () => ({ comeTo: () => undefined, calm: async () => undefined }))

const RUNS = 1000
const SCREEN = 20

/** What the runs saw, for the report. */
const seen = { steps: 0, rows: 0, changes: 0, announced: 0, apart: 0, unnoticeable: 0, lost: 0, refreshed: 0 }

beforeAll(() => notifyManager.setScheduler(queueMicrotask))
// biome-ignore lint/suspicious/noConsole: the figures are what the test is for
afterAll(() => console.info(`${RUNS} runs: ${JSON.stringify(seen)}`))

/** The reader, who also goes back. */
interface Page {
  reader: Reader
  history: { search: Search; place: number }[]
}

/** One thing that happens, at the page or at Lofty. */
class Step implements fc.AsyncCommand<MovingLofty, Page> {
  readonly name: string
  private readonly act: (lofty: MovingLofty, page: Page) => void | Promise<void>
  constructor(name: string, act: (lofty: MovingLofty, page: Page) => void | Promise<void>) {
    this.name = name
    this.act = act
  }
  check = () => true
  toString = () => this.name
  async run(lofty: MovingLofty, page: Page): Promise<void> {
    await this.act(lofty, page)
    await page.reader.settle()
    seen.steps += 1
    checkRows(lofty, page.reader)
    checkDrift(lofty, page.reader)
  }
}

/** Every row shown is what stood at its place when Lofty was asked for it, and no lead is shown twice. */
function checkRows(lofty: MovingLofty, { list, shown, view, hasFailed, search }: Reader): void {
  const answers = [...(lofty.given.get(searchKey(loftyParams(shown)))?.values() ?? [])]
  const rows = [...list.rows].filter(([, { leadId }]) => leadId !== undefined)
  const untrue = rows.filter(([place, row]) => !answers.some(({ offset, rows }) => rows[place - offset] === row))
  const ids = rows.filter(([place]) => !list.repeated.has(place)).map(([, { leadId }]) => leadId)
  const misplaced = [...list.places].filter(([leadId, place]) => list.rows.get(place)?.leadId !== leadId || list.repeated.has(place))
  const last = Math.min(view.last, (list.total ?? 0) - 1)
  const places = Array.from({ length: last + 1 - Math.min(view.first, last + 1) }, (_, row) => Math.min(view.first, last + 1) + row)
  const missing = hasFailed || shown !== search ? [] : places.filter((place) => !list.rows.has(place))
  expect({ untrue, misplaced, missing, twice: ids.length - new Set(ids).size }).toEqual({
    untrue: [],
    misplaced: [],
    missing: [],
    twice: 0,
  })
  expect(list.total ?? 0).toBeGreaterThanOrEqual(list.inHand)
  seen.rows += rows.length
}

/** Announced is exactly what no single list could have answered; what some list could have, but none did, is counted. */
function checkDrift(lofty: MovingLofty, { client, list, shown }: Reader): void {
  const params = loftyParams(shown)
  const answers = lofty.given.get(searchKey(params))
  const known = [...fetchedBlocks(client, loftyWay(shown).source).keys()].flatMap((offset) => answers?.get(offset) ?? [])
  const isAnnounced = list.hasMoved || list.stop !== undefined
  expect(isAnnounced).toBe(!couldBeOneList(known))
  if (isAnnounced) seen.announced += 1
  else if (!lofty.states.toReversed().some((state) => isCutFrom(lofty.find(params, state), known))) {
    const isGapless = doMeet(known)
    if (isGapless) seen.unnoticeable += 1
    else seen.apart += 1
    if (isGapless && losesALead(lofty, params, known)) seen.lost += 1
    // What blocks that meet cannot tell takes several changes between their calls.
    const times = known.map(({ at }) => at)
    if (isGapless) expect(lofty.changesBetween(Math.min(...times), Math.max(...times))).toBeGreaterThan(1)
  }
}

/** Whether there can be a list that gives all these answers: each lead at one place, each place one lead, one total. */
function couldBeOneList(known: readonly Given[]): boolean {
  const leadAt = new Map<number, string>()
  const placeOf = new Map<string, number>()
  return known.every(({ offset, rows, total }) => {
    const fits = rows.every(({ leadId = '' }, at) => {
      const place = offset + at
      const isFree = (leadAt.get(place) ?? leadId) === leadId && (placeOf.get(leadId) ?? place) === place
      leadAt.set(place, leadId)
      placeOf.set(leadId, place)
      return isFree
    })
    return fits && total === known[0]?.total
  })
}

/** Whether each answer shares a row with another one further up, but for the first. */
function doMeet(known: readonly Given[]): boolean {
  const endBefore = (offset: number) =>
    Math.max(0, ...known.filter((each) => each.offset < offset).map((each) => each.offset + each.rows.length))
  const first = Math.min(...known.map(({ offset }) => offset))
  return known.every(({ offset }) => offset === first || endBefore(offset) > offset)
}

function isCutFrom(list: readonly MovingLead[], known: readonly Given[]): boolean {
  const isPart = ({ offset, rows }: Given) => rows.every(({ leadId }, at) => list[offset + at]?.leadId === leadId)
  return known.every((answer) => answer.total === list.length && isPart(answer))
}

/** Whether a lead that was there all the while is missing though its neighbourhood was read. */
function losesALead(lofty: MovingLofty, params: Record<string, string>, known: readonly Given[]): boolean {
  const ids = new Set(known.flatMap(({ rows }) => rows.map(({ leadId }) => leadId)))
  const isRead = (place: number) => known.some(({ offset, rows }) => place >= offset && place < offset + rows.length)
  const times = known.map(({ at }) => at)
  const states = lofty.states.slice(Math.min(...times), Math.max(...times) + 1).map((state) => lofty.find(params, state))
  const stayed = states[0]?.filter(({ leadId }) => states.every((state) => isRead(state.findIndex((each) => each.leadId === leadId))))
  return stayed?.some(({ leadId }) => !ids.has(leadId)) ?? false
}

const share = fc.noBias(fc.integer({ min: 0, max: 1000 })).map((part) => part / 1000)
/** A place from 0 to `last`. */
const at = (part: number, last: number) => Math.max(0, Math.min(last, Math.floor(part * (last + 1))))

function go({ reader, history }: Page, search: Search, place: number): void {
  history.push({ search: reader.search, place: reader.view.first })
  show(reader, search, place)
}

function show(reader: Reader, search: Search, place: number): void {
  const direction = search === reader.search ? (Math.sign(place - reader.view.first) as -1 | 0 | 1) : 0
  reader.look(search, { first: place, last: place + SCREEN, direction })
}

const searches = ['', 'stage=Hot', 'stage=Cold', 'sort=Score', 'stage=Hot&sort=Score'].map(parseSearch)

const reads = [
  share.map((part) => new Step(`jump to ${part}`, (_, { reader }) => show(reader, reader.search, at(part, (reader.list.total ?? 1) - 1)))),
  fc.integer({ min: -120, max: 120 }).map(
    (rows) =>
      new Step(`scroll by ${rows}`, (_, { reader }) => {
        const last = Math.max(0, (reader.list.total ?? 1) - SCREEN)
        show(reader, reader.search, Math.max(0, Math.min(last, reader.view.first + rows)))
      }),
  ),
  fc.constantFrom(...searches).map((search) => new Step(`search ${JSON.stringify(loftyParams(search))}`, (_, page) => go(page, search, 0))),
  share.map((part) => new Step(`open a lead at ${part}`, openLead)),
  fc.constant(new Step('back', goBack)),
  fc.constant(new Step('refresh', refresh)),
  fc
    .constantFrom('failed' as const, 'busy' as const, 'invalid' as const)
    .map((kind) => new Step(`fail: ${kind}`, (lofty) => void lofty.failures.push(kind))),
  fc.constantFrom(100, 60, 25).map((cap) => new Step(`at most ${cap} rows`, (lofty) => lofty.limit(cap))),
]

/** Looks where blocks meet. */
const borders = [90, 185, 284].map((place) =>
  fc.constant(
    new Step(`look at ${place}`, (_, { reader }) =>
      show(reader, reader.search, Math.min(place, Math.max(0, (reader.list.total ?? 0) - 1))),
    ),
  ),
)

const changes = [
  fc.tuple(share, fc.integer({ min: 1, max: 3 })).map(([part, count]) =>
    change(`insert ${count} at ${part}`, (leads, lofty) => {
      leads.splice(at(part, leads.length), 0, ...Array.from({ length: count }, () => lofty.make()))
    }),
  ),
  fc
    .tuple(share, fc.integer({ min: 1, max: 3 }))
    .map(([part, count]) => change(`delete ${count} at ${part}`, (leads) => void leads.splice(at(part, leads.length - 1), count))),
  fc
    .tuple(share, share)
    .map(([from, to]) =>
      change(
        `move ${from} to ${to}`,
        (leads) => void leads.splice(at(to, leads.length), 0, ...leads.splice(at(from, leads.length - 1), 1)),
      ),
    ),
  fc.tuple(share, share).map(([one, other]) =>
    change(`leave at ${one}, enter at ${other}`, (leads, lofty) => {
      leads.splice(at(one, leads.length - 1), 1)
      leads.splice(at(other, leads.length), 0, lofty.make())
    }),
  ),
  fc.tuple(share, share, share).map((parts) =>
    change(
      `three change places: ${parts.join(', ')}`,
      (leads) => {
        const places = [...new Set(parts.map((part) => at(part, leads.length - 1)))]
        const taken = places.map((place) => leads[place])
        places.forEach((_, turn) => {
          const lead = taken[turn]
          const place = places[(turn + 1) % places.length]
          if (lead && place !== undefined) leads[place] = lead
        })
      },
      3,
    ),
  ),
  fc.tuple(share, fc.constantFrom('Hot', 'Cold')).map(([part, stage]) =>
    change(`update ${part}`, (leads, lofty) => {
      const place = at(part, leads.length - 1)
      const lead = leads[place]
      if (lead) leads[place] = lofty.versionOf(lead.leadId, stage, lead.version + 1)
    }),
  ),
]

/** @param count single changes that it amounts to */
function change(name: string, work: (leads: MovingLead[], lofty: MovingLofty) => void, count = 1): Step {
  return new Step(name, (lofty) => {
    seen.changes += 1
    lofty.change((leads) => {
      work(leads, lofty)
      return leads
    }, count)
  })
}

/** Opening a lead shows the lead of its row and costs no call. */
function openLead(lofty: MovingLofty, { reader }: Page): void {
  const calls = lofty.calls
  for (let place = reader.view.first; place <= reader.view.last; place += 1) {
    const leadId = reader.list.rows.get(place)?.leadId
    const opened = reader.list.rows.get(reader.list.places.get(leadId ?? '') ?? -1)
    expect(opened?.leadId).toBe(leadId)
  }
  expect(lofty.calls).toBe(calls)
}

/** Back to a place that was read before costs no call. */
async function goBack(lofty: MovingLofty, { reader, history }: Page): Promise<void> {
  const entry = history.pop()
  if (!entry) return
  const calls = lofty.calls
  show(reader, entry.search, entry.place)
  const wasRead = reader.shown === entry.search && rowsInView(reader).every((row) => row !== undefined)
  await reader.settle()
  if (wasRead && !reader.hasFailed) expect(lofty.calls).toBe(calls)
}

function rowsInView({ list, view }: Reader): (Row | undefined)[] {
  return Array.from({ length: SCREEN + 1 }, (_, row) => list.rows.get(view.first + row))
}

/** After a refresh the rows on screen are Lofty's, in its order, and nothing is announced. */
async function refresh(lofty: MovingLofty, { reader }: Page): Promise<void> {
  lofty.failures = []
  reader.retry()
  await reader.settle()
  reader.refresh()
  await reader.settle()
  const truth = lofty.find(loftyParams(reader.search))
  expect(reader.list).toMatchObject({ hasMoved: false, stop: undefined, total: truth.length })
  expect([...reader.list.rows].filter(([place, row]) => row !== truth[place]?.row)).toEqual([])
  seen.refreshed += reader.list.rows.size
}

test('whatever happens at Lofty and at the page, rows are true, no lead is doubled, and drift is announced', {
  timeout: 240_000,
}, async () => {
  const steps = fc.commands([...reads, ...borders, ...borders, ...changes, ...changes], { maxCommands: 16, size: '+1' })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 1, arbitrary: fc.nat(120) }, { weight: 4, arbitrary: fc.integer({ min: 190, max: 420 }) }),
      steps,
      async (count, commands) => {
        const lofty = new MovingLofty(count)
        vi.mocked(call).mockImplementation(async (_, options) => lofty.answer({ ...options?.params }) as never)
        const reader = new Reader()
        const page = { reader, history: [] }
        try {
          reader.look(reader.search, reader.view)
          await reader.settle()
          await fc.asyncModelRun(() => ({ model: lofty, real: page }), commands)
          await new Step('refresh at the end', refresh).run(lofty, page)
        } finally {
          reader.close()
        }
      },
    ),
    { numRuns: RUNS },
  )
  expect(seen.announced).toBeGreaterThan(RUNS)
})

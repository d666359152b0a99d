import { type Lead, readLead } from '../lofty/lead.ts'
import type { AskLeads, LeadsQuestion } from './ask-leads.ts'
import { type Book, type BookEvent, openBook, type TabMessage } from './book.ts'
import type { MovingLead } from './moving-list.ts'
import { readCards } from './page-text.ts'
import type { SnapshotTerms } from './snapshot.ts'
import type { Page, Store } from './store.ts'
import type { Progress } from './sync-state.ts'

/** A moving list as Lofty sends it: the version of a lead shows in its score and in a field that only whole leads have. */
export function sendLead({ id, version }: MovingLead): unknown {
  return { leadId: Number(id), score: version, firstName: `Lead ${id}`, facebook: `version ${version}` }
}

/** What is at rest of a browser's book, neither sealed nor slow. Closing a tab leaves it. */
export function createDisk() {
  const pages = new Map<number, Page>()
  const seen = new Map<number, readonly string[]>()
  let state: unknown
  const kept: { index: ArrayBuffer | undefined } = { index: undefined }
  return {
    pages,
    kept,
    open: async (): Promise<Store> => {
      let isClosed = false
      return {
        isKept: true,
        numbers: async () => [...pages.keys()].sort((one, other) => one - other),
        async readCards(number) {
          const page = pages.get(number)
          return page && readCards(page.cards)
        },
        readLeads: async (number) => pages.get(number)?.leads,
        readSeen: async () => [...seen.values()].flat(),
        readState: async () => state,
        async write(change) {
          if (isClosed) return
          for (const number of change.drop ?? []) pages.delete(number)
          for (const page of change.pages ?? []) pages.set(page.number, structuredClone(page))
          if (change.isNewPass) seen.clear()
          if (change.seen) seen.set(change.seen.number, change.seen.ids)
          state = structuredClone(change.state)
        },
        readIndex: async () => kept.index?.slice(0),
        async writeIndex(bytes) {
          if (!isClosed) kept.index = bytes
        },
        close: () => {
          isClosed = true
        },
      }
    },
  }
}

type Reads = { read(offset: number, limit: number, by: 'created' | 'newest' | 'touched'): { total: number; rows: MovingLead[] } }

/** Lofty over a list. `calls` are all that came; `before` runs before each and may throw. */
export function createFakeLofty(list: Reads, before: (call: number) => void = () => undefined) {
  const calls: LeadsQuestion[] = []
  const ask: AskLeads = async (question, signal) => {
    signal.throwIfAborted()
    calls.push(question)
    await new Promise((next) => setImmediate(next))
    signal.throwIfAborted()
    before(calls.length)
    const by = question.sort !== 'CreateTime' ? 'touched' : question.desc ? 'newest' : 'created'
    const { total, rows } = list.read(question.offset, question.limit, by)
    const leads = rows.map(sendLead).map((raw) => ({ raw, lead: readLead(raw) }))
    return { total, leads: leads.map(({ raw, lead }) => ({ raw, lead: lead.unreadable === undefined ? lead : undefined })) }
  }
  return { ask, calls }
}

/** The tabs of a browser: one clock that moves when nothing else happens, one lock, and messages between tabs. */
export function createFakeTabs() {
  let now = 1_000_000
  const waits = new Set<{ until: number; end: () => void }>()
  const waited: number[] = []
  const open = new Set<(message: TabMessage) => void>()
  let queue = Promise.resolve()

  const wait = (ms: number, signal: AbortSignal) =>
    new Promise<void>((over) => {
      const waiting = { until: now + ms, end: () => waits.delete(waiting) && over() }
      if (signal.aborted) return over()
      waited.push(ms)
      waits.add(waiting)
      signal.addEventListener('abort', waiting.end)
    })

  const alone = (signal: AbortSignal, hold: () => Promise<void>) => {
    let isHeld = false
    const turn = queue.then(() => {
      isHeld = !signal.aborted
      return isHeld ? hold() : undefined
    })
    queue = turn.catch(() => undefined)
    const givenUp = new Promise<void>((over) => signal.addEventListener('abort', () => isHeld || over()))
    return Promise.race([turn, givenUp])
  }

  return {
    /** Milliseconds of all waits so far. */
    waited,
    now: () => now,
    openTab(
      ask: AskLeads,
      openStore: (say: (sentence: string) => void) => Promise<Store>,
      forgetStore = async () => undefined as unknown,
      snapshots: SnapshotTerms = { madeBy: 'this', after: 1 },
    ) {
      const index = new Map<string, Lead>()
      const said: string[] = []
      const phases: Progress[] = []
      const heard: BookEvent[] = []
      let hear = (_message: TabMessage) => undefined as unknown
      const own = (message: TabMessage) => hear(message)
      open.add(own)
      const book: Book = openBook({
        index: {
          put: (id, lead) => void index.set(id, lead),
          remove: (id) => void index.delete(id),
          *write(to, ids) {
            yield to.names(ids.map((id) => JSON.stringify(index.get(id))))
          },
          *read(from, ids) {
            for (const [at, lead] of from.names().entries()) index.set(ids[at] ?? '', JSON.parse(lead))
            yield
          },
        },
        snapshots,
        cardOf: (raw) => pick(raw, ['leadId', 'firstName']),
        ask,
        openStore,
        forgetStore,
        alone,
        now: () => now,
        wait,
        limit: () => 10,
        tabs: {
          tell: (message) =>
            queueMicrotask(() => {
              for (const other of open) if (other !== own) other(structuredClone(message))
            }),
          hear: (listener) => {
            hear = listener
          },
          close: () => open.delete(own),
        },
        onEvent(event) {
          heard.push(event)
          if (event.does === 'said') said.push(event.sentence)
          if (event.does === 'progress') phases.push(event.progress)
        },
      })
      return { book, index, said, phases, heard, phase: () => phases.at(-1)?.phase }
    },
    /** Lets things happen, and time pass while a tab waits for nothing else, until `isSo`. */
    async until(isSo: () => unknown) {
      const deadline = Date.now() + 50_000
      for (let quiet = 0; !isSo(); quiet += 1) {
        await new Promise((next) => setImmediate(next))
        const next = [...waits].sort((one, other) => one.until - other.until)[0]
        if (Date.now() > deadline || (quiet > 200 && next?.until === Number.POSITIVE_INFINITY)) throw new Error('Nothing more happens')
        if (!next || quiet < 5 || next.until === Number.POSITIVE_INFINITY) continue
        now = Math.max(now, next.until)
        next.end()
        quiet = 0
      }
    },
  }
}

function pick(raw: unknown, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(Object(raw)).filter(([name]) => names.includes(name)))
}

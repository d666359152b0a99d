import { latestBudget } from '../lofty/client.ts'
import { askLeads } from './ask-leads.ts'
import { type Book, type BookEvent, openBook, type TabMessage } from './book.ts'
import type { LeadParts } from './filled.ts'
import type { HeldIndex } from './held.ts'
import { type Methods, type Port, serve } from './rpc.ts'
import { forgetBooks, openStore } from './store.ts'

/** Longest timer a browser takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** So many changed leads are read again in no time. */
const SNAPSHOT_AFTER = 500

export interface WorkerParts extends LeadParts {
  /** Names the code that makes the index, so that no other takes it over; undefined where it may change unseen. */
  madeBy: string | undefined
  /** What people wait for: it is asked before all else, and before the book has begun. */
  first: readonly string[]
}

/** Waits; being online again, or the signal, ends it early. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((over) => {
    const end = () => {
      clearTimeout(timer)
      globalThis.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      over()
    }
    const timer = setTimeout(end, Math.min(Math.max(0, ms), LONGEST_TIMER))
    globalThis.addEventListener('online', end)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}

/** What the page can ask of any book, whatever its index. */
function bookMethods(book: Book) {
  return {
    progress: book.progress,
    lead: book.lead,
    pause: book.pause,
    resume: book.resume,
    refresh: book.refresh,
    forget: book.forget,
  } satisfies Methods
}

export type BookMethods = ReturnType<typeof bookMethods>

/** The same, but for the first not answered from an index that is about to be read. */
function onceBegun({ begun }: Book, methods: Methods, first: readonly string[]): Methods {
  const later =
    (answer: Methods[string]) =>
    (...args: never[]) =>
      begun.then(() => answer(...args))
  return Object.fromEntries(Object.entries(methods).map(([name, answer]) => [name, first.includes(name) ? answer : later(answer)]))
}

/**
 * Opens the account's book in a worker and answers the page at the other end of `port`: with what any book can be asked,
 * and with what `ask` makes of the index. The worker's own file calls it, since the filter table says what the index holds.
 */
export function serveBook(port: Port, account: string, index: HeldIndex, parts: WorkerParts, ask: (book: Book) => Methods): Book {
  const channel = new BroadcastChannel(`leadbook-${account}`)
  let tell: (event: BookEvent) => void = () => undefined
  const book = openBook({
    ...parts,
    index,
    snapshots: { madeBy: parts.madeBy, after: SNAPSHOT_AFTER },
    ask: askLeads,
    async openStore(say) {
      // Whoever was here before has left: their leads are nobody's to keep. Nobody waits for that.
      const forgetting = forgetBooks((each) => each !== account)
      forgetting.catch(() => undefined)
      return openStore(account, say)
    },
    forgetStore: () => forgetBooks((each) => each === account),
    alone: (signal, hold) => navigator.locks.request(`leadbook-sync-${account}`, { signal }, hold),
    tabs: {
      tell: (message: TabMessage) => channel.postMessage(message),
      hear: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
      close: () => channel.close(),
    },
    now: () => Date.now(),
    wait,
    limit: () => latestBudget()?.limit,
    onEvent: (event) => tell(event),
  })
  tell = serve<BookEvent>(port, { ...bookMethods(book), ...onceBegun(book, ask(book), parts.first) }, parts.first)
  return book
}

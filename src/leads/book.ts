import type { BookEvent } from '../book/book.ts'
import type { Progress } from '../book/sync-state.ts'
import { LoftyError } from '../lofty/errors.ts'
import { t } from '../texts/t.ts'
import type { Answer } from './blocks.ts'
import type { ListAnswer } from './book-answers.ts'
import type { BookLink } from './book-link.ts'
import { bookMemory, rememberBook } from './book-memory.ts'
import { readCard } from './book-parts.ts'
import type { BookAtHand } from './road.ts'
import { toldBy } from './told-by.ts'

/** What the page knows of the book. */
export interface BookState extends BookAtHand {
  /** There may be a book here, kept or not: the server allows it, and the browser can. */
  isAllowed: boolean
  /** Grows whenever leads in the book changed. */
  version: number
  /** Undefined while it opens. */
  progress: Progress | undefined
  /** Sentences that people should know. */
  said: readonly string[]
}

/** Which account's book this is; undefined where the server forbids books, and where the browser can hold none. */
function accountOf(): string | undefined {
  return typeof Worker === 'undefined' || navigator.locks === undefined ? undefined : toldBy('leadbook-book')
}

function firstState(): BookState {
  const isAllowed = accountOf() !== undefined
  const memory = bookMemory()
  return {
    isAllowed,
    isOn: isAllowed && memory !== 'off',
    isComplete: isAllowed && memory === 'complete',
    version: 0,
    progress: undefined,
    said: [],
  }
}

let state: BookState | undefined
const readers = new Set<() => void>()
let link: Promise<BookLink> | undefined
/** The same, once it is there: what is asked then is on its way at once. */
let linked: BookLink | undefined

/** Milliseconds in which changes of the book are told together: while it fills there are many. */
const TOGETHER = 1000
let isQuiet = false
let hasNews = false

function change(next: Partial<BookState>): void {
  state = { ...bookNow(), ...next }
  for (const reader of readers) reader()
}

function hear(event: BookEvent): void {
  if (event.does === 'said') change({ said: [...bookNow().said, event.sentence] })
  else if (event.does === 'forgotten') end('off')
  else if (event.does === 'progress') {
    showProgress(event.progress)
  } else {
    tellChanges()
  }
}

function showProgress(progress: Progress): void {
  // What is not read yet is not missing.
  const isComplete = progress.isComplete || (progress.phase === 'opening' && bookNow().isComplete)
  const isOther = isComplete !== bookNow().isComplete
  if (isOther) rememberBook(isComplete ? 'complete' : undefined)
  // Who hears that it has all leads asks for them anew: an answer from before may lack the last ones.
  if (isOther) hasNews = false
  change({ progress, isComplete, version: bookNow().version + Number(isOther) })
}

/** At once, but not more often than every second. */
function tellChanges(): void {
  hasNews = true
  if (isQuiet) return
  hasNews = false
  isQuiet = true
  change({ version: bookNow().version + 1 })
  setTimeout(() => {
    isQuiet = false
    if (hasNews) tellChanges()
  }, TOGETHER)
}

/** The book is no more, until the page is loaded again or the agent wants one. */
function end(memory: 'off' | undefined): void {
  link?.then(({ close }) => close()).catch(() => undefined)
  link = undefined
  linked = undefined
  rememberBook(memory)
  change({ isOn: false, isComplete: false, progress: undefined, version: bookNow().version + 1 })
}

/** Destroys what this browser keeps of any account, as signing out must. */
export async function endBook(): Promise<void> {
  if (!bookNow().isAllowed) return
  end(undefined)
  await import('./book-link.ts').then(({ forgetAll }) => forgetAll()).catch(() => undefined)
}

/** Opens the book and lets it fill; nothing when it is open, or not wanted. */
export function startBook(): void {
  const account = accountOf()
  if (link || !bookNow().isOn || account === undefined) return
  const giveUp = () => {
    end(undefined)
    const broken = t('Your book cannot be opened in this browser. Lists are asked of Lofty instead; reload to try again.')
    change({ said: [...bookNow().said, broken] })
  }
  link = import('./book-link.ts').then(({ linkBook }) => linkBook(account, hear, giveUp))
  const mine = link
  mine.then((made) => {
    if (link === mine) linked = made
  }, giveUp)
}

const NO_BOOK = t('This holds leads against each other, for which all of them must be in this browser. Fill your book, then look again.')

/** Asks the book, opening it where it is not. @throws LoftyError when there is none. */
export async function askBook<Answer>(put: (ask: BookLink['ask']) => Promise<Answer>): Promise<Answer> {
  startBook()
  if (!link) throw new LoftyError({ kind: 'invalid', message: NO_BOOK, retryable: false })
  return put((linked ?? (await link)).ask)
}

/** A list's rows as the book gives them: of each lead what the grid shows. */
export function readAnswer({ total, rows, lookedAt }: ListAnswer): Answer {
  const read = rows.map(({ id, card }) => (card === undefined ? { leadId: id, unreadable: GONE } : readCard(card)))
  return { total, rows: read, lookedAt }
}

const GONE = t('it is no longer in your book')

/** Forgets the book in all tabs; the browser keeps none until it is wanted again. */
export async function forgetBook(): Promise<void> {
  await askBook((ask) => ask('forget'))
}

/** Begins a new book after one was forgotten. */
export function beginBook(): void {
  rememberBook(undefined)
  change({ isOn: bookNow().isAllowed, said: [] })
  startBook()
}

export function dismissSaid(): void {
  change({ said: [] })
}

/** Calls `reader` after each change of the state; the way back: no longer. */
export function watchBook(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** What is known now; the same object until it changes. */
export function bookNow(): BookState {
  state ??= firstState()
  return state
}

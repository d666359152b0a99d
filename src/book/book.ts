import { t } from '../texts/t.ts'
import type { AskLeads } from './ask-leads.ts'
import { createFilled, type KeptState, type LeadParts, openingProgress } from './filled.ts'
import { createHeld, type HeldIndex } from './held.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { nextTask } from './next-task.ts'
import { createNotes } from './notes.ts'
import { createReading } from './reading.ts'
import { createSnapshots, type SnapshotTerms } from './snapshot.ts'
import type { Store } from './store.ts'
import { createSync, type Sync, type SyncParts } from './sync.ts'
import { MINUTE, newState, type Progress } from './sync-state.ts'
import { createWholeLeads } from './whole-leads.ts'

/** What happens in the book: leads changed, sync went on, something people should know, all of it was forgotten. */
export type BookEvent =
  | { does: 'changed' }
  | { does: 'progress'; progress: Progress }
  | { does: 'said'; sentence: string }
  | { does: 'forgotten' }

/** What tabs tell each other of one account's book. */
export type TabMessage = BookEvent | { does: 'hello' } | { does: keyof Pick<Sync, 'pause' | 'resume' | 'refresh'> }

export interface BookParts extends LeadParts, Pick<SyncParts, 'now' | 'wait' | 'limit'> {
  index: HeldIndex
  snapshots: SnapshotTerms
  ask: AskLeads
  /** The account's store; sentences that people should know go to `say`. */
  openStore(say: (sentence: string) => void): Promise<Store>
  /** Makes what is kept of the account unreadable, then deletes it. */
  forgetStore(): Promise<unknown>
  /** Runs `hold` in one tab at a time, until its promise is over. */
  alone(signal: AbortSignal, hold: () => Promise<void>): Promise<unknown>
  /** The other tabs. */
  tabs: { tell(message: TabMessage): void; hear(listener: (message: TabMessage) => void): void; close(): void }
  onEvent(event: BookEvent): void
}

/** While the book fills, a snapshot is kept this often. */
const SNAPSHOT_AFTER = 3 * MINUTE
/** Answers are kept for the next opening so long after the first of them was given, in milliseconds. */
const KEEP_AFTER = 1000
/** The page asks for its first rows in this time, in milliseconds. */
const SOON = 500
const calm = Promise.resolve()

/**
 * An account's book in one tab. A snapshot of the index and what came since are read at once, then all else that is kept,
 * the latest first; one of the tabs then syncs, and the others take over what it writes.
 */
export function openBook(parts: BookParts) {
  const { tabs, onEvent } = parts
  const held = createHeld(parts.index)
  const closed = new AbortController()
  const say = (sentence: string) => onEvent({ does: 'said', sentence })
  const opening = parts.openStore(say)
  const lead = createWholeLeads(opening, held, catchUp)
  const rested = () => settled.then(() => parts.wait(KEEP_AFTER, closed.signal))
  const answers = createKeptAnswers(opening, held, parts.snapshots.madeBy, rested)
  const snapshots = createSnapshots(opening, held, parts.snapshots)
  const pages = createReading(opening, held, closed.signal, () => onEvent({ does: 'changed' }))
  let keeping = Promise.resolve()
  let keptAt = parts.now()
  let progress: Progress | undefined
  let sync: Sync | undefined

  /** Takes in the pages that were written since the last time. */
  function catchUp(): Promise<void> {
    const read = reading.then(() => pages.readNew())
    reading = read.catch(() => undefined)
    return read
  }

  /** Takes in what came after the snapshot: then the book answers for all that is kept. */
  async function open() {
    const kept = (await (await opening).readState()) as KeptState | undefined
    const tell = () => kept && showProgress(openingProgress(kept, held.size))
    const snapshot = await begun
    await pages.readNew(snapshot?.upTo, tell)
    tell()
  }

  /** Takes in what is left. */
  async function settle() {
    const rest = (await begun)?.rest
    while (rest?.next().done === false) await nextTask()
    await pages.readNew()
  }

  /** Keeps a snapshot when sync rests, now and then before. */
  function keepSnapshot({ phase }: Progress) {
    if (phase !== 'resting' && parts.now() - keptAt < SNAPSHOT_AFTER) return
    keptAt = parts.now()
    keeping = keeping.then(snapshots.keep).catch(() => undefined)
  }

  function showProgress(next: Progress) {
    progress = next
    onEvent({ does: 'progress', progress: next })
  }

  /** Tells the progress of the tab that syncs, once what it wrote before is read. */
  async function retell(theirs: Progress) {
    await ready
    await reading
    showProgress({ ...theirs, have: held.size })
  }

  /** Syncs until the book is closed; goes on from where the tab before left off. */
  async function leadTabs() {
    const store = await opening
    await catchUp()
    const kept = (await store.readState()) as KeptState | undefined
    const hasLost = kept !== undefined && held.size < kept.size
    if (hasLost) {
      const [lost, all] = [kept.size - held.size, kept.size]
      say(t('This browser lost {lost} of the {all} leads of your book. They are asked of Lofty again.', { lost, all }))
    }
    const anew = { isComplete: false, walkedAt: 0, walk: { ...newState.walk, end: 'early' as const } }
    const seen = hasLost ? [] : await store.readSeen()
    const filled = createFilled(held, store, seen, parts, () => {
      onEvent({ does: 'changed' })
      tabs.tell({ does: 'changed' })
    })
    const onProgress = (next: Progress) => {
      showProgress(next)
      tabs.tell({ does: 'progress', progress: next })
      keepSnapshot(next)
    }
    sync = createSync({ ...parts, book: filled, onProgress }, { ...(kept ?? newState), ...(hasLost && anew) })
    await sync.run(closed.signal)
  }

  /** Stops; what is under way is neither written nor taken in any more. */
  async function stop() {
    closed.abort()
    const store = await opening
    store.close()
    await ended
    await reading
    await keeping
  }

  function empty() {
    held.clear()
    tabs.close()
    onEvent({ does: 'forgotten' })
  }

  tabs.hear((message) => {
    if (message.does === 'changed') catchUp().catch(() => undefined)
    else if (message.does === 'progress') retell(message.progress).catch(() => undefined)
    else if (message.does === 'forgotten') void stop().then(empty)
    else if (message.does === 'hello') sync && tabs.tell({ does: 'progress', progress: sync.progress() })
    else if (message.does !== 'said') void sync?.[message.does]()
  })
  tabs.tell({ does: 'hello' })
  // What is shown first is read first, and shown before the worker is busy with the index.
  const begun = answers.read.then((kept) => snapshots.open(kept ? Promise.race([answers.asked, parts.wait(SOON, closed.signal)]) : calm))
  const ready = open().finally(answers.end)
  const settled = ready.then(settle)
  let reading = settled.catch(() => undefined)
  const ended = settled
    .then(() => parts.alone(closed.signal, leadTabs))
    .catch((error: unknown) => {
      if (!closed.signal.aborted) say(t('Your book stopped being filled ({error}). Reload to go on.', { error: String(error) }))
    })

  /** Told to the tab that syncs, wherever it is. */
  const steer = (does: 'pause' | 'resume' | 'refresh') => (sync ? sync[does]() : tabs.tell({ does }))

  return {
    /** Over once a snapshot was taken in, if there is one: before that there is nothing that could answer. */
    begun,
    /** Over once the book answers for all that was kept. */
    ready,
    /** Over once all that was kept is read. */
    settled,
    /** Over once the book is closed and nothing is written any more. */
    ended,
    held,
    progress: () => progress,
    /** Answers that are there before the book is read. */
    answers,
    cards: pages.cards,
    each: pages.each,
    lead,
    notes: createNotes(opening),
    pause: () => steer('pause'),
    resume: () => steer('resume'),
    refresh: () => steer('refresh'),
    /** Forgets all there is of the account, in all tabs. */
    async forget() {
      await stop()
      await parts.forgetStore()
      tabs.tell({ does: 'forgotten' })
      empty()
    },
    async close() {
      await stop()
      tabs.close()
    },
  }
}

export type Book = ReturnType<typeof openBook>

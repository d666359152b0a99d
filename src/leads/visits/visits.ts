import { bookNow, watchBook } from '../book.ts'
import { bookMemory } from '../book-memory.ts'
import { placeOf } from '../views/kept-views.ts'
import type { MarkOf } from './marks.ts'
import { createOpenedStore } from './opened-store.ts'
import { marksOf, readVisit, type Visit, visitAt, writeVisit } from './visit.ts'

const opened = createOpenedStore({
  place: placeOf('opened'),
  storage: () => window.localStorage,
  alone: async (hold) => (navigator.locks ? navigator.locks.request('leadbook-opened', hold) : hold()),
})

/** The times of visits tell nothing of any lead: they are kept as they are. */
const STORE = placeOf('visit')?.name

let visit: Visit = visitAt(keptVisit(), Date.now())
let markOf: MarkOf = marksOf(visit, opened.now())
const readers = new Set<(markOf: MarkOf) => void>()

function keptVisit(): Visit | undefined {
  try {
    return STORE === undefined ? undefined : readVisit(localStorage.getItem(STORE))
  } catch {
    return undefined
  }
}

function keepVisit(next: Visit): void {
  visit = next
  try {
    if (STORE !== undefined) localStorage.setItem(STORE, writeVisit(next))
  } catch {
    // Where nothing can be stored each visit is the first.
  }
}

function tell(): void {
  markOf = marksOf(visit, opened.now())
  for (const reader of readers) reader(markOf)
}

/** So often at most (milliseconds) it is noted that somebody is here. */
const NOTED_EVERY = 60_000

/** Somebody is here, and does something. */
function beHere(): void {
  const { before, latest } = visit
  const now = Date.now()
  if (now - latest < NOTED_EVERY) return
  keepVisit(visitAt(keptVisit() ?? visit, now))
  if (visit.before !== before) tell()
}

keepVisit(visit)
opened.subscribe(tell)
void opened.read()
window.addEventListener('storage', (event) => void opened.hear(event))
for (const sign of ['pointerdown', 'keydown', 'wheel']) window.addEventListener(sign, beHere, { passive: true, capture: true })
// What was opened goes with the book that somebody forgets.
let hadBook = bookNow().isOn
watchBook(() => {
  const { isOn } = bookNow()
  if (hadBook && !isOn && bookMemory() === 'off') void opened.forget()
  hadBook = isOn
})

/** Tells `reader` how rows are marked, now and whenever that changes; the way back: no longer. */
export function watchMarks(reader: (markOf: MarkOf) => void): () => void {
  readers.add(reader)
  reader(markOf)
  return () => readers.delete(reader)
}

/** Takes note that a lead is looked at, once it is known. */
export function noteOpened(leadId: string | undefined): void {
  if (leadId !== undefined) void opened.note(leadId, Date.now())
}

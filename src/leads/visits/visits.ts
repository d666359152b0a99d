import { bookNow, watchBook } from '../book.ts'
import { bookMemory } from '../book-memory.ts'
import { placeOf } from '../views/kept-views.ts'
import { sealText, unsealText } from '../views/sealed-text.ts'
import type { MarkOf } from './marks.ts'
import { createOpenedStore } from './opened-store.ts'
import { marksOf, readVisit, type Visit, visitAt, writeVisit } from './visit.ts'

const opened = createOpenedStore({
  place: placeOf('opened'),
  storage: () => window.localStorage,
  alone: async (hold) => (navigator.locks ? navigator.locks.request('leadbook-opened', hold) : hold()),
})

const place = placeOf('visit')

/** So often at most (milliseconds) it is noted that somebody is here. */
const NOTED_EVERY = 60_000
let noted = 0

let visit: Visit | undefined
let markOf: MarkOf = marksOf(undefined, opened.now())
const readers = new Set<(markOf: MarkOf) => void>()

async function keptVisit(): Promise<Visit | undefined> {
  try {
    const sealed = place && localStorage.getItem(place.name)
    return place && sealed ? readVisit(await unsealText(place.keys, place.name, sealed)) : undefined
  } catch {
    return undefined
  }
}

async function keepVisit(next: Visit): Promise<void> {
  if (!place) return
  const sealed = await sealText(place.keys, place.name, writeVisit(next))
  try {
    localStorage.setItem(place.name, sealed)
  } catch {
    // Where nothing can be stored each visit is the first.
  }
}

function tell(): void {
  markOf = marksOf(visit?.before, opened.now())
  for (const reader of readers) reader(markOf)
}

/** Somebody is here, and does something. */
async function beHere(): Promise<void> {
  const now = Date.now()
  if (now - noted < NOTED_EVERY) return
  noted = now
  const next = visitAt((await keptVisit()) ?? visit, now)
  const isOther = next.before !== visit?.before
  visit = next
  if (isOther) tell()
  await keepVisit(next)
}

void beHere()
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

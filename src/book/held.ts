import { type Lead, readLead } from '../lofty/lead.ts'
import { createCards } from './cards.ts'
import type { PackReader, PackWriter } from './pack.ts'
import type { CardEntry, CardPage } from './page-text.ts'

/** What the book asks of the index: `createIndex` makes one. */
export interface HeldIndex {
  put(id: string, lead: Lead): void
  remove(id: string): void
  write(to: PackWriter): Iterable<void>
  read(from: PackReader): void
}

/** Whether `print` is the lead's whole text as the book has it, and on which page of the store that is. */
interface Known {
  page: number
  print: number
}

/**
 * What the book holds in memory: of each lead its card, its part of the index and where the whole of it is kept. Pages may
 * come in any order, twice too: of a lead what stands on the highest page counts.
 */
export function createHeld(index: HeldIndex) {
  const cards = createCards()
  const known = new Map<string, Known>()
  /** Leads that the index has from a snapshot, until the pages tell: what they do not bear out does not stay. */
  const prepared = new Map<string, Known>()
  const goneSince = new Map<string, number>()
  const entriesOn = new Map<number, number>()
  let changes = 0

  const pageOf = (id: string) => (known.get(id) ?? prepared.get(id))?.page

  function put({ id, print, card, rest }: CardEntry, page: number) {
    const before = known.get(id)
    if ((before?.page ?? 0) >= page || (goneSince.get(id) ?? 0) > page) return
    const expected = prepared.get(id)
    prepared.delete(id)
    known.set(id, { page, print })
    if (expected?.page !== page || expected.print !== print) changes += 1
    if (before?.print === print) return
    if (expected?.print !== print) {
      const lead = readLead({ ...JSON.parse(card), ...JSON.parse(rest) })
      if (lead.unreadable !== undefined) return
      index.put(id, lead)
    }
    cards.put(id, card)
  }

  function forget(id: string) {
    for (const map of [known, prepared]) map.delete(id)
    cards.remove(id)
    index.remove(id)
    changes += 1
  }

  function remove(id: string, page: number) {
    goneSince.set(id, Math.max(page, goneSince.get(id) ?? 0))
    if ((pageOf(id) ?? page) < page) forget(id)
  }

  return {
    get size() {
      return known.size + prepared.size
    },
    /** How many changes there were since the beginning, or since a snapshot was read. */
    get changes() {
      return changes
    },
    /** Bytes that the cards take. */
    get bytes() {
      return cards.bytes
    },
    ids: () => known.keys(),
    known: (id: string): Readonly<Known> | undefined => known.get(id),
    /** The page on which the lead stands. */
    pageOf,
    /** Undefined for a lead that is not there, and for one whose page has not been read. */
    card: (id: string) => cards.get(id),
    pages: () => entriesOn.keys(),
    hasPage: (page: number) => entriesOn.has(page),
    nextPage: () => Math.max(0, ...entriesOn.keys()) + 1,
    /** Share of the entries on pages that no lead stands on any more. */
    staleShare() {
      const entries = [...entriesOn.values()].reduce((sum, count) => sum + count, 0)
      return entries === 0 ? 0 : 1 - known.size / entries
    },
    apply(page: number, { entries, gone }: CardPage) {
      entriesOn.set(page, entries.length + gone.length)
      for (const entry of entries) put(entry, page)
      for (const id of gone) remove(id, page)
    },
    dropPages(pages: readonly number[]) {
      for (const page of pages) entriesOn.delete(page)
    },
    /** Lets go of leads that a snapshot had, and no page has that was read or, of those that there are, is still to be. */
    settle(pages: ReadonlySet<number>) {
      for (const [id, { page }] of prepared) if (entriesOn.has(page) || !pages.has(page)) forget(id)
    },
    clear() {
      for (const map of [known, prepared]) for (const id of map.keys()) forget(id)
      for (const map of [goneSince, entriesOn]) map.clear()
    },
    /** Writes a snapshot, a part at a time; nothing may change between two parts. */
    *write(to: PackWriter) {
      to.names([...known.keys()])
      to.words(Uint32Array.from(known.values(), ({ page }) => page))
      to.floats(Float64Array.from(known.values(), ({ print }) => print))
      yield* index.write(to)
    },
    /** Takes a snapshot in; nothing else may have come before. The way back: the highest page it knew. */
    read(from: PackReader): number {
      const ids = from.names()
      const pages = from.words()
      const prints = from.floats()
      for (const [at, id] of ids.entries()) prepared.set(id, { page: pages[at] ?? 0, print: prints[at] ?? 0 })
      index.read(from)
      return pages.reduce((one, other) => Math.max(one, other), 0)
    },
  }
}

export type Held = ReturnType<typeof createHeld>

import { type Lead, readLead } from '../lofty/lead.ts'
import type { PackReader, PackWriter } from './pack.ts'
import type { CardPage } from './page-text.ts'

/** What the book asks of the index: `createIndex` makes one. */
export interface HeldIndex {
  put(id: string, lead: Lead): void
  remove(id: string): void
  /** Writes what it has of these leads, a part at a time. */
  write(to: PackWriter, ids: readonly string[]): Iterable<void>
  /** Reads what was written of these leads. After the first part it answers. */
  read(from: PackReader, ids: readonly string[]): Iterable<void>
}

/** Whether `print` is the lead's whole text as the book has it, and on which page of the store that is. */
interface Known {
  page: number
  print: number
}

/** A snapshot that was taken in: the highest page it knew, and parts of the index that are read as they are needed, or now. */
export interface Snapshot {
  upTo: number
  rest: Iterator<void>
}

/** Where on the page the lead's card is. */
interface Placed extends Known {
  start: number
  end: number
}

/** Pages whose cards stay at hand, those used last: all of them would take more room than all else. */
const PAGES_AT_HAND = 64

/**
 * What the book holds in memory: the cards of some pages, and of each lead its part of the index and where it stands. Pages
 * may come in any order, twice too: of a lead what stands on the highest page counts.
 */
export function createHeld(index: HeldIndex) {
  const decoder = new TextDecoder()
  /** How many entries the pages have that were read. */
  const pages = new Map<number, number>()
  const cards = new Map<number, Uint8Array>()
  const known = new Map<string, Placed>()
  /** Leads that the index has from a snapshot, until the pages tell: what they do not bear out does not stay. */
  const prepared = new Map<string, number>()
  /** What the snapshot has of each, by the number it has in `prepared`. */
  let expected = { pages: new Uint32Array(), prints: new Float64Array() }
  const goneSince = new Map<string, number>()
  let changes = 0

  const pageOf = (id: string) => known.get(id)?.page ?? expected.pages[prepared.get(id) ?? -1]
  const isOutdated = (id: string, page: number) => (known.get(id)?.page ?? 0) >= page || (goneSince.get(id) ?? 0) > page
  const isIndexed = (id: string, print: number) => (known.get(id)?.print ?? expected.prints[prepared.get(id) ?? -1]) === print

  /** False when the lead's text is needed and is not there. */
  function put({ id, print, start, end }: CardPage['entries'][number], page: number, texts: ReadonlyMap<string, string>): boolean {
    if (isOutdated(id, page)) return true
    if (!isIndexed(id, print)) {
      const text = texts.get(id)
      const lead = text === undefined ? undefined : readLead(JSON.parse(text))
      if (lead === undefined || lead.unreadable !== undefined) return false
      index.put(id, lead)
      changes += 1
    } else if (pageOf(id) !== page) changes += 1
    prepared.delete(id)
    known.set(id, { page, print, start, end })
    return true
  }

  /** The page's cards are those used last. */
  function keepAtHand(page: number, bytes: Uint8Array) {
    cards.delete(page)
    cards.set(page, bytes)
    for (const oldest of cards.keys()) if (cards.size > PAGES_AT_HAND) cards.delete(oldest)
  }

  function forget(id: string) {
    for (const map of [known, prepared]) map.delete(id)
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
    /** Bytes that the cards at hand take. */
    get bytes() {
      return [...cards.values()].reduce((sum, { length }) => sum + length, 0)
    },
    ids: () => known.keys(),
    known: (id: string): Readonly<Known> | undefined => known.get(id),
    /** The page on which the lead stands. */
    pageOf,
    /** Undefined for a lead that is not there, and for one whose page is not at hand. */
    card(id: string): string | undefined {
      const { page = 0, start, end } = known.get(id) ?? {}
      const bytes = cards.get(page)
      if (!bytes) return undefined
      keepAtHand(page, bytes)
      return decoder.decode(bytes.subarray(start, end))
    },
    isAtHand: (page: number) => cards.has(page),
    pages: () => pages.keys(),
    hasPage: (page: number) => pages.has(page),
    nextPage: () => Math.max(0, ...pages.keys()) + 1,
    /** Share of the entries on pages that no lead stands on any more. */
    staleShare() {
      const entries = [...pages.values()].reduce((sum, each) => sum + each, 0)
      return entries === 0 ? 0 : 1 - known.size / entries
    },
    /** Whether whole leads are needed to take a page in. */
    needsLeads(page: number, { entries }: CardPage): boolean {
      return entries.some(({ id, print }) => !isOutdated(id, page) && !isIndexed(id, print))
    },
    /** Takes a page in, with the whole leads on it as JSON where they are needed; without them it counts as not read. */
    apply(page: number, { bytes, entries, gone }: CardPage, leads: ReadonlyMap<string, string> = new Map()) {
      for (const id of gone) remove(id, page)
      const arePut = entries.map((entry) => put(entry, page, leads))
      if (!arePut.every(Boolean)) return
      pages.set(page, entries.length + gone.length)
      keepAtHand(page, bytes)
    },
    dropPages(dropped: readonly number[]) {
      for (const page of dropped) for (const map of [pages, cards]) map.delete(page)
    },
    /** Lets go of leads that a snapshot had, and no page that was read or is to come. */
    settle(toCome: ReadonlySet<number>) {
      for (const [id, at] of prepared) if (!toCome.has(expected.pages[at] ?? 0)) forget(id)
    },
    clear() {
      for (const map of [known, prepared]) for (const id of map.keys()) forget(id)
      for (const map of [goneSince, pages, cards]) map.clear()
    },
    /** Writes a snapshot, a part at a time; nothing may change between two parts. */
    *write(to: PackWriter) {
      const ids = [...known.keys()]
      to.names(ids)
      to.words(Uint32Array.from(known.values(), ({ page }) => page))
      to.floats(Float64Array.from(known.values(), ({ print }) => print))
      yield* index.write(to, ids)
    },
    /** Takes a snapshot in; nothing else may have come before. */
    read(from: PackReader): Snapshot {
      const ids = from.names()
      expected = { pages: from.words(), prints: from.floats() }
      for (let at = 0; at < ids.length; at += 1) prepared.set(ids[at] ?? '', at)
      const rest = index.read(from, ids)[Symbol.iterator]()
      rest.next()
      return { upTo: expected.pages.reduce((one, other) => Math.max(one, other), 0), rest }
    },
  }
}

export type Held = ReturnType<typeof createHeld>

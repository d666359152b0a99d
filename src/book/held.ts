import { type Lead, readLead } from '../lofty/lead.ts'
import { createCards } from './cards.ts'
import type { CardEntry, CardPage } from './page-text.ts'

/** What the book asks of the index: `createIndex` makes one. */
export interface HeldIndex {
  put(id: string, lead: Lead): void
  remove(id: string): void
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
  const goneSince = new Map<string, number>()
  const entriesOn = new Map<number, number>()

  function put({ id, print, card, rest }: CardEntry, page: number) {
    const before = known.get(id)
    if ((before?.page ?? 0) >= page || (goneSince.get(id) ?? 0) > page) return
    known.set(id, { page, print })
    if (before?.print === print) return
    const lead = readLead({ ...JSON.parse(card), ...JSON.parse(rest) })
    if (lead.unreadable !== undefined) return
    cards.put(id, card)
    index.put(id, lead)
  }

  function remove(id: string, page: number) {
    goneSince.set(id, Math.max(page, goneSince.get(id) ?? 0))
    if ((known.get(id)?.page ?? page) >= page) return
    known.delete(id)
    cards.remove(id)
    index.remove(id)
  }

  return {
    get size() {
      return known.size
    },
    /** Bytes that the cards take. */
    get bytes() {
      return cards.bytes
    },
    ids: () => known.keys(),
    known: (id: string): Readonly<Known> | undefined => known.get(id),
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
    clear() {
      for (const id of known.keys()) {
        cards.remove(id)
        index.remove(id)
      }
      for (const map of [known, goneSince, entriesOn]) map.clear()
    },
  }
}

export type Held = ReturnType<typeof createHeld>

import type { Lead } from '../lofty/lead.ts'
import type { SentLead } from './ask-leads.ts'
import type { Held } from './held.ts'
import { type CardEntry, printOf, readCards, writeCards } from './page-text.ts'
import type { Page, Store, StoreChange } from './store.ts'
import type { Filled } from './sync.ts'
import type { Progress, SyncState } from './sync-state.ts'
import { PAGE_ROWS } from './walk.ts'

/** Which parts of a lead the grid shows. */
export interface LeadParts {
  cardOf(lead: Lead): object
}

/** Sync's state as it is kept, with the leads there were: fewer after a reload mean that some were lost. */
export type KeptState = SyncState & { size: number }

/** What is known of a book that is being opened, so many leads of which were read. */
export function openingProgress({ isComplete, size, total, refreshedAt, walkedAt }: KeptState, have: number): Progress {
  const unknown = { perMinute: undefined, minutesLeft: undefined, why: undefined }
  const asOf = Math.max(refreshedAt ?? 0, walkedAt) || undefined
  return { phase: 'opening', have, total, isComplete: isComplete && have >= size, asOf, ...unknown }
}

/** Share of outdated entries above which the pages are written anew. */
const MOST_STALE = 0.3

/** Fills the book and its store for sync; `onChange` is told after each change. */
export function createFilled(held: Held, store: Store, seenBefore: readonly string[], parts: LeadParts, onChange: () => void): Filled {
  const seen = new Set(seenBefore)
  let writing = Promise.resolve()

  /** Writes first, and takes over what was written; one change after the other. `grows` by so many leads. */
  function write(change: Omit<StoreChange, 'state'>, state: SyncState, grows = 0): Promise<void> {
    const written = writing.then(async () => {
      await store.write({ ...change, state: { ...state, size: held.size + grows } satisfies KeptState })
      for (const { number, cards, leads } of change.pages ?? []) held.apply(number, readCards(cards), leads)
      held.dropPages(change.drop ?? [])
      if (change.pages) onChange()
    })
    writing = written.catch(() => undefined)
    return written
  }

  function changedOf(leads: readonly SentLead[]): Map<string, { entry: CardEntry; text: string }> {
    const changed = new Map<string, { entry: CardEntry; text: string }>()
    for (const { raw, lead } of leads) {
      const text = JSON.stringify(raw)
      const print = printOf(text)
      if (!lead || held.known(lead.leadId)?.print === print) continue
      changed.set(lead.leadId, { entry: { id: lead.leadId, print, card: JSON.stringify(parts.cardOf(lead)) }, text })
    }
    return changed
  }

  /** Writes the pages without what is outdated, the oldest first: so no entry outlives the page that says it is gone. */
  async function compact(state: SyncState) {
    let entries: CardEntry[] = []
    let leads = new Map<string, string>()
    let drop: number[] = []
    const numbers = await store.numbers()
    for (const number of numbers) {
      const page = await store.readCards(number)
      const live = page?.entries.filter(({ id }) => held.known(id)?.page === number) ?? []
      const texts = await store.readLeads(number)
      const cardAt = (start: number, end: number) => new TextDecoder().decode(page?.bytes.subarray(start, end))
      entries.push(...live.map(({ id, print, start, end }) => ({ id, print, card: cardAt(start, end) })))
      for (const { id } of live) leads.set(id, texts?.get(id) ?? '')
      drop.push(number)
      if (entries.length < PAGE_ROWS && number !== numbers.at(-1)) continue
      await write({ pages: [{ number: held.nextPage(), cards: writeCards(entries, []), leads }], drop }, state)
      entries = []
      leads = new Map()
      drop = []
    }
  }

  return {
    get size() {
      return held.size
    },
    seen,
    async take(sent, seenNow, state) {
      const changed = changedOf(sent)
      const page: Page = {
        number: held.nextPage(),
        cards: writeCards(
          [...changed.values()].map(({ entry }) => entry),
          [],
        ),
        leads: new Map([...changed].map(([id, { text }]) => [id, text])),
      }
      const added = [...changed.keys()].filter((id) => !held.known(id)).length
      const ids = seenNow.filter((id) => !seen.has(id))
      const change = { ...(changed.size > 0 && { pages: [page] }), ...(ids.length > 0 && { seen: { number: seen.size, ids } }) }
      await write(change, state, added)
      for (const id of ids) seen.add(id)
      return changed.size
    },
    async beginPass(state) {
      const begun = { ...state, firstPage: held.nextPage() }
      await write({ isNewPass: true }, begun)
      seen.clear()
      return begun
    },
    async endPass(state, isProven) {
      const isOld = (id: string) => (held.known(id)?.page ?? state.firstPage) < state.firstPage
      const gone = isProven ? [...held.ids()].filter((id) => !seen.has(id) && isOld(id)) : []
      const pages =
        gone.length > 0 ? [{ number: held.nextPage(), cards: writeCards([], gone), leads: new Map<string, string>() }] : undefined
      await write({ ...(pages && { pages }), isNewPass: true }, state, -gone.length)
      seen.clear()
      if (held.staleShare() > MOST_STALE) await compact(state)
    },
    keep: (state) => write({}, state),
  }
}

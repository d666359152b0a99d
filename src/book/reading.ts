import type { Held } from './held.ts'
import { nextTask } from './next-task.ts'
import type { CardPage } from './page-text.ts'
import type { Store } from './store.ts'

/** Pages that are opened at once: the next ones are read while these are taken in. */
const PAGES_AT_ONCE = 8
/** Questions that come meanwhile wait so many milliseconds, and for the page that is being taken in. */
const LONGEST_TASK = 12

const NOTHING: CardPage = { bytes: new Uint8Array(), entries: [], gone: [] }

/** Takes the pages of the store in, in short tasks, until the signal. `onChange` is told now and then. */
export function createReading(opening: Promise<Store>, held: Held, signal: AbortSignal, onChange: () => void) {
  /** Reads a page; the way back takes it in. Undefined for one that was read before and is there no more. */
  async function readPage(number: number): Promise<(() => void) | undefined> {
    const store = await opening
    const found = await store.readCards(number)
    if (!found && held.hasPage(number)) return undefined
    const page = found ?? NOTHING
    const leads = held.needsLeads(number, page) ? await store.readLeads(number) : undefined
    return () => held.apply(number, page, leads)
  }

  /** Takes in what has not been, the latest first. `onSome` is told after each few. */
  async function readPages(numbers: readonly number[], onSome: () => void) {
    const unread = numbers.filter((number) => !held.hasPage(number)).reverse()
    const readFrom = (from: number) => Promise.all(unread.slice(from, from + PAGES_AT_ONCE).map(readPage))
    let coming = readFrom(0)
    let rested = performance.now()
    for (let from = 0; from < unread.length && !signal.aborted; from += PAGES_AT_ONCE) {
      const { changes } = held
      const pages = await coming
      coming = readFrom(from + PAGES_AT_ONCE)
      for (const take of pages) {
        take?.()
        if (performance.now() - rested < LONGEST_TASK) continue
        await nextTask()
        rested = performance.now()
      }
      if (held.changes !== changes) onChange()
      onSome()
    }
  }

  /** Takes in all pages after a number that were not read yet. After 0, the book has what they have, and nothing else. */
  async function readNew(than = 0, onSome: () => void = () => undefined) {
    const numbers = await (await opening).numbers()
    await readPages(
      numbers.filter((number) => number > than),
      onSome,
    )
    if (signal.aborted) return
    const still = new Set(numbers)
    const { changes } = held
    held.dropPages([...held.pages()].filter((number) => !still.has(number)))
    held.settle(new Set(than === 0 ? [] : numbers.filter((number) => !held.hasPage(number))))
    if (held.changes !== changes) onChange()
  }

  /** Cards of leads, in the order asked; undefined for those the book does not have. Pages that are not at hand are read. */
  async function cards(ids: readonly string[]): Promise<(string | undefined)[]> {
    const found = new Map<string, string | undefined>()
    const wanted = new Map<number, string[]>()
    for (const id of ids) {
      const page = held.pageOf(id)
      if (page === undefined || held.isAtHand(page)) found.set(id, held.card(id))
      else wanted.set(page, [...(wanted.get(page) ?? []), id])
    }
    await Promise.all(
      [...wanted].map(async ([page, some]) => {
        for (const [at, card] of (await cardsOn(page, some)).entries()) found.set(some[at] ?? '', card)
      }),
    )
    return ids.map((id) => found.get(id))
  }

  async function cardsOn(number: number, ids: readonly string[]): Promise<(string | undefined)[]> {
    const take = await readPage(number)
    if (take) {
      take()
      // At once: the next page may take this one's place.
      return ids.map(held.card)
    }
    // Another tab may just have written the pages anew.
    await readNew()
    const hasMoved = ids.some((id) => held.pageOf(id) !== number)
    return hasMoved ? cards(ids) : ids.map(() => undefined)
  }

  return {
    readNew,
    /** Every lead there is, page by page, as the JSON that Lofty sent, in short tasks. */
    async each(take: (id: string, text: string) => void) {
      const store = await opening
      for (const number of await store.numbers()) {
        const leads = await store.readLeads(number)
        for (const [id, text] of leads ?? []) if (held.pageOf(id) === number) take(id, text)
        await nextTask()
      }
    },
    cards,
  }
}

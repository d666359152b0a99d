import { t } from '../texts/t.ts'
import { destroyKeys, findKey } from './keys.ts'
import { type CardPage, readCards, readLeads, writeLeads } from './page-text.ts'
import { seal, sealAsIs, unseal, unsealAsIs } from './seal.ts'
import { createMemoryShelf, deleteShelf, type Kind, openShelf, type Place, type Shelf, sparing } from './shelf.ts'

/** A page of the book: its cards, as `writeCards` makes them, and the whole leads. */
export interface Page {
  number: number
  cards: Uint8Array<ArrayBuffer>
  leads: ReadonlyMap<string, string>
}

/** What is written at once: wholly or not at all. */
export interface StoreChange {
  pages?: readonly Page[]
  drop?: readonly number[]
  /** Leads seen in the pass under way; the numbers count its answers. */
  seen?: { number: number; ids: readonly string[] }
  /** A new pass begins: nobody has been seen in it. */
  isNewPass?: boolean
  state: unknown
}

/** The account's leads at rest, sealed. A page that was altered reads as one that is not there. */
export interface Store {
  /** False when all is gone with the tab. */
  readonly isKept: boolean
  /** Numbers of the pages, ascending. */
  numbers(): Promise<number[]>
  readCards(number: number): Promise<CardPage | undefined>
  readLeads(number: number): Promise<ReadonlyMap<string, string> | undefined>
  readSeen(): Promise<string[]>
  readState(): Promise<unknown>
  write(change: StoreChange): Promise<void>
  /** The index as it was last kept, as bytes; undefined when it was altered. */
  readIndex(): Promise<ArrayBuffer | undefined>
  writeIndex(bytes: ArrayBuffer): Promise<void>
  /** A text that is kept with the leads and goes with them, under a number of its own from 0. */
  readNote(number: number): Promise<string | undefined>
  writeNote(number: number, text: string): Promise<void>
  close(): void
}

/**
 * Opens the account's store: at rest in the browser where that is possible, in memory otherwise. `say` is told in a
 * sentence what people should know, at once or later.
 */
export async function openStore(account: string, say: (sentence: string) => void): Promise<Store> {
  try {
    const { key, shelf, isReplaced } = await openSealed(account)
    if (isReplaced) say(t('Your book was kept by an earlier Leadbook and is being filled anew.'))
    return createStore(
      sparing(shelf, (error) => say(isNoRoom(error) ? noRoom() : notWritten())),
      key,
      true,
    )
  } catch (error) {
    say(error instanceof DOMException && error.name === 'VersionError' ? laterVersion() : notKept())
    return createStore(createMemoryShelf(), undefined, false)
  }
}

/** Key and shelf, found side by side. */
async function openSealed(account: string) {
  const [{ key, isNew }, opened] = await Promise.all([findKey(account), openShelf(account)])
  if (!isNew) return { key, ...opened }
  // Without its key a book is of no use to anyone: it is what is left of one that was being forgotten.
  opened.shelf.close()
  await deleteShelf(account)
  return { key, ...(await openShelf(account)) }
}

const noRoom = () =>
  t('This browser has no room left for your book: what is new is kept until you close this tab. Free some space, then reload.')
const notWritten = () =>
  t('This browser did not take a part of your book: what is new is kept until you close this tab. Reload to try again.')
const laterVersion = () =>
  t('A later Leadbook is open in another tab: your book is kept until you close this one. Reload to get the later one here.')
const notKept = () =>
  t('This browser keeps nothing for Leadbook (a private window?): your book is filled anew each time, and gone when you close this tab.')

function isNoRoom(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** Makes the books of the accounts that are meant unreadable, then deletes them; all books when none is named. */
export async function forgetBooks(isMeant: (account: string) => boolean = () => true): Promise<void> {
  const accounts = await destroyKeys(isMeant)
  await Promise.all(accounts.map(deleteShelf))
}

const STATE: Place = { kind: 'state', number: 0 }
const INDEX: Place = { kind: 'index', number: 0 }
/** Beside the index: what is not missed where there is no room. */
const noteAt = (number: number): Place => ({ kind: 'index', number: number + 1 })

/** What is on a shelf, sealed with `key` unless it never leaves memory. */
export function createStore(shelf: Shelf, key: CryptoKey | undefined, isKept: boolean): Store {
  const nameOf = ({ kind, number }: Place) => `${kind} ${number}`
  // What is read whenever the book opens is not compressed: it comes several times faster.
  const sealedAsIs = async (place: Place, bytes: ArrayBuffer) => ({ ...place, sealed: await sealAsIs(key, nameOf(place), bytes) })
  async function sealedText(place: Place, text: string) {
    return { ...place, sealed: await seal(key, nameOf(place), new TextEncoder().encode(text)) }
  }

  async function readAsIs(place: Place): Promise<ArrayBuffer | undefined> {
    const found = await shelf.get(place)
    return found && unsealAsIs(key, nameOf(place), found).catch(() => undefined)
  }
  async function read(place: Place): Promise<string | undefined> {
    const found = await shelf.get(place)
    const bytes = found && (await unseal(key, nameOf(place), found).catch(() => undefined))
    return bytes && new TextDecoder().decode(bytes)
  }
  const places = async (kind: Kind) => (await shelf.numbers(kind)).map((number): Place => ({ kind, number }))

  return {
    isKept,
    numbers: async () => (await shelf.numbers('cards')).sort((one, other) => one - other),
    async readCards(number) {
      const bytes = await readAsIs({ kind: 'cards', number })
      return bytes && readCards(new Uint8Array(bytes))
    },
    async readLeads(number) {
      const text = await read({ kind: 'leads', number })
      return text === undefined ? undefined : readLeads(text)
    },
    async readSeen() {
      const texts = await Promise.all((await places('seen')).map(read))
      return texts.flatMap((text) => (text ? text.split(' ') : []))
    },
    async readState() {
      const text = await read(STATE)
      return text === undefined ? undefined : JSON.parse(text)
    },
    async write({ pages = [], drop = [], seen, isNewPass, state }) {
      const puts = await Promise.all([
        ...pages.map((page) => sealedAsIs({ kind: 'cards', number: page.number }, page.cards.buffer)),
        ...pages.map((page) => sealedText({ kind: 'leads', number: page.number }, writeLeads(page.leads))),
        ...(seen ? [sealedText({ kind: 'seen', number: seen.number }, seen.ids.join(' '))] : []),
        sealedText(STATE, JSON.stringify(state)),
      ])
      const drops = drop.flatMap((number): Place[] => [
        { kind: 'cards', number },
        { kind: 'leads', number },
      ])
      await shelf.change(puts, [...drops, ...(isNewPass ? await places('seen') : [])])
    },
    readIndex: () => readAsIs(INDEX),
    async writeIndex(bytes) {
      if (isKept) await shelf.change([await sealedAsIs(INDEX, bytes)], [])
    },
    readNote: (number) => read(noteAt(number)),
    writeNote: async (number, text) => shelf.change([await sealedText(noteAt(number), text)], []),
    close: () => shelf.close(),
  }
}

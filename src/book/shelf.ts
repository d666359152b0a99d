import { deleteDB, openDB } from 'idb'
import type { Sealed } from './seal.ts'

/** What is kept: what the grid shows of the leads, whole leads, who was seen in the pass, how far it is, the index. */
const kinds = ['cards', 'leads', 'seen', 'state', 'index'] as const
export type Kind = (typeof kinds)[number]

export interface Place {
  kind: Kind
  number: number
}

/** Numbered sealed texts by kind. A change is made wholly or not at all. */
export interface Shelf {
  numbers(kind: Kind): Promise<number[]>
  get(place: Place): Promise<Sealed | undefined>
  change(puts: readonly (Place & { sealed: Sealed })[], drops: readonly Place[]): Promise<void>
  close(): void
}

/** Raise it when what is kept changes its form: a book of an earlier version is dropped, and filled anew. */
const VERSION = 5

export function shelfName(account: string): string {
  return `leadbook-book-${account}`
}

/** The account's shelf in the browser; `isReplaced` when one of an earlier version was there. */
export async function openShelf(account: string): Promise<{ shelf: Shelf; isReplaced: boolean }> {
  let isReplaced = false
  const shelf = await openDB(shelfName(account), VERSION, {
    upgrade(opened, oldVersion) {
      isReplaced = oldVersion > 0
      for (const name of opened.objectStoreNames) opened.deleteObjectStore(name)
      for (const kind of kinds) opened.createObjectStore(kind)
    },
    // Another tab forgets the book, or brings a later version of it.
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  return {
    isReplaced,
    shelf: {
      numbers: async (kind) => (await shelf.getAllKeys(kind)).map(Number),
      get: ({ kind, number }) => shelf.get(kind, number),
      async change(puts, drops) {
        const change = shelf.transaction(kinds, 'readwrite')
        const asked = [
          ...drops.map(({ kind, number }) => change.objectStore(kind).delete(number)),
          ...puts.map(({ kind, number, sealed }) => change.objectStore(kind).put(sealed, number)),
        ]
        await Promise.all([...asked, change.done])
      },
      close: () => shelf.close(),
    },
  }
}

/** Deletes an account's shelf; waits for other tabs to let go of it. */
export function deleteShelf(account: string): Promise<void> {
  return deleteDB(shelfName(account))
}

/** A shelf that is gone with the tab. */
export function createMemoryShelf(): Shelf {
  const kept = new Map<string, Place & { sealed: Sealed }>()
  const name = ({ kind, number }: Place) => `${kind} ${number}`
  return {
    numbers: async (kind) => [...kept.values()].flatMap((each) => (each.kind === kind ? each.number : [])),
    get: async (place) => kept.get(name(place))?.sealed,
    async change(puts, drops) {
      for (const drop of drops) kept.delete(name(drop))
      for (const put of puts) kept.set(name(put), put)
    },
    close: () => kept.clear(),
  }
}

/**
 * A shelf that goes on in memory from the first change that finds no room. What is at rest stays as it was before: later
 * changes would build on the one that is missing. The index is not missed: it is made again from the rest.
 */
export function sparing(shelf: Shelf, onFull: (error: unknown) => void): Shelf {
  const later = createMemoryShelf()
  const dropped = new Set<string>()
  const name = ({ kind, number }: Place) => `${kind} ${number}`
  let isFull = false
  let isClosed = false
  return {
    async numbers(kind) {
      const kept = (await shelf.numbers(kind)).filter((number) => !dropped.has(name({ kind, number })))
      return [...new Set([...kept, ...(await later.numbers(kind))])]
    },
    async get(place) {
      const found = await later.get(place)
      return found ?? (dropped.has(name(place)) ? undefined : shelf.get(place))
    },
    async change(puts, drops) {
      if (isClosed) return
      const isIndex = puts.some(({ kind }) => kind === 'index')
      try {
        if (!isFull) return await shelf.change(puts, drops)
      } catch (error) {
        if (isIndex) return
        isFull = true
        onFull(error)
      }
      if (isIndex) return
      for (const drop of drops) dropped.add(name(drop))
      await later.change(puts, drops)
    },
    close() {
      isClosed = true
      shelf.close()
      later.close()
    },
  }
}

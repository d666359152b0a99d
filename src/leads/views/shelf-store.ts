import { t } from '../../texts/t.ts'
import type { Place } from './kept-views.ts'
import { sealText, unsealText } from './sealed-text.ts'
import { EMPTY, readShelf, type Shelf } from './shelf.ts'

/** The agent's shelf as this tab knows it. */
export interface KnownShelf {
  shelf: Shelf
  /** It was read: what is not on it is not there. */
  isRead: boolean
  /** A sentence that people should know. */
  said: string | undefined
}

const NOT_KEPT = t(
  'This browser keeps nothing for Leadbook (a private window?): your views are gone when you close this tab. Export them to a file.',
)
const NO_ROOM = t('This browser has no room left for your views: changes are gone when you close this tab. Export them to a file.')
const NOBODY = t('Lofty does not say who you are: your views are gone when you close this tab. Export them to a file.')
const UNREADABLE = t(
  'The views kept in this browser cannot be read any more. They stay where they are; if you exported them, import the file.',
)

interface ShelfParts {
  /** Where the shelf is kept; without a place it lives with the tab. */
  place: Place | undefined
  /** @throws where the browser keeps nothing. */
  storage: () => Pick<Storage, 'getItem' | 'setItem'>
  /** Runs `hold` in one tab at a time. */
  alone: (hold: () => Promise<void>) => Promise<void>
}

/** Reads and changes a shelf that all tabs of a browser share. */
export function createShelfStore({ place, storage, alone }: ShelfParts) {
  let known: KnownShelf = { shelf: EMPTY, isRead: false, said: undefined }
  /** Nothing is taken from the browser any more, since it did not take what was last changed here. */
  let isAlone = place === undefined
  let reading: Promise<void> | undefined
  const readers = new Set<() => void>()

  function show(next: KnownShelf) {
    known = next
    for (const reader of readers) reader()
  }

  async function kept(): Promise<Pick<KnownShelf, 'shelf' | 'said'>> {
    if (!place || isAlone) return { shelf: known.shelf, said: place ? known.said : NOBODY }
    try {
      const sealed = storage().getItem(place.name)
      if (sealed === null) return { shelf: EMPTY, said: undefined }
      return await unsealText(place.keys, place.name, sealed)
        .then((text) => ({ shelf: readShelf(text), said: undefined }))
        .catch(() => ({ shelf: EMPTY, said: UNREADABLE }))
    } catch {
      return { shelf: known.shelf, said: NOT_KEPT }
    }
  }

  async function read() {
    show({ ...(await kept()), isRead: true })
  }

  async function keep(shelf: Shelf, isBeginning: boolean): Promise<string | undefined> {
    if (!place || isAlone) return known.said ?? NOBODY
    const sealed = await sealText(place.keys, place.name, JSON.stringify(shelf))
    try {
      const before = isBeginning ? storage().getItem(place.name) : null
      // What cannot be read now may be read again, by the Leadbook or under the secret that wrote it.
      if (before !== null) storage().setItem(`${place.name}.unread`, before)
      storage().setItem(place.name, sealed)
      return undefined
    } catch (error) {
      isAlone = true
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? NO_ROOM : NOT_KEPT
    }
  }

  return {
    now: () => known,
    /** Reads the shelf, once. */
    ready: () => (reading ??= read()),
    /** Another tab wrote: takes that over. */
    hear({ key }: Pick<StorageEvent, 'key'>) {
      if (key === null || key === place?.name) reading = read()
    },
    /** Works out the shelf anew from what is kept, whichever tab kept it last. */
    change(work: (shelf: Shelf) => Shelf): Promise<void> {
      return alone(async () => {
        const before = await kept()
        const shelf = work(before.shelf)
        show({ shelf, isRead: true, said: await keep(shelf, before.said === UNREADABLE) })
      })
    },
    subscribe(reader: () => void) {
      readers.add(reader)
      return () => readers.delete(reader)
    },
  }
}

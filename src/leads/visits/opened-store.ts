import type { Place } from '../views/kept-views.ts'
import { sealText, unsealText } from '../views/sealed-text.ts'

/** When each lead was opened last (epoch milliseconds), the latest at the end. */
export type Opened = ReadonlyMap<string, number>

/** So many leads are known to have been opened: who was opened before all of these reads as unopened again. */
const MOST_OPENED = 20_000

interface OpenedParts {
  /** Where they are kept; without a place they are known to the tab. */
  place: Place | undefined
  /** @throws where the browser keeps nothing. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Runs `hold` in one tab at a time. */
  alone: (hold: () => Promise<void>) => Promise<void>
  most?: number
}

/** Which leads the agent opened: their ids and when, sealed as views are, and nothing else of them. */
export function createOpenedStore({ place, storage, alone, most = MOST_OPENED }: OpenedParts) {
  let opened: Opened = new Map()
  const readers = new Set<() => void>()

  function show(next: Opened) {
    opened = next
    for (const reader of readers) reader()
  }

  /** As the browser has it. What it does not keep, or what cannot be read, was not opened. */
  async function kept(): Promise<Opened> {
    try {
      const sealed = place && storage().getItem(place.name)
      return place && sealed ? new Map(readOpened(await unsealText(place.keys, place.name, sealed))) : new Map()
    } catch {
      return new Map()
    }
  }

  async function keep(): Promise<void> {
    show(together(await kept(), opened, most))
    if (!place) return
    const sealed = await sealText(place.keys, place.name, JSON.stringify([...opened]))
    try {
      storage().setItem(place.name, sealed)
    } catch {
      // Where the browser keeps nothing, or has no room, the tab alone knows.
    }
  }

  return {
    now: () => opened,
    async read(): Promise<void> {
      show(together(await kept(), opened, most))
    },
    /** Another tab wrote: takes that over. */
    async hear({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): Promise<void> {
      if (key !== place?.name) return
      if (newValue === null) show(new Map())
      else show(together(await kept(), opened, most))
    },
    /** Takes note that a lead was opened: at once here, then in the browser. */
    note(leadId: string, now: number): Promise<void> {
      show(together(opened, new Map([[leadId, now]]), most))
      return alone(keep)
    },
    forget(): Promise<void> {
      return alone(async () => {
        show(new Map())
        try {
          if (place) storage().removeItem(place.name)
        } catch {
          // Nothing was kept.
        }
      })
    },
    subscribe(reader: () => void) {
      readers.add(reader)
      return () => readers.delete(reader)
    },
  }
}

/** All leads of both, the latest time of each, the latest of them. */
function together(one: Opened, other: Opened, most: number): Opened {
  const all = new Map(one)
  for (const [id, at] of other) all.set(id, Math.max(at, all.get(id) ?? 0))
  return new Map([...all].sort(([, first], [, second]) => first - second).slice(-most))
}

/** @throws when it is none. */
function readOpened(json: string): [string, number][] {
  const read: unknown = JSON.parse(json)
  if (!Array.isArray(read)) throw new TypeError('These are no opened leads.')
  return read.filter((each): each is [string, number] => Array.isArray(each) && typeof each[0] === 'string' && Number.isFinite(each[1]))
}

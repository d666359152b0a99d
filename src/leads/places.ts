/** Where a reader was in the list when they left a history entry. */
export interface Place {
  /** Rows scrolled past; a fraction is part of a row. */
  row: number
  /** Pixels scrolled sideways. */
  left: number
  /** The element that had the focus. */
  focusId: string | undefined
}

const STORE = 'leadbook.places'

/** Places by the history entry's key. They outlive a reload, not the tab, and hold no personal facts. */
const places = new Map<string, Place>(read())

function read(): [string, Place][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '[]')
  } catch {
    return []
  }
}

export function placeAt(entry: string): Place | undefined {
  return places.get(entry)
}

export function notePlace(entry: string, seen: Partial<Place>): void {
  places.set(entry, { row: 0, left: 0, focusId: undefined, ...places.get(entry), ...seen })
}

/** Keeps the last places for the tab's next load. */
export function storePlaces(): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify([...places].slice(-50)))
  } catch {
    // A full or forbidden store costs the scroll position after a reload, nothing else.
  }
}

import { useSyncExternalStore } from 'react'
import { placeOf } from './kept-views.ts'
import type { Shelf } from './shelf.ts'
import { createShelfStore, type KnownShelf } from './shelf-store.ts'

const store = createShelfStore({
  place: placeOf('views'),
  storage: () => window.localStorage,
  alone: async (hold) => (navigator.locks ? navigator.locks.request('leadbook-views', hold) : hold()),
})
window.addEventListener('storage', store.hear)

/** The shelf, read when first asked for. */
export function useShelf(): KnownShelf {
  void store.ready()
  return useSyncExternalStore(store.subscribe, store.now)
}

export const changeShelf = store.change

/** The shelf once it was read. */
export async function shelfAtRest(): Promise<Shelf> {
  await store.ready()
  return store.now().shelf
}

import { useSyncExternalStore } from 'react'
import { type BookState, bookNow, watchBook } from './book.ts'

export function useBook(): BookState {
  return useSyncExternalStore(watchBook, bookNow)
}

/** One fact of the book: who uses it is drawn again only when that fact changes. */
export function useBookFact<Fact extends string | number | boolean>(factOf: (book: BookState) => Fact): Fact {
  return useSyncExternalStore(watchBook, () => factOf(bookNow()))
}

import type { Store } from './store.ts'

/** Texts that are kept with the leads and go with them, by numbers of the caller's. */
export function createNotes(opening: Promise<Store>) {
  return {
    read: async (number: number) => (await opening).readNote(number),
    write: async (number: number, text: string) => (await opening).writeNote(number, text),
  }
}

import { type Bits, bitsWhere, countBits, createBits } from './bits.ts'
import { createCodeLists } from './code-lists.ts'
import { createDictionary } from './dictionary.ts'
import type { PackReader, PackWriter } from './pack.ts'
import { matcherOf } from './word-match.ts'
import { askedWords, wordsOf } from './words.ts'

/** With fewer leads than these that have the words exactly, those that nearly have them are found too. */
export const FEW = 5

/** The slots a text search finds. */
export interface Found {
  exact: Bits
  /** With those that have the words but for a typo. */
  all: Bits
  /** Whether typos were allowed for. */
  isLoose: boolean
}

/** The words of all leads, for finding those that have given ones. */
export interface TextIndex {
  reserve(capacity: number): void
  put(slot: number, texts: readonly string[]): void
  /** Writes the words of these slots, in their order. */
  write(to: PackWriter, slots: Uint32Array): void
  /** Reads what was written into the first slots; none may have words. */
  read(from: PackReader): void
  /** The slots that have all words of the needle; undefined when it has no word. */
  find(needle: string): Found | undefined
}

export function createTextIndex(): TextIndex {
  const dictionary = createDictionary()
  const lists = createCodeLists()

  /** The slots that have a word for each one asked for. A bit of a word's mask says for which it will do. */
  function slotsWith(asked: readonly string[], isLoose: boolean): Bits {
    const { starts, ends, codes } = lists
    const masks = new Uint32Array(dictionary.names.length)
    for (const [bit, each] of asked.entries()) {
      const willDo = matcherOf(each, isLoose)
      let isFound = false
      for (let code = 0; code < masks.length; code += 1) {
        if (!willDo(dictionary.names[code] ?? '')) continue
        masks[code] = (masks[code] ?? 0) | (1 << bit)
        isFound = true
      }
      if (!isFound) return createBits(starts.length)
    }
    const all = 2 ** asked.length - 1
    return bitsWhere(starts.length, (slot) => {
      const end = ends[slot] ?? 0
      let mask = 0
      for (let at = starts[slot] ?? 0; at < end; at += 1) mask |= masks[codes[at] ?? 0] ?? 0
      return mask === all
    })
  }

  return {
    reserve: (capacity) => lists.reserve(capacity),
    put(slot, texts) {
      const codes = new Set<number>()
      for (const text of texts) for (const word of wordsOf(text)) codes.add(dictionary.add(word))
      lists.put(slot, [...codes])
    },
    write(to, slots) {
      dictionary.write(to)
      lists.write(to, slots)
    },
    read(from) {
      dictionary.read(from)
      lists.read(from)
    },
    find(needle) {
      const asked = askedWords(needle)
      if (asked.length === 0) return undefined
      const exact = slotsWith(asked, false)
      if (countBits(exact) >= FEW) return { exact, all: exact, isLoose: false }
      return { exact, all: slotsWith(asked, true), isLoose: true }
    },
  }
}

import { fold, foldWithPlaces } from './fold.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** Digits, with what people put between those of a phone: "(512) 555-0100", "512.555.0100", "+1 512 555 0100". */
const PHONE = /(?<![\p{L}\p{N}])(?:\+1[\s().-]*)?\d+(?:[\s().-]+\d+)*(?![\p{L}\p{N}])/gu
/** Most texts have no phone in parts, and this tells sooner. */
const PARTED_DIGITS = /\d[\s().-]+\d/
/** Words asked for beyond these are passed over: each takes a bit. */
const MOST_WORDS = 31

/** The folded words of a text, and its phones as digits alone besides. */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
  const words = folded.match(WORD) ?? []
  return PARTED_DIGITS.test(folded) ? [...words, ...(folded.match(PHONE) ?? []).map(digitsOf)] : words
}

/** A word of a text and where it stands there. */
export interface PlacedWord {
  word: string
  /** For each letter of the word where the letter of the text begins that it comes from, and where the last one ends. */
  places: readonly number[]
}

/** The words of a text, as `wordsOf` gives them, with their places. */
export function placedWords(text: string): PlacedWord[] {
  const { folded, places } = foldWithPlaces(text)
  const placed = (at: number, length: number) => places.slice(at, at + length)
  const words = [...folded.matchAll(WORD)].map((match) => ({ word: match[0], places: placed(match.index, match[0].length) }))
  const phones = (PARTED_DIGITS.test(folded) ? [...folded.matchAll(PHONE)] : []).map((match) => ({
    word: digitsOf(match[0]),
    places: placed(match.index, match[0].length).filter((_, at) => /\d/.test(match[0][at] ?? '')),
  }))
  return [...words, ...phones]
}

/**
 * The words a needle asks for, all of which a lead must have. A phone is one word however it is typed, without the
 * country's +1, since leads have theirs with and without it.
 */
export function askedWords(needle: string): string[] {
  const folded = fold(needle).replace(PHONE, (phone) => digitsOf(phone.replace(/^\+1/, '')).replace(/^1(?=\d{10}$)/, ''))
  return [...new Set(folded.match(WORD))].slice(0, MOST_WORDS)
}

function digitsOf(phone: string): string {
  return phone.replace(/\D+/g, '')
}

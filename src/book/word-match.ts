import { askedWords, placedWords, wordsOf } from './words.ts'

/** From how many letters on a word is found inside another too, and may differ by one edit, and by two. */
const INSIDE_FROM = 3
const ONE_EDIT_FROM = 5
const TWO_EDITS_FROM = 9
/** Most words of a book that begin with a digit are phones: not to be looked at for a mistyped name. */
const LAST_DIGIT = 0x39

/** Whether a folded word is one asked for. */
type Matcher = (word: string) => boolean

/**
 * Finds words that a word asked for begins or, when it is long enough, stands in. With typos allowed also those that it
 * begins but for a letter more, less, other, or two the wrong way round; digits are taken as they are.
 */
export function matcherOf(asked: string, isLoose: boolean): Matcher {
  const isIn: Matcher = asked.length < INSIDE_FROM ? (word) => word.startsWith(asked) : (word) => word.includes(asked)
  const edits = /\p{N}/u.test(asked) || asked.length < ONE_EDIT_FROM ? 0 : asked.length < TWO_EDITS_FROM ? 1 : 2
  if (!isLoose || edits === 0) return isIn
  const mayBe: Matcher = (word) => word.length >= asked.length - edits && word.charCodeAt(0) > LAST_DIGIT
  return (word) => isIn(word) || (mayBe(word) && isWithinEdits(asked, word, edits))
}

/** Whether all words of the needle are in the texts: exactly, or nearly where that is allowed. True for a needle without words. */
export function textMatches(needle: string, texts: readonly string[], isLoose = false): boolean {
  const words = texts.flatMap(wordsOf)
  return askedWords(needle).every((asked) => words.some(matcherOf(asked, isLoose)))
}

/** Where in a text the words of the needle are found, from to before, in order and apart: what is to be marked. */
export function highlightRanges(needle: string, text: string, isLoose = false): [number, number][] {
  const words = placedWords(text)
  return apart(
    askedWords(needle).flatMap((asked) => {
      const isAsked = matcherOf(asked, isLoose)
      return words.flatMap(({ word, places }): [number, number][] => {
        if (!isAsked(word)) return []
        const at = Math.max(0, word.indexOf(asked))
        const length = word.includes(asked) ? asked.length : word.length
        const start = places[at] ?? 0
        return [[start, endOf(text, places[at + length - 1] ?? start)]]
      })
    }),
  )
}

/** Where the letter ends that begins at a place, with the marks that belong to it. */
function endOf(text: string, place: number): number {
  const letter = /^.\p{M}*/su.exec(text.slice(place))
  return place + (letter?.[0].length ?? 0)
}

/** Ranges in order, those that touch made one. */
function apart(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [start, end] of ranges.sort(([one], [other]) => one - other)) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/**
 * Whether so many edits make the rest of `asked` the beginning of the rest of `word`: past what both have in common, one
 * of the four edits must do, with one less to spare.
 */
function isWithinEdits(asked: string, word: string, edits: number, at = 0, wordAt = 0): boolean {
  let typed = at
  let meant = wordAt
  while (typed < asked.length && asked.charCodeAt(typed) === word.charCodeAt(meant)) {
    typed += 1
    meant += 1
  }
  if (typed === asked.length) return true
  if (edits === 0) return false
  const isTurned = asked.charCodeAt(typed) === word.charCodeAt(meant + 1) && asked.charCodeAt(typed + 1) === word.charCodeAt(meant)
  return (
    isWithinEdits(asked, word, edits - 1, typed + 1, meant + 1) ||
    isWithinEdits(asked, word, edits - 1, typed + 1, meant) ||
    isWithinEdits(asked, word, edits - 1, typed, meant + 1) ||
    (isTurned && isWithinEdits(asked, word, edits - 1, typed + 2, meant + 2))
  )
}

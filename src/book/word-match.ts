import { askedWords, placedWords, wordsOf } from './words.ts'

/** From how many letters on a word is found inside another too, and may differ by one edit, and by two. */
const INSIDE_FROM = 3
const ONE_EDIT_FROM = 5
const TWO_EDITS_FROM = 9

/** Whether a word asked for begins the other, or stands in it. Both are folded. */
export function isIn(asked: string, word: string): boolean {
  return asked.length < INSIDE_FROM ? word.startsWith(asked) : word.includes(asked)
}

/** Whether a word asked for begins the other but for a typo or two: a letter more, less, other, or two the wrong way round. */
export function isNearlyIn(asked: string, word: string): boolean {
  if (asked.length < ONE_EDIT_FROM || /\p{N}/u.test(asked)) return false
  return isWithinEdits(asked, word, asked.length < TWO_EDITS_FROM ? 1 : 2)
}

/** Whether all words of the needle are in the texts: exactly, or nearly where that is allowed. True for a needle without words. */
export function textMatches(needle: string, texts: readonly string[], isLoose = false): boolean {
  const words = texts.flatMap(wordsOf)
  return askedWords(needle).every((asked) => words.some((word) => isIn(asked, word) || (isLoose && isNearlyIn(asked, word))))
}

/** Where in a text the words of the needle are found, from to before, in order and apart: what is to be marked. */
export function highlightRanges(needle: string, text: string, isLoose = false): [number, number][] {
  const words = placedWords(text)
  return apart(
    askedWords(needle).flatMap((asked) =>
      words.flatMap(({ word, places }): [number, number][] => {
        if (!isIn(asked, word) && !(isLoose && isNearlyIn(asked, word))) return []
        const at = Math.max(0, word.indexOf(asked))
        const length = word.includes(asked) ? asked.length : word.length
        const start = places[at] ?? 0
        return [[start, endOf(text, places[at + length - 1] ?? start)]]
      }),
    ),
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
 * Whether so many edits make `asked` the beginning of `word`. Row by row through the table of edits between beginnings,
 * looking only at lengths that differ by no more than the edits, until none of a row is in reach.
 */
function isWithinEdits(asked: string, word: string, edits: number): boolean {
  if (word.length < asked.length - edits) return false
  const far = edits + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: far }, (_, at) => at)
  for (let row = 1; row <= asked.length; row += 1) {
    const costs: number[] = []
    let least = far
    for (let at = Math.max(0, row - edits); at <= Math.min(word.length, row + edits); at += 1) {
      const isSame = asked[row - 1] === word[at - 1]
      const isTurned = row > 1 && at > 1 && asked[row - 1] === word[at - 2] && asked[row - 2] === word[at - 1]
      const cost = Math.min(
        at === 0 ? row : (last[at - 1] ?? far) + (isSame ? 0 : 1),
        (last[at] ?? far) + 1,
        (costs[at - 1] ?? far) + 1,
        isTurned ? (beforeLast[at - 2] ?? far) + 1 : far,
      )
      costs[at] = cost
      if (cost < least) least = cost
    }
    if (least > edits) return false
    beforeLast = last
    last = costs
  }
  return last.some((cost) => cost <= edits)
}

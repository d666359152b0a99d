/** Letters that are no other letter with a mark, as people without that key type them; apostrophes (O’Brien) are left out. */
const LETTERS = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ς: 'σ' }
const PLAIN = new Map(Object.entries({ ...LETTERS, "'": '', '’': '', '‘': '', ʼ: '', '`': '' }))
const ODD = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g')
const ASCII = /^[\0-\x7f]*$/

/** Text without case, accents and apostrophes, for finding and sorting. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const bare = ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(ODD, (letter) => PLAIN.get(letter) ?? letter)
}

/** Folded text and, for each unit of it, where in the text the letter begins that it comes from. */
export function foldWithPlaces(text: string): { folded: string; places: readonly number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const unit = fold(letter)
    folded += unit
    for (let count = 0; count < unit.length; count += 1) places.push(at)
    at += letter.length
  }
  return { folded, places }
}

/** Folded text that sorts numbers by their size: "9 days" before "10 days". */
export function sortKeyOf(text: string): string {
  return fold(text.trim()).replace(/\d+/g, (digits) => digits.padStart(20, '0'))
}

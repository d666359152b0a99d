/** Digits enough to leave the range in which a JavaScript number is exact (2^53 has 16). */
const LONG_INTEGER = /-?\d{16,}/g

/**
 * Parses JSON without losing a digit: integers beyond ±2^53 come back as strings of digits, everything else as
 * `JSON.parse` gives it. Lofty's ids are int64 and `JSON.parse` rounds the large ones, which would make two leads one.
 * Works in every engine: Node 20, Firefox and Safari give a reviver no access to the source text.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(quoteLongIntegers(text))
}

/** Digits inside strings ("note": "id 12345678901234567890") stay as they are: strings are stepped over. */
function quoteLongIntegers(text: string): string {
  let quoted = ''
  let copied = 0
  let opening = text.indexOf('"')
  /** The end of the last string that opened before the digits looked at. */
  let insideUntil = 0
  for (const match of text.matchAll(LONG_INTEGER)) {
    const start = match.index
    const end = start + match[0].length
    while (opening >= 0 && opening < start) {
      insideUntil = afterString(text, opening)
      opening = text.indexOf('"', insideUntil)
    }
    if (start < insideUntil || Number.isSafeInteger(Number(match[0])) || !isWholeNumber(text, start, end)) continue
    quoted += `${text.slice(copied, start)}"${match[0]}"`
    copied = end
  }
  return quoted + text.slice(copied)
}

/** Not part of a fraction or an exponent, and nothing that JSON refuses and quotes would allow: leading zeros, a bare key. */
function isWholeNumber(text: string, start: number, end: number): boolean {
  const isPart = /[\d.eE+-]/.test(text.charAt(start - 1)) || /[.eE]/.test(text.charAt(end))
  return !isPart && !/^-?0/.test(text.slice(start, start + 2)) && !/^\s*:/.test(text.slice(end, end + 20))
}

/** The position behind the string that opens at `opening`; the end of the text when it is never closed. */
function afterString(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1)
  while (closing >= 0 && isEscaped(text, closing)) closing = text.indexOf('"', closing + 1)
  return closing < 0 ? text.length : closing + 1
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0
  while (text[position - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}

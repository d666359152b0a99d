/**
 * Digits enough to leave the range in which a JavaScript number is exact (2^53 has 16). Not those of a fraction or an
 * exponent, and nothing that JSON refuses and quotes would allow: leading zeros, a bare key.
 */
const LONG_INTEGER = /(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g

/**
 * Parses JSON without losing a digit: integers beyond ±2^53 come back as strings of digits, everything else as
 * `JSON.parse` gives it. Lofty's ids are int64 and `JSON.parse` rounds the large ones, which would make two leads one.
 * Works in every engine: Node 20, Firefox and Safari give a reviver no access to the source text.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text.search(LONG_INTEGER) < 0 ? text : quoteLongIntegers(text))
}

/** Digits inside strings ("note": "id 12345678901234567890") stay as they are: the text is walked string by string. */
function quoteLongIntegers(text: string): string {
  let quoted = ''
  let at = 0
  while (at < text.length) {
    const opening = text.indexOf('"', at)
    const outsideEnd = opening < 0 ? text.length : opening
    quoted += text.slice(at, outsideEnd).replace(LONG_INTEGER, (digits) => (Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`))
    if (opening < 0) break
    at = afterString(text, opening)
    quoted += text.slice(opening, at)
  }
  return quoted
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

/** The query of a call as names and texts; an empty text is as good as none. */
export type Query = Readonly<Record<string, string>>

/** A parameter of a form that Lofty cannot take. */
export class InvalidParameter extends Error {
  override name = 'InvalidParameter'
}

/** Reads a whole number, which may be negative; undefined when it is not given. */
export function wholeNumber(query: Query, name: string): number | undefined {
  const text = query[name]
  if (!text) return undefined
  if (!/^-?\d{1,18}$/.test(text)) throw new InvalidParameter(name)
  return Number(text)
}

/** Reads `true` or `false`; undefined when it is not given. */
export function flag(query: Query, name: string): boolean | undefined {
  const text = query[name]
  if (!text) return undefined
  if (text !== 'true' && text !== 'false') throw new InvalidParameter(name)
  return text === 'true'
}

/**
 * Splits a list of names at its commas. Lofty publishes no separator, and names hold commas themselves: a known name is
 * taken as a whole, the longest first. `fold` says which spellings are the same name.
 */
export function splitNames(text: string, known: readonly string[], fold: (name: string) => string): Set<string> {
  const longestFirst = known.map(fold).sort((a, b) => b.length - a.length)
  const found = new Set<string>()
  let rest = fold(text).trim()
  while (rest !== '') {
    const name = longestFirst.find((each) => rest === each || (rest.startsWith(each) && /^\s*,/.test(rest.slice(each.length))))
    const end = name?.length ?? rest.search(/,|$/)
    if (end > 0) found.add(rest.slice(0, end).trim())
    rest = rest.slice(end).replace(/^[\s,]+/, '')
  }
  return found
}

/** A lead as one page of the book has it. */
export interface CardEntry {
  id: string
  /** Number of the lead's whole text: leads with the same are the same. */
  print: number
  /** What the grid shows of it, as JSON. */
  card: string
}

/** What one answer brought that the book did not have, in bytes of UTF-8. */
export interface CardPage {
  bytes: Uint8Array
  /** Where among the bytes each lead's card is. */
  entries: { id: string; print: number; start: number; end: number }[]
  /** Leads that Lofty has no longer. */
  gone: string[]
}

/** What stands on the first line of a page's cards. */
interface CardsHead {
  ids: string[]
  prints: number[]
  gone: string[]
}

const NEW_LINE = 0x0a

/** JSON texts have no line breaks, so that one line each can be found without parsing any. */
export function writeCards(entries: readonly CardEntry[], gone: readonly string[]): Uint8Array<ArrayBuffer> {
  const head = { ids: entries.map(({ id }) => id), prints: entries.map(({ print }) => print), gone: [...gone] } satisfies CardsHead
  return new TextEncoder().encode([JSON.stringify(head), ...entries.map(({ card }) => card), ''].join('\n'))
}

export function readCards(bytes: Uint8Array): CardPage {
  let start = bytes.indexOf(NEW_LINE) + 1
  const { ids, prints, gone }: CardsHead = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start)))
  const entries = ids.map((id, at) => {
    const end = bytes.indexOf(NEW_LINE, start)
    const entry = { id, print: prints[at] ?? 0, start, end }
    start = end + 1
    return entry
  })
  return { bytes, entries, gone }
}

/** Whole leads, as JSON by id. */
export function writeLeads(leads: ReadonlyMap<string, string>): string {
  return [...leads].map(([id, text]) => `${id}\n${text}`).join('\n')
}

export function readLeads(text: string): Map<string, string> {
  const lines = text.split('\n')
  const leads = new Map<string, string>()
  for (let at = 0; at + 1 < lines.length; at += 2) leads.set(lines[at] ?? '', lines[at + 1] ?? '')
  return leads
}

/** A number for a text; two texts have the same once in 2^53. */
export function printOf(text: string): number {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & other) + (one >>> 0)
}

/** A lead as one page of the book has it. `card` and `rest` are what the grid and the index need of it, as JSON. */
export interface CardEntry {
  id: string
  /** Number of the lead's whole text: leads with the same are the same. */
  print: number
  card: string
  rest: string
}

/** What one answer brought that the book did not have: `gone` are leads that Lofty has no longer. */
export interface CardPage {
  entries: CardEntry[]
  gone: string[]
}

/** What stands on the first line of a page's cards. */
interface CardsHead {
  ids: string[]
  prints: number[]
  gone: string[]
}

/** JSON texts have no line breaks, so that one line each can be read without parsing it. */
export function writeCards({ entries, gone }: CardPage): string {
  const head: CardsHead = { ids: entries.map(({ id }) => id), prints: entries.map(({ print }) => print), gone }
  return [JSON.stringify(head), ...entries.flatMap(({ card, rest }) => [card, rest])].join('\n')
}

/** Ids come from JSON and not from a split: parts of a text would keep all of it in memory. */
export function readCards(text: string): CardPage {
  const [first = '', ...lines] = text.split('\n')
  const { ids, prints, gone }: CardsHead = JSON.parse(first)
  const entries = ids.map((id, at) => ({ id, print: prints[at] ?? 0, card: lines[2 * at] ?? '', rest: lines[2 * at + 1] ?? '' }))
  return { entries, gone }
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

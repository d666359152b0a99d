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

/** JSON texts have no line breaks, so that one line each can be read without parsing it. */
export function writeCards({ entries, gone }: CardPage): string {
  return [gone.join(' '), ...entries.flatMap(({ id, print, card, rest }) => [`${id} ${print}`, card, rest])].join('\n')
}

export function readCards(text: string): CardPage {
  const [gone = '', ...lines] = text.split('\n')
  const entries: CardEntry[] = []
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [id = '', print] = (lines[at] ?? '').split(' ')
    entries.push({ id, print: Number(print), card: lines[at + 1] ?? '', rest: lines[at + 2] ?? '' })
  }
  return { entries, gone: gone === '' ? [] : gone.split(' ') }
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

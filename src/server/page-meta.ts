import { createHash } from 'node:crypto'
import { escapeHtml } from './escape-html.ts'

/** What the server says to the page in its head, by name: the page reads `<meta name="leadbook-…">`. */
export interface Told {
  /** Whose leads these are. */
  source: 'sandbox' | 'lofty'
  /** Who reads them, where agents sign in. */
  agent?: string | undefined
  /** Under which name the browser keeps the agent's book; undefined where it must keep none. */
  book?: string | undefined
  /** Under which name the browser keeps a signed-in agent's saved views, and the keys that seal them, divided by spaces. */
  views?: string | undefined
  /** Set where leads must not be exported. */
  export?: 'off' | undefined
}

/** The tags of the page's head that tell it. */
export function metaTags(told: Told): { name: string; content: string }[] {
  return Object.entries(told).flatMap(([name, content]) => (content === undefined ? [] : { name: `leadbook-${name}`, content }))
}

/** Tells the page by the end of its head. */
export function withMeta(html: string, told: Told): string {
  const tags = metaTags(told).map(({ name, content }) => `<meta name="${name}" content="${escapeHtml(content)}" />`)
  return html.replace('</head>', () => `${tags.join('')}</head>`)
}

/** The name of an account's book: always the same for the same account, and telling nothing about it. */
export function bookName(origin: string, account: string): string {
  return createHash('sha256').update(`leadbook book\n${origin}\n${account}`).digest('base64url').slice(0, 22)
}

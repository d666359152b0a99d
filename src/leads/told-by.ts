/** Where the browser keeps what a page opened offline goes by. */
export const KEPT = 'leadbook.offline'

/** What the server told, by name, and until when it holds (epoch milliseconds) where it does not hold for good. */
export interface Kept {
  told: Record<string, string | undefined>
  until: number | undefined
}

/** The page was opened without the server, which could not be reached. */
export const isOffline = meta('leadbook-offline') !== undefined

const kept = isOffline ? readKept() : {}
// Where there is to be no book any more, none opens offline either.
if (!isOffline && meta('leadbook-book') === undefined) forgetKept()

/** What the server says to the page in its head; opened offline, what it said last, as far as that may be remembered. */
export function toldBy(name: string): string | undefined {
  return meta(name) ?? kept[name]
}

function forgetKept(): void {
  try {
    localStorage.removeItem(KEPT)
  } catch {
    // What forbids to forget forbade to keep.
  }
}

function meta(name: string): string | undefined {
  // Tables are read without a page too, to write README's.
  return globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}

function readKept(): Kept['told'] {
  try {
    const { told, until = Number.POSITIVE_INFINITY }: Kept = JSON.parse(localStorage.getItem(KEPT) ?? '')
    return Date.now() < until ? told : {}
  } catch {
    return {}
  }
}

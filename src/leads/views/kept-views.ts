import { toldBy } from '../told-by.ts'

/** What the names of kept views begin with. */
const STORE = 'leadbook.views'

/** Where an agent's views are kept: under which name, sealed with the first of the keys; all may open them. */
export interface Place {
  name: string
  /** As base64url; empty where nobody signs in. */
  keys: readonly string[]
}

/** Undefined where nobody can tell whose views they would be. */
export function placeOfViews(): Place | undefined {
  const [account, ...keys] = toldBy('leadbook-views')?.split(' ') ?? []
  if (account !== undefined) return { name: `${STORE}.${account}`, keys }
  return toldBy('leadbook-agent') === undefined ? { name: STORE, keys: [] } : undefined
}

/** Whether there are views that could hold one to begin with. */
export function hasKeptViews(): boolean {
  try {
    const place = placeOfViews()
    return place !== undefined && localStorage.getItem(place.name) !== null
  } catch {
    return false
  }
}

/**
 * Takes the sealed views of all agents in hand, to put them back once signing out has emptied the browser. Nobody can read
 * them: the keys are on the server, which tells them to their own agents only.
 */
export function takeSealedViews(): () => void {
  try {
    const kept = Object.entries<string>(localStorage).filter(([name]) => name.startsWith(`${STORE}.`))
    return () => {
      for (const [name, sealed] of kept) localStorage.setItem(name, sealed)
    }
  } catch {
    return () => undefined
  }
}

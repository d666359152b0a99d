import { toldBy } from '../told-by.ts'

/** Where a browser keeps something of an agent: under which name, sealed with the first of the keys; all may open it. */
export interface Place {
  name: string
  /** As base64url; empty where nobody signs in. */
  keys: readonly string[]
}

/** The agent's own place; undefined where nobody can tell whose it would be. */
export function placeOf(what: 'views' | 'opened' | 'visit'): Place | undefined {
  const name = `leadbook.${what}`
  const [account, ...keys] = toldBy('leadbook-views')?.split(' ') ?? []
  if (account !== undefined) return { name: `${name}.${account}`, keys }
  return toldBy('leadbook-agent') === undefined ? { name, keys: [] } : undefined
}

/** Whether there are views that could hold one to begin with. */
export function hasKeptViews(): boolean {
  try {
    const place = placeOf('views')
    return place !== undefined && localStorage.getItem(place.name) !== null
  } catch {
    return false
  }
}

/**
 * Takes in hand what is kept of all agents beyond a session, to put it back once signing out has emptied the browser: their
 * views, which leads they opened and when they were here. Nobody can read them: the keys are on the server, which tells them
 * to their own agents only.
 */
export function takeSealed(): () => void {
  try {
    const kept = Object.entries<string>(localStorage).filter(([name]) => /^leadbook\.(views|opened|visit)\./.test(name))
    return () => {
      for (const [name, sealed] of kept) localStorage.setItem(name, sealed)
    }
  } catch {
    return () => undefined
  }
}

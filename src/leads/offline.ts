import { isOffline, KEPT, type Kept, toldBy } from './told-by.ts'

const ADDRESS = '/service-worker.js'

/** The one address that may become a service worker. */
const policy = window.trustedTypes?.createPolicy('leadbook-offline', {
  createScriptURL(address) {
    if (address !== ADDRESS) throw new TypeError('Only what opens the page offline is a service worker')
    return address
  },
})

/** Milliseconds that a signed-in agent's book opens without the server: as long as a session lasts unused. */
const SIGNED_IN_LASTS = 12 * 60 * 60 * 1000

/** What the page remembers of what the server told it. Not who reads, and no key: those are the server's. */
const REMEMBERED = ['leadbook-source', 'leadbook-book', 'leadbook-export']

let isKept = false

/**
 * Lets the page open without the server, from a book that has all leads.
 * @param asOf when the server last let the book ask (epoch milliseconds).
 */
export function keepOffline(asOf: number): void {
  // What stands in for the server cannot vouch for itself; while the page is developed, its files have no lasting names.
  if (isOffline || import.meta.env.DEV || !navigator.serviceWorker) return
  const told = Object.fromEntries(REMEMBERED.flatMap((name) => [[name, toldBy(name)]]))
  const until = toldBy('leadbook-agent') === undefined ? undefined : asOf + SIGNED_IN_LASTS
  const kept: Kept = { told, until }
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept))
  } catch {
    return
  }
  if (isKept) return
  isKept = true
  navigator.serviceWorker.register(policy?.createScriptURL(ADDRESS) ?? ADDRESS).catch(() => undefined)
}

/** Takes care that nothing opens without the server any more. */
export async function endOffline(): Promise<void> {
  localStorage.removeItem(KEPT)
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map((registration) => registration.unregister()))
  for (const name of await caches.keys()) await caches.delete(name)
}

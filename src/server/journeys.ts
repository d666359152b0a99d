import * as z from 'zod/mini'
import type { Clock } from './clock.ts'
import { dropCookie, readCookie, writeCookie } from './cookies.ts'
import type { Seal } from './seal.ts'

const COOKIE = 'leadbook-signin'
/** Seconds in which agents have to come back from Lofty. */
const LONGEST = 600

const journey = z.object({ state: z.string(), verifier: z.string(), redirectUri: z.string(), returnTo: z.string(), until: z.number() })

/** Agents on their way to Lofty and back: what must match when they return travels sealed in a cookie of their own. */
export function createJourneys(seal: Seal, clock: Clock) {
  /** Those that were come back from, until they would have ended anyway: each counts once. */
  const spent = new Map<string, number>()

  return {
    /** The cookie to leave with. */
    begin: (begun: Omit<z.infer<typeof journey>, 'until'>) =>
      writeCookie(COOKIE, seal.close(JSON.stringify({ ...begun, until: clock.date() + LONGEST * 1000 }), 'journey', ''), LONGEST),
    /** The journey that a request comes back from, once and in time. */
    end(headers: Headers): z.infer<typeof journey> | undefined {
      for (const [state, until] of spent) if (until <= clock.date()) spent.delete(state)
      const opened = seal.open(readCookie(headers, COOKIE) ?? '', 'journey', '')
      const found = opened && z.parse(journey, JSON.parse(opened.text))
      if (!found || found.until <= clock.date() || spent.has(found.state)) return undefined
      spent.set(found.state, found.until)
      return found
    },
    /** The cookie to come back with. */
    drop: () => dropCookie(COOKIE),
  }
}

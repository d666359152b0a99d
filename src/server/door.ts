import { randomUUID } from 'node:crypto'
import { type Account, createAccounts, type Outside } from './accounts.ts'
import { createAttempts } from './attempts.ts'
import type { Backing } from './backing.ts'
import type { BudgetState } from './budget.ts'
import type { Clock } from './clock.ts'
import { createFreshness } from './freshness.ts'
import { createJourneys } from './journeys.ts'
import { levelOf } from './log.ts'
import { createLoftyOAuth } from './oauth.ts'
import type { LogLine } from './proxy.ts'
import { createSeal } from './seal.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createSignIn } from './sign-in.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** A request that was let in. */
export interface Entry {
  account: Account
  /** To be sent with the answer. */
  cookie?: string | undefined
}

/** Lets in who is signed in, each with their own Lofty account. */
export interface Door {
  find: Sessions['find']
  signIn: ReturnType<typeof createSignIn>
  /** The account a request asks Lofty with; undefined for nobody's. @throws OAuthFailure */
  enter(request: Request): Promise<Entry | undefined>
  /** The keys that an account's saved views are sealed with in its agent's browser. */
  viewKeys(account: string): string[]
  /** How every call budget in use stands. */
  budgets(): BudgetState[]
  close(): void
}

/** What a line of the log says of a request that is not about leads. */
export function lineOf(clock: Clock, startedAt: number, status: number): LogLine {
  const [time, requestId, ms] = [new Date(clock.date()).toISOString(), randomUUID(), Math.round(clock.now() - startedAt)]
  return { time, level: levelOf(status), requestId, route: undefined, status, ms, waitedMs: 0, upstream: undefined, params: [] }
}

export function createDoor(settings: SignInSettings, backing: Pick<Backing, 'sessions' | 'claim'>, outside: Outside): Door {
  const { clock, send, log } = outside
  const seal = createSeal(settings.secrets)
  const sessions = createSessions(backing.sessions, seal, clock)
  const accounts = createAccounts(outside, { origin: settings.origin, application: settings.oauth?.clientId })
  const oauth = settings.oauth && createLoftyOAuth(settings.oauth, clock, send)
  const freshCredential = createFreshness(sessions, oauth, clock, backing.claim)
  const signIn = createSignIn({ sessions, accounts, attempts: createAttempts(), journeys: createJourneys(seal, clock), oauth })
  return {
    find: sessions.find,
    async signIn(guest) {
      const startedAt = clock.now()
      const response = await signIn(guest)
      if (response) log({ ...lineOf(clock, startedAt, response.status), route: new URL(guest.request.url).pathname })
      return response
    },
    async enter({ headers }) {
      const session = await sessions.find(headers)
      const held = session && (await freshCredential(session, headers))
      // The same name on every server, of which nobody can tell whose it is.
      return held && { account: accounts.of(held, seal.sign(`agent ${session.account || session.id}`)), cookie: session.cookie }
    },
    viewKeys: (account) => seal.keys('views', account),
    budgets: accounts.budgets,
    close: accounts.close,
  }
}

import { createBreaker } from './breaker.ts'
import { type Budget, createBudget } from './budget.ts'
import { type CallContext, type Landing, launchCall } from './call.ts'
import { accessOf, type Credential } from './credential.ts'
import { createProxy, type LogLine } from './proxy.ts'

/** Lofty as one credential sees it: calls are joined and counted within it, and never shared with another. */
export interface Account {
  /** Answers `/api/…`. */
  fetch(request: Request): Promise<Response>
  budget: Pick<Budget, 'state' | 'close'>
  /** Asks Lofty whose the credential is (`GET /v1.0/me`). */
  identify(): Promise<Landing>
}

/** What all accounts need of the outside. */
export interface Outside extends Pick<CallContext, 'send' | 'clock' | 'called' | 'leaving'> {
  log: (line: LogLine) => void
}

export function createAccount(access: CallContext['access'], budget: Budget, outside: Outside): Account {
  const context = { ...outside, access, budget, breaker: createBreaker(outside.clock) }
  return {
    fetch: createProxy(context),
    budget,
    identify: () => launchCall({ name: 'me', leadId: undefined, params: new URLSearchParams() }, 'interactive', context).answer,
  }
}

/** How long an account is kept after its last use, in milliseconds: by then Lofty has forgotten its calls, and so may we. */
const KEPT_MS = 150_000

interface Kept {
  account: Account
  /** Requests under way. */
  uses: number
  usedAt: number
}

export type Accounts = ReturnType<typeof createAccounts>

/**
 * The accounts of the agents who are signed in. Every API key has a budget of its own; Lofty counts OAuth calls by
 * application, so all OAuth agents share one.
 */
export function createAccounts(outside: Outside, settings: { origin: string; callsPerMinute: number | undefined }) {
  const { clock } = outside
  const accounts = new Map<string, Kept>()
  const openBudget = () => createBudget(clock, settings.callsPerMinute)
  const shared = openBudget()

  function forgetUnused() {
    for (const [name, { account, uses, usedAt }] of accounts) {
      if (uses > 0 || usedAt + KEPT_MS > clock.now()) continue
      accounts.delete(name)
      if (account.budget !== shared) account.budget.close()
    }
  }

  function keep(held: Credential): Kept {
    const access = accessOf(held, settings.origin)
    const account = createAccount(access, held.kind === 'oauth' ? shared : openBudget(), outside)
    const kept: Kept = { account, uses: 0, usedAt: clock.now() }
    const using = async <Out>(run: () => Promise<Out>) => {
      kept.uses += 1
      try {
        return await run()
      } finally {
        kept.uses -= 1
        kept.usedAt = clock.now()
      }
    }
    kept.account = { ...account, fetch: (request) => using(() => account.fetch(request)), identify: () => using(account.identify) }
    accounts.set(access.authorization, kept)
    return kept
  }

  return {
    of(held: Credential): Account {
      forgetUnused()
      const kept = accounts.get(accessOf(held, settings.origin).authorization) ?? keep(held)
      kept.usedAt = clock.now()
      return kept.account
    },
    size: () => accounts.size,
    /** How every budget stands; the one that OAuth agents share is among them once it was needed. */
    budgets: () => [...new Set([...accounts.values()].map(({ account }) => account.budget))].map((budget) => budget.state()),
    close() {
      shared.close()
      for (const { account } of accounts.values()) account.budget.close()
    },
  }
}

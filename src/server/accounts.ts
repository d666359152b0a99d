import { createBreaker } from './breaker.ts'
import type { AgentsBudget, Budget } from './budget.ts'
import { type CallContext, type Landing, launchCall } from './call.ts'
import { accessOf, type Credential, fingerprint } from './credential.ts'
import { createProxy, type LogLine } from './proxy.ts'
import type { ShareAnswer } from './shared-answers.ts'

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
  /** The budget of whatever Lofty counts calls for; `whose` names it without giving away a secret. */
  openBudget: (whose: string) => AgentsBudget
  /** Joins identical calls of other servers; undefined where there are none. */
  shareAnswer?: ShareAnswer
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
 * application, so all OAuth agents share one, in which they have turns. `application` is the name it has at Lofty.
 */
export function createAccounts(outside: Outside, settings: { origin: string; application: string | undefined }) {
  const { clock, openBudget } = outside
  const accounts = new Map<string, Kept>()
  const shared = openBudget(`application ${settings.application ?? ''}`)

  function forgetUnused() {
    for (const [name, { account, uses, usedAt }] of accounts) {
      if (uses > 0 || usedAt + KEPT_MS > clock.now()) continue
      accounts.delete(name)
      if (account.budget.close !== shared.close) account.budget.close()
    }
  }

  function keep(held: Credential, agent: string | undefined): Kept {
    const access = accessOf(held, settings.origin)
    const name = fingerprint(access.secret)
    const budget = held.kind === 'oauth' ? shared : openBudget(name)
    const account = createAccount(access, budget.of(agent ?? name), outside)
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
    /** `agent` names who has turns among those who share a budget; without it the credential does. */
    of(held: Credential, agent?: string): Account {
      forgetUnused()
      const kept = accounts.get(accessOf(held, settings.origin).authorization) ?? keep(held, agent)
      kept.usedAt = clock.now()
      return kept.account
    },
    size: () => accounts.size,
    /** How every budget stands that agents spend at the moment. */
    budgets: () =>
      [...new Map([...accounts.values()].map(({ account: { budget } }) => [budget.close, budget])).values()].map((each) => each.state()),
    close() {
      shared.close()
      for (const { account } of accounts.values()) account.budget.close()
    },
  }
}

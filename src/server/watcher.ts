import type { Priority } from '../lofty/priority.ts'
import type { Backing } from './backing.ts'
import type { BudgetState } from './budget.ts'
import type { CallName } from './callable.ts'
import type { LogLine } from './proxy.ts'
import type { Trouble } from './upstream.ts'

/** One call to Lofty that is over. Times in milliseconds. */
export interface Called {
  /** Of the request that made it; others may have joined since. */
  requestId: string | undefined
  route: CallName
  priority: Priority
  /** Lofty's status, or what went wrong. */
  upstream: number | Trouble
  /** For how long it waited until it could be sent. */
  waitedMs: number
  ms: number
}

/** Whoever is told what the server does: counts and times, never a value. */
export interface Watcher {
  answered(line: LogLine): void
  called(call: Called): void
}

/** How the server is doing at a moment. */
export interface Pulse {
  budgets: readonly BudgetState[]
  /** That this server knows of. */
  sessions: number
  valkey: ReturnType<Backing['valkey']>
}

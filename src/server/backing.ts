import { type AgentsBudget, createBudget } from './budget.ts'
import { createCallWindow } from './call-window.ts'
import { type Claim, createClaims } from './claims.ts'
import type { Clock } from './clock.ts'
import { createMemoryStore, type SessionStore } from './session-store.ts'
import { IDLE_MS } from './sessions.ts'
import type { Settings } from './settings.ts'
import { createSharedAnswers, type ShareAnswer } from './shared-answers.ts'
import { createSharedWindow } from './shared-window.ts'
import { connectValkey } from './valkey.ts'
import { createValkeyStore } from './valkey-store.ts'

/** What a server keeps, alone or with others: calls that count, and who is signed in. */
export interface Backing {
  openBudget(whose: string): AgentsBudget
  sessions: SessionStore
  /** Sessions that this server knows of. */
  knownSessions(): number
  shareAnswer: ShareAnswer
  claim: Claim
  /** `off`: this server works alone; `lost`: it does for now, with a share of the call limit. */
  valkey(): 'off' | 'up' | 'lost'
  close(): void
}

export function createBacking({ callsPerMinute, sharing }: Settings, clock: Clock, say: (sentence: string) => void): Backing {
  const local = createMemoryStore(clock, IDLE_MS)
  if (!sharing) {
    const openBudget = () => createBudget(clock, createCallWindow(clock, callsPerMinute))
    const shareAnswer: ShareAnswer = (_secret, _path, _priority, launch) => launch()
    return {
      openBudget,
      sessions: local,
      knownSessions: local.size,
      shareAnswer,
      claim: async () => () => {},
      valkey: () => 'off',
      close: () => {},
    }
  }
  const valkey = connectValkey(sharing.url, clock, say)
  const shared = { clock, valkey, ceiling: callsPerMinute, leastServers: sharing.servers }
  return {
    openBudget: (whose) => createBudget(clock, createSharedWindow({ ...shared, whose })),
    sessions: createValkeyStore(valkey, local, clock, IDLE_MS),
    knownSessions: local.size,
    shareAnswer: createSharedAnswers(valkey, clock, sharing.keptMs),
    claim: createClaims(valkey),
    valkey: () => (valkey.isUp() ? 'up' : 'lost'),
    close: valkey.close,
  }
}

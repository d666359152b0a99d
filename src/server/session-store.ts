import type { Clock } from './clock.ts'

/** Sealed sessions by id. One goes away when it was neither read nor written for the store's idle time. */
export interface SessionStore {
  get(id: string): Promise<string | undefined>
  put(id: string, sealed: string): Promise<void>
  /** Writes only over what is there: a session that was ended meanwhile stays ended. */
  replace(id: string, sealed: string): Promise<void>
  delete(id: string): Promise<void>
}

/** Most sessions that are kept; those not used for longest go first. */
const MOST_SESSIONS = 10_000

/** Keeps sessions in this process: starting it anew ends them all. `idleMs` in milliseconds. */
export function createMemoryStore(clock: Clock, idleMs: number): SessionStore & { size(): number } {
  /** In the order of their last use. */
  const sessions = new Map<string, { sealed: string; until: number }>()

  function keep(id: string, sealed: string) {
    sessions.delete(id)
    sessions.set(id, { sealed, until: clock.now() + idleMs })
    for (const [oldest, { until }] of sessions) {
      if (until > clock.now() && sessions.size <= MOST_SESSIONS) break
      sessions.delete(oldest)
    }
  }

  function read(id: string): string | undefined {
    const found = sessions.get(id)
    return found && found.until > clock.now() ? found.sealed : undefined
  }

  return {
    async get(id) {
      const sealed = read(id)
      if (sealed !== undefined) keep(id, sealed)
      return sealed
    },
    put: async (id, sealed) => keep(id, sealed),
    async replace(id, sealed) {
      if (read(id) !== undefined) keep(id, sealed)
    },
    delete: async (id) => void sessions.delete(id),
    size: () => sessions.size,
  }
}

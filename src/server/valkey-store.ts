import type { Clock } from './clock.ts'
import type { SessionStore } from './session-store.ts'
import type { Valkey } from './valkey.ts'

/** How soon it is tried again to say that a session has ended, in milliseconds. */
const RETRY = 1000

/**
 * Keeps sealed sessions in Valkey, for all servers: one that is ended anywhere has ended everywhere. While Valkey is lost,
 * those that this server has seen stay good, by `local`; of others nobody can say anything, and reading them rejects
 * (ValkeyLost). What is ended meanwhile is ended everywhere when Valkey is back.
 */
export function createValkeyStore(valkey: Valkey, local: SessionStore, clock: Clock, idleMs: number): SessionStore {
  const keyOf = (id: string) => `{leadbook}:session:${id}`
  /** Sessions that were ended while nobody could be told. */
  const ended = new Set<string>()

  async function tellEnded(): Promise<void> {
    const told = [...ended]
    if (told.length === 0) return
    try {
      await valkey.run((redis) => redis.del(told.map(keyOf)))
      for (const id of told) ended.delete(id)
    } catch {
      clock.after(RETRY, tellEnded)
    }
  }

  return {
    async get(id) {
      if (ended.has(id)) return undefined
      try {
        const sealed = await valkey.run((redis) => redis.getex(keyOf(id), 'PX', idleMs))
        await (sealed === null ? local.delete(id) : local.put(id, sealed))
        return sealed ?? undefined
      } catch (error) {
        const known = await local.get(id)
        if (known === undefined) throw error
        return known
      }
    },
    async put(id, sealed) {
      await valkey.run((redis) => redis.set(keyOf(id), sealed, 'PX', idleMs))
      await local.put(id, sealed)
    },
    async replace(id, sealed) {
      await local.replace(id, sealed)
      await valkey.run((redis) => redis.set(keyOf(id), sealed, 'PX', idleMs, 'XX'))
    },
    async delete(id) {
      await local.delete(id)
      ended.add(id)
      await tellEnded()
    },
  }
}

import type { Clock } from './clock.ts'
import type { SessionStore } from './session-store.ts'
import type { Valkey } from './valkey.ts'

/** How soon Valkey is told again, in milliseconds. */
const RETRY = 1000

/**
 * Keeps sealed sessions in Valkey, for all servers: one that is ended anywhere has ended everywhere. While Valkey is lost,
 * those that this server has seen stay good, by `local`; of others nobody can say anything, and reading them rejects
 * (ValkeyLost). What is ended or changed meanwhile is so everywhere when Valkey is back.
 */
export function createValkeyStore(valkey: Valkey, local: SessionStore, clock: Clock, idleMs: number): SessionStore {
  const keyOf = (id: string) => `{leadbook}:session:${id}`
  /** Sessions that were ended, or changed, while Valkey could not be told. */
  const [ended, changed] = [new Set<string>(), new Map<string, string>()]
  let stopRetrying = () => {}

  async function tell(): Promise<void> {
    stopRetrying()
    try {
      for (const id of [...ended]) {
        await valkey.run((redis) => redis.del(keyOf(id)))
        ended.delete(id)
      }
      for (const [id, sealed] of [...changed]) {
        await valkey.run((redis) => redis.set(keyOf(id), sealed, 'PX', idleMs, 'XX'))
        if (changed.get(id) === sealed) changed.delete(id)
      }
    } catch {
      stopRetrying = clock.after(RETRY, tell)
    }
  }

  return {
    async get(id) {
      if (ended.has(id)) return undefined
      if (changed.has(id)) return local.get(id)
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
      changed.set(id, sealed)
      await tell()
    },
    async delete(id) {
      await local.delete(id)
      changed.delete(id)
      ended.add(id)
      await tell()
    },
  }
}

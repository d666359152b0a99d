import type { SessionStore } from './session-store.ts'
import type { Valkey } from './valkey.ts'

/**
 * Keeps sealed sessions in Valkey, for all servers: one that is ended anywhere has ended everywhere. While Valkey is lost,
 * those that this server has seen stay good, by `local`; of others nobody can say anything, and reading them rejects
 * (ValkeyLost). What is ended meanwhile is ended everywhere when Valkey is back.
 */
export function createValkeyStore(valkey: Valkey, local: SessionStore, idleMs: number): SessionStore {
  const keyOf = (id: string) => `{leadbook}:session:${id}`
  /** Sessions that were ended while nobody could be told. */
  const ended = new Set<string>()

  async function tellEnded() {
    if (ended.size === 0) return
    const told = [...ended]
    await valkey.run((redis) => redis.del(told.map(keyOf)))
    for (const id of told) ended.delete(id)
  }

  return {
    async get(id) {
      try {
        await tellEnded()
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
      await tellEnded().catch(() => {})
    },
  }
}

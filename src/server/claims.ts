import type { Valkey } from './valkey.ts'

/** Milliseconds after which a claim ends by itself, its server being gone. */
const LONGEST = 20_000
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return 1`

/**
 * Claims what only one of several servers may do at a time; undefined where another does it. What is given is to be run
 * when it is done. While Valkey is lost only what cannot wait is done, by whoever needs it.
 */
export type Claim = (what: string, cannotWait: boolean) => Promise<(() => void) | undefined>

export function createClaims(valkey: Valkey): Claim {
  return async function claim(what, cannotWait) {
    const key = `{leadbook}:${what}`
    try {
      const isMine = await valkey.run((redis) => redis.set(key, valkey.server, 'PX', LONGEST, 'NX'))
      return isMine ? () => void valkey.step(RELEASE, [key], [valkey.server]).catch(() => {}) : undefined
    } catch {
      return cannotWait ? () => {} : undefined
    }
  }
}

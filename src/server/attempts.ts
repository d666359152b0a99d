import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Failed sign-ins per client address and minute. */
const ALLOWED = 5
const SECONDS = 60

/** Slows down whoever tries keys: after five failures in a minute an address has to wait. */
export interface Attempts {
  /** Counts an attempt as failed until it is given back; the milliseconds to wait when there were too many. */
  take(client: string): Promise<number | undefined>
  /** For an attempt that did not fail. */
  giveBack(client: string): Promise<void>
}

export function createAttempts(): Attempts {
  const limiter = new RateLimiterMemory({ points: ALLOWED, duration: SECONDS })
  return {
    async take(client) {
      try {
        await limiter.consume(networkOf(client))
        return undefined
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return refused.msBeforeNext
        throw refused
      }
    },
    giveBack: async (client) => void (await limiter.reward(networkOf(client))),
  }
}

/** An IPv6 client owns 2^64 addresses: the first half of one stands for all of them. */
export function networkOf(client: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(client)?.[1]
  if (mapped || !isIPv6(client)) return mapped ?? client
  const [before = '', after] = client.replace(/%.*$/, '').toLowerCase().split('::')
  const groups = (half: string) => half.split(':').filter(Boolean)
  const gap = after === undefined ? [] : Array<string>(Math.max(0, 8 - groups(before).length - groups(after).length)).fill('0')
  const all = [...groups(before), ...gap, ...groups(after ?? '')]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

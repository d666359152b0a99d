import type { Clock } from './clock.ts'
import type { Send } from './upstream.ts'

const MINUTE = 60_000

/** A Lofty on a fake clock that counts calls over a sliding minute, as Lofty does, and takes a while to answer. For tests. */
export function simulatedLofty(clock: Clock, limit: number, latencyMs: () => number) {
  /** Moments at which calls were served, and how many were refused. */
  const served: number[] = []
  const sent: { url: string; at: number; answeredAt: number; isAborted: () => boolean }[] = []
  let refused = 0

  const send: Send = (url, { signal } = {}) =>
    new Promise((resolve, reject) => {
      const call = { url, at: clock.now(), answeredAt: Number.POSITIVE_INFINITY, isAborted: () => signal?.aborted === true }
      sent.push(call)
      const answer = () => {
        const counted = served.filter((at) => at > clock.now() - MINUTE)
        const isServed = counted.length < limit
        if (isServed) served.push(clock.now())
        else refused += 1
        const headers = {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(Math.max(0, limit - counted.length - 1)),
          'x-ratelimit-reset': String(Math.max(1000, (counted[0] ?? clock.now()) + MINUTE - clock.now())),
        }
        const body = isServed ? '{"_metadata":{"total":0},"leads":[],"members":[]}' : '{"message":"Too Many Requests"}'
        clock.after(latencyMs() / 2, () => {
          call.answeredAt = clock.now()
          resolve(new Response(body, { status: isServed ? 200 : 429, headers }))
        })
      }
      clock.after(latencyMs() / 2, answer)
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
    })
  return { send, served, sent, refused: () => refused }
}

/** The most moments, in order, that lie within any 60 seconds. */
export function mostInAnyMinute(moments: readonly number[]): number {
  let most = 0
  let first = 0
  moments.forEach((at, index) => {
    while ((moments[first] ?? at) <= at - MINUTE) first += 1
    most = Math.max(most, index - first + 1)
  })
  return most
}

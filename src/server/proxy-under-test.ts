import { errorEnvelope } from '../lofty/errors.ts'
import { createBreaker } from './breaker.ts'
import { createBudget } from './budget.ts'
import { createCallWindow } from './call-window.ts'
import { createFakeClock } from './fake-clock.ts'
import { createProxy } from './proxy.ts'
import type { Send } from './upstream.ts'

export const SECRET = 'tokCANARY_9f2c41'

/** A proxy for tests, on a clock that stands still until it is moved. */
export function proxyUnderTest({
  origin = 'http://lofty.invalid',
  send = fetch,
  clock = createFakeClock(),
  limit,
}: {
  origin?: string
  send?: Send
  clock?: ReturnType<typeof createFakeClock>
  limit?: number
}) {
  const budget = createBudget(clock, createCallWindow(clock, limit))
  const access = { origin, authorization: `token ${SECRET}`, secret: SECRET, variable: 'LOFTY_API_KEY' as const }
  const proxy = createProxy({ access, budget, breaker: createBreaker(clock), clock, send, log: () => {} })
  const ask = (path: string, init?: RequestInit) => proxy(new Request(`http://127.0.0.1:5173/api/v1.0/${path}`, init))
  return { clock, budget, ask }
}

export async function readError(response: Response) {
  return errorEnvelope.parse(await response.json()).error
}

/** Lets promises and sockets move on. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

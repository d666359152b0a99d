import type { Server } from 'node:http'
import type { App } from './app.ts'
import { type Clock, systemClock } from './clock.ts'
import type { WatchSettings } from './watch-settings.ts'

/** How often connections that have become idle are closed while the server ends, in milliseconds. */
const LOOK = 50

/**
 * Ends a server without losing an answer: first it says that it is not ready and goes on serving for `delayMs`; then it
 * takes no connection any more, hands back the calls that wait, and lets those under way end for `graceMs`. Resolves
 * when every connection is closed. Times in milliseconds.
 */
export async function shutDown(
  server: Server,
  app: App,
  { delayMs, graceMs }: Pick<WatchSettings, 'delayMs' | 'graceMs'>,
  clock: Pick<Clock, 'after'> = systemClock,
): Promise<void> {
  app.sendAway()
  if (delayMs > 0) await new Promise<void>((resolve) => void clock.after(delayMs, resolve))
  // Whoever asks on a connection that is still open is told to come back on another.
  server.prependListener('request', (_incoming, outgoing) => outgoing.setHeader('connection', 'close'))
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
  app.handBack()
  server.closeIdleConnections()
  const looking = setInterval(() => server.closeIdleConnections(), LOOK)
  const giveUp = clock.after(graceMs, () => server.closeAllConnections())
  await closed
  clearInterval(looking)
  giveUp()
  await app.close()
}

import { randomUUID } from 'node:crypto'
import { errorAnswer, jsonAnswer } from './answer.ts'
import { createBudget } from './budget.ts'
import { systemClock } from './clock.ts'
import { type Hosts, ownHosts } from './gate.ts'
import { createProxy, type LogLine } from './proxy.ts'
import type { LoftyAccess, Settings } from './settings.ts'

/** Everything the server answers itself. */
export interface App {
  fetch(request: Request): Promise<Response>
  /** The names under which it may be asked when it listens on a port. */
  hosts(port: number): Hosts
  /** There is no key, so the sandbox stands in for Lofty. */
  sampleLeads: boolean
  close(): Promise<void>
}

/**
 * Starts the server's side of Leadbook: `/api/…` (Lofty through the proxy), `/budget` (what is left of the call limit,
 * costs no call) and `/healthz`. Returns at once; the first `/api` answers wait until the sandbox is up.
 */
export function createApp(settings: Settings, log: (line: LogLine) => void = printLine): App {
  const clock = systemClock
  const budget = createBudget(clock, settings.callsPerMinute)
  const lofty = settings.lofty ? Promise.resolve({ access: settings.lofty, close: async () => {} }) : openSandbox(settings.sandbox)
  const proxy = lofty.then(({ access }) => createProxy({ access, budget, clock, log, send: (url, init) => fetch(url, init) }))
  // Each request that waits for it says so; without this line Node would end the whole server.
  proxy.catch(() => {})

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname !== '/budget' && pathname !== '/healthz') return (await proxy)(request)
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
    if (pathname === '/budget') return jsonAnswer(200, JSON.stringify(budget.state()))
    return new Response('ok', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }

  return {
    fetch: (request) =>
      answer(request).catch((error: unknown) => {
        console.error(error)
        const message = 'Leadbook’s own server failed. Try again; if it stays, tell your administrator the request’s number.'
        return errorAnswer({ kind: 'failed', status: 500, message, retryable: true }, randomUUID())
      }),
    hosts: (port) => ownHosts(settings.host, port),
    sampleLeads: settings.lofty === undefined,
    close: async () => {
      budget.close()
      await lofty.then(
        ({ close }) => close(),
        () => {},
      )
    },
  }
}

async function openSandbox(options: Settings['sandbox']): Promise<{ access: LoftyAccess; close(): Promise<void> }> {
  // Loaded only when needed: whoever has a key never runs the sandbox.
  const { startSandbox } = await import('../sandbox/sandbox.ts')
  const sandbox = await startSandbox(options)
  const access: LoftyAccess = {
    origin: new URL(sandbox.url).origin,
    authorization: `token ${sandbox.key}`,
    secret: sandbox.key,
    variable: 'LOFTY_API_KEY',
  }
  return { access, close: async () => void (await sandbox.close()) }
}

function printLine(line: LogLine) {
  console.log(JSON.stringify(line))
}

import { randomUUID } from 'node:crypto'
import type { Outside } from './accounts.ts'
import { errorAnswer, jsonAnswer, onlyGet, plainAnswer } from './answer.ts'
import { createBacking } from './backing.ts'
import { type Clock, systemClock } from './clock.ts'
import { createDoor, type Door, lineOf } from './door.ts'
import type { Failure } from './failures.ts'
import { type Hosts, ownHosts } from './gate.ts'
import { factsOf, say } from './log.ts'
import { isLoopback } from './loopback.ts'
import type { Metrics } from './metrics.ts'
import { OAuthFailure } from './oauth.ts'
import { openToAll } from './open-to-all.ts'
import { NOT_LOOKED_UP, NOT_RENEWED, NOTHING_HERE, OUR_FAULT, SIGNED_OUT } from './own-failures.ts'
import { bookName, type Told } from './page-meta.ts'
import type { LogLine } from './proxy.ts'
import type { Session } from './sessions.ts'
import type { Settings } from './settings.ts'
import type { Reach } from './sign-in-settings.ts'
import { ValkeyLost } from './valkey.ts'
import { type Incoming, readVisit, type Visit } from './visit.ts'
import type { Watcher } from './watcher.ts'

/** Everything the server answers itself. */
export interface App {
  fetch(request: Request, node?: { incoming: Incoming }): Promise<Response>
  /** The names under which it may be asked when it listens on a port. */
  hosts(port: number): Hosts
  /** Who sent a request; undefined for whoever may not. */
  visit(incoming: Incoming): Visit | undefined
  /** Where agents sign in; undefined where whoever reaches the server may read. */
  door: Door | undefined
  /** There is no key, so the sandbox stands in for Lofty. */
  sampleLeads: boolean
  /** What the page is told that goes to a signed-in agent, or to anybody where nobody signs in. */
  tell(session?: Pick<Session, 'agent' | 'account'>): Told
  /** Says from now on that it is not ready, and goes on serving. */
  sendAway(): void
  /** Hands back every call that waits, and those that still come, so that they are asked of another server. */
  handBack(): void
  close(): Promise<void>
}

/** The server as it runs on this machine alone. */
const HERE: Reach = { signIn: undefined, tls: undefined, trustProxy: undefined }

interface AppOptions {
  log?: (line: LogLine) => void
  reach?: Reach
  clock?: Clock
  /** Answer at `/metrics`. */
  metrics?: Metrics | undefined
  /** Are told what it does, besides the log. */
  watchers?: readonly Watcher[]
}

/**
 * Starts the server's side of Leadbook: `/api/…` (Lofty through the proxy), `/budget` (what is left of the call limit,
 * costs no call), `/healthz`, `/readyz` and `/metrics`. Returns at once; the first `/api` answers wait until the sandbox
 * is up.
 */
export function createApp(
  settings: Settings,
  { log: print = printLine, reach = HERE, clock = systemClock, metrics, watchers = [] }: AppOptions = {},
): App {
  const leaving = new AbortController()
  let isReady = true
  const log = (line: LogLine) => {
    print(line)
    for (const watcher of watchers) watcher.answered(line)
  }
  const backing = createBacking(settings, clock, (sentence) => say('warn', sentence))
  const outside: Outside = {
    clock,
    log,
    send: (url, init) => fetch(url, init),
    called: (call) => {
      for (const watcher of watchers) watcher.called(call)
    },
    leaving: leaving.signal,
    openBudget: backing.openBudget,
    shareAnswer: backing.shareAnswer,
  }
  const door = reach.signIn && createDoor(reach.signIn, backing, outside)
  const { enter, budgets, close } = door ?? openToAll(settings, outside)
  const sampleLeads = !settings.lofty && !door
  const origin = reach.signIn?.origin ?? settings.lofty?.origin ?? ''
  // Sample leads are made up anew at each start.
  const whose = settings.lofty?.secret ?? randomUUID()

  /** `?detail` tells whoever asks on this machine itself how the server is set up; it holds nothing of anybody's. */
  function sayHealth({ url }: Request, node: { incoming: Incoming } | undefined): Response {
    const wantsDetail = new URL(url).searchParams.has('detail')
    if (wantsDetail && node && isFromHere(node.incoming)) return jsonAnswer(200, JSON.stringify({ valkey: backing.valkey() }))
    return plainAnswer(200, 'ok')
  }

  async function answer(request: Request, node: { incoming: Incoming } | undefined, startedAt: number): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/healthz') return onlyGet(request, () => sayHealth(request, node))
    if (pathname === '/readyz') return onlyGet(request, () => (isReady ? plainAnswer(200, 'ready') : plainAnswer(503, 'leaving')))
    if (pathname === '/metrics') return metrics ? metrics.answer(request) : errorAnswer(NOTHING_HERE, request, randomUUID())
    const entry = await enter(request)
    if (!entry) return fail(SIGNED_OUT, request, startedAt)
    const { account, cookie } = entry
    const response =
      pathname === '/budget'
        ? onlyGet(request, () => jsonAnswer(200, JSON.stringify(account.budget.state())))
        : await account.fetch(request)
    if (cookie) response.headers.append('set-cookie', cookie)
    return response
  }

  function fail(failure: Failure, request: Request, startedAt: number, error?: unknown): Response {
    const line = { ...lineOf(clock, startedAt, failure.status), kind: failure.kind }
    log(line)
    if (error !== undefined) say('error', failure.message, { requestId: line.requestId, ...factsOf(error) })
    return errorAnswer(failure, request, line.requestId)
  }

  metrics?.follow(() => ({ budgets: budgets(), sessions: backing.knownSessions(), valkey: backing.valkey() }))
  return {
    fetch: (request, node) => {
      const startedAt = clock.now()
      return answer(request, node, startedAt).catch((error: unknown) => {
        if (error instanceof OAuthFailure) return fail(NOT_RENEWED, request, startedAt)
        if (error instanceof ValkeyLost) return fail(NOT_LOOKED_UP, request, startedAt)
        return fail(OUR_FAULT, request, startedAt, error)
      })
    },
    hosts: (port) => (reach.trustProxy ? 'any' : ownHosts(settings.host, port, reach.tls ? 443 : 80)),
    visit: (incoming) => readVisit(incoming, reach.trustProxy),
    door,
    sampleLeads,
    tell: (session) => ({
      source: sampleLeads ? 'sandbox' : 'lofty',
      agent: session?.agent,
      book: settings.keepsBook ? bookName(origin, session?.account ?? whose) : undefined,
      // Nobody's views are told to an agent of whom Lofty does not say who they are.
      views: door && session?.account ? [bookName(origin, session.account), ...door.viewKeys(session.account)].join(' ') : undefined,
      export: settings.allowsExport ? undefined : 'off',
    }),
    sendAway: () => {
      isReady = false
    },
    handBack: () => leaving.abort(),
    close: async () => {
      await close()
      backing.close()
    },
  }
}

/** Whether somebody on this machine asks, and not through a proxy on it. */
function isFromHere({ headers, socket }: Incoming): boolean {
  return isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, '')) && headers['x-forwarded-for'] === undefined
}

function printLine(line: LogLine) {
  console.log(JSON.stringify(line))
}

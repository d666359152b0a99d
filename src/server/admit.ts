import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorBody } from './answer.ts'
import type { App } from './app.ts'
import { judge, type Refusal, type Verdict } from './gate.ts'

/** What every answer says to the browser, whatever its status: keep it, guess it, send it on or show it elsewhere never. */
const EVERY_ANSWER = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const NO_UPGRADES: Refusal = { status: 400, message: 'Leadbook speaks plain HTTP/1.1: ask without "Upgrade".', isLikeOurs: false }

const NOT_BY_THE_PROXY: Refusal = {
  status: 403,
  message: 'Leadbook is reached through its proxy only, by https: check TRUST_PROXY and the proxy’s X-Forwarded-Proto.',
  isLikeOurs: false,
}

/**
 * The door of both servers: says whose an incoming request is, or answers it when it is to be refused (undefined).
 */
export function admit(incoming: IncomingMessage, outgoing: ServerResponse, app: Pick<App, 'hosts' | 'visit'>): 'ours' | 'page' | undefined {
  for (const [name, value] of Object.entries(EVERY_ANSWER)) outgoing.setHeader(name, value)
  // What a body holds beyond what is read is never taken for the next request, nor waited for.
  if (incoming.headers['transfer-encoding'] || Number(incoming.headers['content-length'] ?? 0) > 0)
    outgoing.setHeader('connection', 'close')
  const verdict = 'upgrade' in incoming.headers ? NO_UPGRADES : judgeVisit(incoming, app)
  if (typeof verdict === 'string') return verdict
  answerRefusal(outgoing, verdict)
  return undefined
}

function judgeVisit(incoming: IncomingMessage, { hosts, visit }: Pick<App, 'hosts' | 'visit'>): Verdict {
  const { method, url, rawHeaders, socket } = incoming
  const seen = visit(incoming)
  if (!seen && url !== '/healthz') return NOT_BY_THE_PROXY
  return judge({ method, url, rawHeaders: seen?.rawHeaders ?? rawHeaders }, hosts(socket.localPort ?? 0))
}

function answerRefusal(outgoing: ServerResponse, { status, message, isLikeOurs }: Refusal) {
  if (status === 405) outgoing.setHeader('allow', 'GET, HEAD')
  const kind = status === 404 ? 'missing' : 'invalid'
  const body = isLikeOurs ? errorBody({ kind, status, message, retryable: false }, randomUUID()) : message
  outgoing.writeHead(status, { 'content-type': isLikeOurs ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8' }).end(body)
}

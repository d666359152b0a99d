import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { errorBody } from './answer.ts'
import type { App } from './app.ts'
import { isProbe, judge, type Refusal, type Verdict } from './gate.ts'

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

/** Connections that end with the answer under way; whatever else comes on them is nobody's request. */
const ending = new WeakSet<Socket>()

/** What the server is asked as, and by whom. */
type Known = Pick<App, 'hosts' | 'visit'>

/** The door of both servers: says whose an incoming request is, or answers it when it is to be refused (undefined). */
export function admit(incoming: IncomingMessage, outgoing: ServerResponse, known: Known): 'ours' | 'page' | undefined {
  const { headers, socket } = incoming
  if (ending.has(socket)) return undefined
  for (const [name, value] of Object.entries(EVERY_ANSWER)) outgoing.setHeader(name, value)
  if ('transfer-encoding' in headers || (headers['content-length'] ?? '0') !== '0') {
    // A body may be left unread, of any length, and may look like the next request.
    ending.add(socket)
    outgoing.setHeader('connection', 'close')
  }
  const verdict = 'upgrade' in headers ? NO_UPGRADES : judgeVisit(incoming, known)
  if (typeof verdict === 'string') return verdict
  answerRefusal(outgoing, verdict)
  return undefined
}

function judgeVisit(incoming: IncomingMessage, { hosts, visit }: Known): Verdict {
  const { method, url = '', httpVersion, rawHeaders, socket } = incoming
  const seen = visit(incoming)
  if (!seen && !isProbe(url)) return NOT_BY_THE_PROXY
  return judge({ method, url, httpVersion, rawHeaders: seen?.rawHeaders ?? rawHeaders }, hosts(socket.localPort ?? 0))
}

function answerRefusal(outgoing: ServerResponse, { status, message, isLikeOurs }: Refusal) {
  outgoing.statusCode = status
  outgoing.setHeader('content-type', isLikeOurs ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8')
  if (status === 405) outgoing.setHeader('allow', 'GET, HEAD')
  const kind = status === 404 ? 'missing' : 'invalid'
  outgoing.end(isLikeOurs ? errorBody({ kind, status, message, retryable: false }, randomUUID()) : message)
}

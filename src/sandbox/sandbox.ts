import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ACCESS_TOKEN, countedUnder, KEY, type KeyHolder, keyHolders } from './credentials.ts'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { makeLeads } from './leads.ts'
import { createOAuth, type OAuthDesk } from './oauth.ts'
import { hireAgents, type Member } from './offices.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import { json, type Reply } from './reply.ts'
import { createRoutes } from './routes.ts'
import type { SandboxLead } from './wire.ts'

export interface SandboxOptions {
  /** Leads to make up, 2500 when absent. */
  leads?: number
  /** Milliseconds before every answer, 0 when absent. */
  latencyMs?: number
  /** Calls in any 60 s before 429, 500 when absent. */
  callsPerMinute?: number
  /** 0 or absent is any free one. */
  port?: number
  /** The same seed and `now` give the same leads; 1 when absent. */
  seed?: number
  /** Agents beyond the staff, 0 when absent. */
  hired?: number
  /** Epoch milliseconds that made-up dates lead up to; the present when absent. */
  now?: number
}

/** A call the sandbox got, in order of arrival. */
export interface RecordedCall {
  method: string
  /** Path and query as received. */
  url: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  /** What was posted, '' when nothing was. */
  body: string
  /** Epoch milliseconds. */
  at: number
  /** 0 until it is answered. */
  status: number
  /** The reader hung up before the answer. */
  aborted: boolean
}

/** A running stand-in for Lofty. */
export interface Sandbox {
  /** `http://127.0.0.1:port` */
  url: string
  /** Accepted as `Authorization: token <key>`. */
  key: string
  /** Accepted as `Authorization: Bearer <accessToken>`. */
  accessToken: string
  /** Agents with keys of their own, who see fewer leads. */
  agents: readonly KeyHolder[]
  /** Those beyond the staff, who sign in by OAuth and have no leads until some are given to them. */
  hired: readonly Member[]
  oauth: OAuthDesk
  /** The truth: insert, remove and replace leads at will. */
  leads: SandboxLead[]
  calls: RecordedCall[]
  faults: Faults
  close(): Promise<void>
}

/** Starts a Lofty on this machine that answers as the real one does. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { leads: count = 2500, latencyMs = 0, callsPerMinute = 500, port = 0, seed = 1, now = Date.now() } = options
  const hired = hireAgents(options.hired ?? 0)
  const leads = makeLeads(count, seed, now)
  const oauth = createOAuth()
  const answer = createRoutes(leads, oauth.tokens, hired)
  const limitFor = limits(callsPerMinute)
  const { faults, faultFor } = createFaults()
  const calls: RecordedCall[] = []

  const server = createServer((request, response) => {
    const call = receive(request)
    calls.push(call)
    if (request.method === 'POST') void readBody(request).then((body) => respond(Object.assign(call, { body }), request, response))
    else respond(call, request, response)
  })

  function respond(call: RecordedCall, request: IncomingMessage, response: ServerResponse) {
    const limit = limitFor(call.headers.authorization)
    const hasBudget = limit.take()
    const fault = hasBudget ? faultFor(call.url) : {}
    response.on('close', () => {
      call.aborted = call.status === 0 && !fault.reset
    })
    const reply = hasBudget ? spoil(() => oauth.answer(call) ?? answer(call, fault), fault) : json(429, { message: 'Too Many Requests' })
    if (hasBudget && reply.status === 429) limit.giveBack()
    const headers = { ...limit.headers(), ...reply.headers }
    const delay = latencyMs + (fault.delay ?? 0)
    const send = () => {
      if (response.destroyed) return
      call.status = reply.status
      write(response, { ...reply, headers }, fault)
    }
    if (fault.reset) request.socket.resetAndDestroy()
    else if (delay > 0 && !fault.hang) setTimeout(send, delay).unref()
    else if (!fault.hang) send()
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  return { url, key: KEY, accessToken: ACCESS_TOKEN, agents: keyHolders, hired, oauth: oauth.desk, leads, calls, faults, close }
}

function receive(request: IncomingMessage): RecordedCall {
  const { method = 'GET', url = '/' } = request
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const query = Object.fromEntries(searchParams)
  return { method, url, path: pathname, query, headers, body: '', at: Date.now(), status: 0, aborted: false }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

/** The call limit of each credential. */
function limits(callsPerMinute: number): (authorization?: string) => RateLimit {
  const known = new Map<string, RateLimit>()
  return (authorization = '') => {
    const name = countedUnder(authorization)
    const limit = known.get(name) ?? createRateLimit(callsPerMinute)
    known.set(name, limit)
    return limit
  }
}

/** What is sent: an answer that a fault replaces is never worked out, so nothing comes of the call. */
function spoil(work: () => Reply, { status, body, type, headers }: Fault): Reply {
  if (status !== undefined || body !== undefined) {
    return { status: status ?? 200, body: body ?? '', type: type ?? 'application/json', headers: headers ?? {} }
  }
  const reply = work()
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

function write(response: ServerResponse, { status, body, type, headers = {} }: Reply, fault: Fault): void {
  const bytes = Buffer.from(body)
  response.statusCode = status
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', bytes.length)
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) response.removeHeader(name)
    else response.setHeader(name, value)
  }
  if (fault.cut) response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
  else response.end(bytes)
}

import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import type { Incoming } from './visit.ts'

/** How long the production server waits for whom, in milliseconds, and how much it reads. */
export const LIMITS = {
  /** A search may hold a dozen names of 2,000 characters at most; Node's own limit, named here so that it stays. */
  maxHeaderSize: 16 * 1024,
  /** Browsers send their headers at once; whoever drips them holds a connection for nothing. */
  headersTimeout: 10_000,
  /** The only bodies are forms of a few hundred bytes. */
  requestTimeout: 15_000,
  /** How often the two times above are looked at. */
  connectionsCheckingInterval: 5_000,
  /** Longer than the 60 s for which proxies in front keep idle connections, so that they close first, never under a request. */
  keepAliveTimeout: 65_000,
  /** A connection on which nothing moves: far above the longest wait for a free call that anybody sits through. */
  timeout: 600_000,
  /** Connections are renewed now and then, so that nobody holds one for good. */
  maxRequestsPerSocket: 1000,
}

/** A certificate and its key, as PEM. */
export interface Tls {
  cert: Buffer
  key: Buffer
}

/**
 * The production server around a listener, not yet listening. It takes no upgrades: nothing of ours speaks anything but
 * HTTP, over TLS where it has a certificate.
 */
export function createListener(listener: RequestListener, limits: typeof LIMITS & ServerOptions = LIMITS, tls?: Tls): Server {
  const server = tls ? createTlsServer({ ...limits, ...tls }, listener) : createServer(limits, listener)
  server.timeout = limits.timeout
  server.maxRequestsPerSocket = limits.maxRequestsPerSocket
  return server
}

/** A `Request → Response` function as Node's http wants it. */
export function toListener(answer: (request: Request, node: { incoming: Incoming }) => Response | Promise<Response>): RequestListener {
  // Requests for health may come without a "Host" line; an address needs some name.
  const listener = getRequestListener(answer, { overrideGlobalObjects: false, hostname: 'localhost' })
  return (incoming, outgoing) => void listener(incoming, outgoing)
}

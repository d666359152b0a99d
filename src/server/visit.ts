import type { IncomingMessage } from 'node:http'
import { type BlockList, isIP } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Who sent a request and under which address of ours, as far as it can be believed. */
export interface Visit {
  /** The sender's address, for counting. */
  client: string
  /** Such as `https://leads.example`. */
  origin: string
  /** The headers with the name we were asked under as `Host`. */
  rawHeaders: string[]
}

/** What of a request tells who visits. */
export type Incoming = Pick<IncomingMessage, 'headers' | 'rawHeaders' | 'socket'>

/**
 * Reads who is visiting. Only a trusted proxy's word on that counts; where one is named, nobody else may visit and
 * nothing may have come to it unencrypted: undefined then.
 */
export function readVisit({ headers, rawHeaders, socket }: Incoming, trustProxy: BlockList | undefined): Visit | undefined {
  const peer = socket.remoteAddress ?? ''
  if (!trustProxy) return { client: peer, origin: `${socket instanceof TLSSocket ? 'https' : 'http'}://${headers.host}`, rawHeaders }
  const isTrusted = isIP(peer) !== 0 && trustProxy.check(peer, isIP(peer) === 6 ? 'ipv6' : 'ipv4')
  if (!isTrusted || lastHop(headers['x-forwarded-proto']) !== 'https') return undefined
  const client = lastHop(headers['x-forwarded-for']) ?? ''
  const host = lastHop(headers['x-forwarded-host'])
  return {
    client: isIP(client) ? client : peer,
    origin: `https://${host ?? headers.host}`,
    rawHeaders: host === undefined ? rawHeaders : [...withoutHost(rawHeaders), 'Host', host],
  }
}

function withoutHost(rawHeaders: string[]): string[] {
  return rawHeaders.filter((_, index) => rawHeaders[index - (index % 2)]?.toLowerCase() !== 'host')
}

/** What the nearest proxy added: earlier entries are whatever the sender wrote. */
function lastHop(header: string | string[] | undefined): string | undefined {
  return header === undefined ? undefined : String(header).split(',').at(-1)?.trim()
}

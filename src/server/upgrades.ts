import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ViteDevServer } from 'vite'
import { type Hosts, judge } from './gate.ts'

/**
 * Lets only our own page take up the development server's socket. Vite itself accepts sockets under any address of
 * digits, leaves those it does not want open, and ends on an address that is none.
 */
export function guardUpgrades(server: ViteDevServer['httpServer'], hosts: (port: number) => Hosts): void {
  const accepting = server?.listeners('upgrade') ?? []
  server?.removeAllListeners('upgrade')
  server?.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isOwnSocket(incoming, hosts(incoming.socket.localPort ?? 0))) {
      for (const accept of accepting) accept.call(server, incoming, socket, head)
      return
    }
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
}

function isOwnSocket(incoming: IncomingMessage, hosts: Hosts): boolean {
  const { url = '', headers } = incoming
  const isVites = /^\/(\?|$)/.test(url) && ['vite-hmr', 'vite-ping'].includes(headers['sec-websocket-protocol'] ?? '')
  return isVites && headers.upgrade?.toLowerCase() === 'websocket' && judge(incoming, hosts) === 'page'
}

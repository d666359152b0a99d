import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What a faulty Lofty does once a request is there: writes bytes, ends, resets or stays silent. */
export type Play = (socket: Socket) => void

/** A stand-in for Lofty below HTTP: it writes bytes verbatim, so that it can break every rule. For tests. */
export interface FaultyUpstream {
  origin: string
  /** The heads of the requests it got. */
  requests: string[]
  /** What the next requests get, in turn; the last stays. */
  play(...plays: Play[]): void
  /** Connections that are open. */
  open(): number
  close(): Promise<void>
}

export async function startFaultyUpstream(): Promise<FaultyUpstream> {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  let plays: Play[] = [(socket) => socket.destroy()]
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1')
      for (let end = heard.indexOf('\r\n\r\n'); end >= 0; end = heard.indexOf('\r\n\r\n')) {
        requests.push(heard.slice(0, end))
        heard = heard.slice(end + 4)
        const [next] = plays
        if (plays.length > 1) plays = plays.slice(1)
        next?.(socket)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    requests,
    play: (...next) => {
      plays = next
    },
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The head of an answer. Headers may be given twice, and wrong. */
export function head(status: number, headers: readonly string[] = []): string {
  return [`HTTP/1.1 ${status} Whatever`, ...headers, '', ''].join('\r\n')
}

/** A whole answer of the right length. */
export function whole(status: number, body: string | Uint8Array, ...headers: string[]): Play {
  const bytes = Buffer.from(body)
  return (socket) => {
    socket.write(head(status, [`Content-Length: ${bytes.length}`, ...headers]))
    socket.write(bytes)
  }
}

/** Bytes as they are; then the connection ends, is reset, or stays open. */
export function bytes(text: string | Uint8Array, then: 'end' | 'reset' | 'stay'): Play {
  return (socket) => {
    socket.write(text, () => {
      if (then === 'end') socket.end()
      if (then === 'reset') socket.resetAndDestroy()
    })
  }
}

import { connect } from 'node:net'

/** What came back on one connection until the server closed it. */
export interface RawAnswer {
  /** Of every answer in turn; none when the connection was closed without one. */
  statuses: number[]
  text: string
}

/**
 * Sends bytes as they are (one character is one byte) and reads until the server closes the connection: `fetch` and curl
 * clean requests up and would never show a hole.
 */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      text += chunk
    })
    // A server that is asked to read more than it wants resets the connection; what it said first counts.
    socket.on('error', () => {})
    socket.on('close', () => resolve({ statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), text }))
  })
}

/** A request as a well-behaved client writes it, for a connection of its own. */
export function request(port: number, target: string, { method = 'GET', host = `127.0.0.1:${port}`, headers = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}Connection: close\r\n\r\n`
}

import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createListener, LIMITS } from './listener.ts'
import { request, sendRaw } from './raw-client.ts'

/** The production server's limits, with times short enough to see them work. */
const SHORT = { ...LIMITS, headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50, keepAliveTimeout: 200, timeout: 500 }
const LARGE = Buffer.alloc(64 * 1024 * 1024)

let server: Server
beforeAll(async () => {
  server = createListener((incoming, outgoing) => {
    if (incoming.url === '/late') incoming.on('end', () => outgoing.end('whole')).resume()
    else outgoing.end(incoming.url === '/large' ? LARGE : 'ok')
  }, SHORT).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

const port = () => (server.address() as AddressInfo).port

/** A client that sends a text and then, if told to, one more byte every few milliseconds until it is cut off. */
async function cutOff(text: string, drip = ''): Promise<void> {
  const socket = connect(port(), '127.0.0.1')
  socket.on('error', () => {})
  if (text) socket.write(text)
  const dripping = drip ? setInterval(() => socket.writable && socket.write(drip), 20) : undefined
  socket.resume()
  await once(socket, 'close')
  clearInterval(dripping)
}

test.each([
  ['sends nothing', '', ''],
  ['sends one byte', 'G', ''],
  ['sends half a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', ''],
  ['drips its first line', 'GET /', 'x'],
  ['drips its headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'x'],
  ['drips its body', 'POST /late HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n', 'x'],
  ['has nothing more to ask', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', ''],
])('a client that %s is cut off', async (_what, text, drip) => {
  await cutOff(text, drip)
})

test('a client that does not take its answer is cut off', async () => {
  const socket = connect(port(), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(request(port(), '/large'))
  const [connection] = await once(server, 'connection')
  await once(connection, 'close')
  socket.resume()
  await once(socket, 'close')
  expect(socket.bytesRead).toBeLessThan(LARGE.length)
})

test('500 slow clients keep nobody else waiting', async () => {
  const slow = Array.from({ length: 500 }, () => cutOff('GET / HTTP/1.1\r\nX-Slow: ', 'x'))
  for (let asked = 0; asked < 20; asked += 1) {
    expect((await sendRaw(port(), request(port(), '/'))).text).toMatch(/ok$/)
  }
  await Promise.all(slow)
  const open = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
  await expect.poll(open).toBe(0)
})

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { createRandom } from '../src/sandbox/random.ts'
import { mutate } from '../src/server/hostile-mutations.ts'
import { hostileShapes } from '../src/server/hostile-shapes.ts'

const LANES = 8
/** Requests that are sent before the first of them is answered. */
const AHEAD = 3

/** What the server answered: how often with which status. */
export type Tally = Map<string, number>

/** Sends requests that must be refused, and a few that need not, several at once and one behind the other on open connections. */
export async function fuzz(port: number, requests: number, seed: number): Promise<Tally> {
  const random = createRandom(seed)
  const tally: Tally = new Map()
  let left = requests
  const next = (): string => {
    left -= 1
    if (random.chance(0.05)) return random.pick(hostileShapes)[1](port)
    if (random.chance(0.05))
      return `GET ${random.pick(['/healthz', '/budget', '/', '/icon.svg'])} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`
    return `${mutate(random, port)}\r\n`
  }
  const lane = async () => {
    let waiting: string[] = []
    while (waiting.length > 0 || left > 0) {
      while (waiting.length < AHEAD && left > 0) waiting.push(next())
      const statuses = await exchange(port, waiting)
      for (const status of statuses) tally.set(status, (tally.get(status) ?? 0) + 1)
      // A connection that was closed without a word was so by its first request.
      waiting = waiting.slice(Math.max(1, statuses.length))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return tally
}

/** The statuses of the answers to requests on one connection, until all are answered or the server closes it. */
function exchange(port: number, requests: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(requests.join(''), 'latin1'))
    const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status = '']) => status)
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      text += chunk
      if (statuses().length >= requests.length) socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(statuses()))
  })
}

/** What a process holds: megabytes of memory and open files, connections among them (0 where the system does not tell). */
export function weigh(pid: number | undefined): { megabytes: number; files: number } {
  const files = `/proc/${pid}/fd`
  const memory = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString())
  return { megabytes: memory / 1024, files: existsSync(files) ? readdirSync(files).length : 0 }
}

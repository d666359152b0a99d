import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A Valkey or Redis server of a test's own, on a free port. */
export interface ValkeyServer {
  url: string
  /** Ends it at once, as a crash does. */
  stop(): Promise<void>
  /** Starts it again. */
  start(): Promise<void>
  close(): Promise<void>
}

/** Starts a server that writes what it holds to the disk every second, as one should that keeps sessions. */
export async function startValkey(): Promise<ValkeyServer> {
  const program = findServer()
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-valkey-'))
  const port = await freePort()
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--loglevel',
    'warning',
  ]
  let child: ChildProcess
  const start = async () => {
    child = spawn(program, args, { stdio: 'ignore' })
    while (!(await answers(port))) await pause(20)
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    start,
    async close() {
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}

function findServer(): string {
  for (const name of ['valkey-server', 'redis-server']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return join(folder, name)
      } catch {}
    }
  }
  throw new Error('There is neither valkey-server nor redis-server on the PATH: install one, such as by "apt-get install redis-server".')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function answers(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1')
  return new Promise((resolve) => {
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.write('PING\r\n'))
    socket.on('data', (chunk) => {
      socket.destroy()
      resolve(String(chunk).includes('PONG'))
    })
  })
}

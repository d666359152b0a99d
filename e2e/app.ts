import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A running Leadbook server. */
export interface App {
  url: string
  /** The server's process. */
  pid: number | undefined
  /** Everything it has printed, for looking for what must never be printed. */
  output: () => string
  close: () => Promise<void>
}

/** Starts the production server as `npm start` does, on a free port, with nothing but `env` for its settings. */
export async function startApp(env: Record<string, string>, place?: Place): Promise<App> {
  return start('dist/server/main.js', [], { PORT: '0', ...env }, place)
}

/** Where a server runs, and as whom. */
type Place = Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'>

/** Starts `npm run dev`'s server, or another of Vite's that `args` name. */
export async function startDev(env: Record<string, string>, args: string[] = []): Promise<App> {
  return start('node_modules/vite/bin/vite.js', args, env)
}

async function start(script: string, args: string[], env: Record<string, string>, place: Place = {}): Promise<App> {
  const settings = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...env }
  const child = spawn(process.execPath, [script, ...args], { ...place, env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const read = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const url = await servingAt(child, () => output)
  return { url, pid: child.pid, output: () => output, close: () => stop(child) }
}

/** The address a server prints once it serves. */
async function servingAt(child: ChildProcess, output: () => string): Promise<string> {
  for (;;) {
    const url = /https?:\/\/[\w.[\]:]+:\d+/.exec(output())?.[0]
    if (url) return url
    const ended = await Promise.race([once(child.stdout ?? child, 'data').then(() => false), once(child, 'close').then(() => true)])
    if (ended) throw new Error(`The server ended with ${child.exitCode} before it served:\n${output()}`)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer as createViteServer, type ViteDevServer } from 'vite'
import { vi } from 'vitest'
import { createApp } from './app.ts'
import { portOf, writePage } from './built-page.ts'
import { createListener } from './listener.ts'
import type { LogLine } from './proxy.ts'
import { type RecordingUpstream, startRecordingUpstream } from './recording-upstream.ts'
import { readSettings } from './settings.ts'
import { createSite } from './site.ts'
import { leadbook } from './vite-plugin.ts'

/** A text that only the key holds: found anywhere outside, it got out. */
export const KEY_CANARY = 'tokCANARY_9f2c41'

/** Both servers that Leadbook runs as, in front of one stand-in for Lofty and with a small page: for tests. */
export interface BothServers {
  /** `start`: what `npm start` serves; `dev`: what `npm run dev` serves. */
  ports: { start: number; dev: number }
  upstream: RecordingUpstream
  /** What both have logged. */
  lines: LogLine[]
  vite: ViteDevServer
  folder: string
  close(): Promise<void>
}

export async function startBothServers(): Promise<BothServers> {
  const upstream = await startRecordingUpstream()
  const lines: LogLine[] = []
  const folder = writePage()
  const env = { LOFTY_API_KEY: KEY_CANARY, LOFTY_BASE_URL: upstream.origin, LOFTY_CALLS_PER_MINUTE: '1000000' }
  const app = createApp(readSettings(env, 0), { log: (line) => lines.push(line) })
  const server = createListener(createSite(app, folder)).listen(0, '127.0.0.1')
  await once(server, 'listening')

  for (const [name, value] of Object.entries({ ...env, PORT: '0', HOST: '127.0.0.1' })) vi.stubEnv(name, value)
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(JSON.parse(String(line))))
  const vite = await createViteServer({
    root: folder,
    mode: 'development',
    configFile: false,
    logLevel: 'silent',
    plugins: [leadbook()],
    optimizeDeps: { noDiscovery: true },
    server: { watch: null },
  })
  await vite.listen()

  return {
    ports: { start: portOf(server), dev: portOf(vite.httpServer) },
    upstream,
    lines,
    vite,
    folder,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await app.close()
      await vite.close()
      await upstream.close()
      rmSync(folder, { recursive: true })
      vi.unstubAllEnvs()
      vi.restoreAllMocks()
    },
  }
}

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { loadEnvFiles } from './env-files.ts'
import { createListener } from './listener.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { createSite } from './site.ts'

const START_PORT = 3000
/** Milliseconds that answers under way get before the server ends. */
const GRACE = 3000

function start(settings: Settings) {
  const app = createApp(settings)
  const server = createListener(createSite(app, join(dirname(fileURLToPath(import.meta.url)), '../client')))
  server.on('error', (error) => refuse(`Leadbook cannot serve on ${settings.host}:${settings.port} (${error.message}): set HOST or PORT.`))
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
    console.log(`Leadbook: http://${host}:${port} (${app.sampleLeads ? 'sample leads' : 'Lofty'})`)
  })
  const stop = () => {
    server.close(() => void app.close())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function refuse(sentence: string) {
  console.error(sentence)
  process.exit(1)
}

try {
  start(readSettings(loadEnvFiles(), START_PORT))
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  refuse(error.message)
}

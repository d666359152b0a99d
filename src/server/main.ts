import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { checkOnce } from './check.ts'
import { loadEnvFiles } from './env-files.ts'
import { createListener, LIMITS } from './listener.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { type Reach, readReach } from './sign-in-settings.ts'
import { createSite } from './site.ts'
import { readTls } from './tls-files.ts'

const START_PORT = 3000
/** Milliseconds that answers under way get before the server ends. */
const GRACE = 3000

function start(settings: Settings, reach: Reach) {
  const app = createApp(settings, { reach })
  const site = createSite(app, join(dirname(fileURLToPath(import.meta.url)), '../client'))
  const server = createListener(site, LIMITS, reach.tls && readTls(reach.tls))
  server.on('error', (error) => refuse(`Leadbook cannot serve on ${settings.host}:${settings.port} (${error.message}): set HOST or PORT.`))
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
    const whose = app.door ? 'Lofty, after signing in' : app.sampleLeads ? 'sample leads' : 'Lofty'
    console.log(`Leadbook: ${reach.tls ? 'https' : 'http'}://${host}:${port} (${whose})`)
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
  const env = loadEnvFiles()
  const settings = readSettings(env, START_PORT)
  const reach = readReach(env, settings.host)
  if (process.argv.includes('--check')) {
    if (reach.tls) readTls(reach.tls)
    console.log(await checkOnce(env, settings, reach, fetch))
  } else {
    start(settings, reach)
  }
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  refuse(error.message)
}

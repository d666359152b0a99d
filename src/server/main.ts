import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { loadEnvFiles } from './env-files.ts'
import { createListener, LIMITS, type Tls } from './listener.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { type Reach, readReach, type TlsFiles } from './sign-in-settings.ts'
import { createSite } from './site.ts'

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

function readTls({ cert, key }: TlsFiles): Tls {
  try {
    const tls = { cert: readFileSync(cert), key: readFileSync(key) }
    createSecureContext(tls)
    return tls
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SettingsError(`TLS_CERT and TLS_KEY cannot be used (${why}): set them to the PEM files of a certificate and its key.`)
  }
}

try {
  const env = loadEnvFiles()
  const settings = readSettings(env, START_PORT)
  start(settings, readReach(env, settings.host))
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  refuse(error.message)
}

import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { checkOnce } from './check.ts'
import { loadEnvFiles } from './env-files.ts'
import { createListener, LIMITS, toListener } from './listener.ts'
import { factsOf, say } from './log.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { shutDown } from './shutdown.ts'
import { type Reach, readReach } from './sign-in-settings.ts'
import { createSite } from './site.ts'
import { readTls } from './tls-files.ts'
import { readWatchSettings, type WatchSettings } from './watch-settings.ts'

const START_PORT = 3000

async function start(settings: Settings, reach: Reach, watch: WatchSettings) {
  const { port: metricsPort, token } = watch.metrics
  // Loaded only where they are wanted: they take longer to load than all the rest.
  const metrics = metricsPort !== undefined || token ? (await import('./metrics.ts')).createMetrics(token) : undefined
  const traces = watch.traces ? (await import('./traces.ts')).createTraces(watch.traces) : undefined
  const watchers = [metrics, traces].filter((each) => each !== undefined)
  const app = createApp(settings, { reach, watchers, metrics: metricsPort === undefined ? metrics : undefined })
  const site = createSite(app, join(dirname(fileURLToPath(import.meta.url)), '../client'))
  const server = createListener(site, LIMITS, reach.tls && readTls(reach.tls))
  const whose = app.door ? 'Lofty, after signing in' : app.sampleLeads ? 'sample leads' : 'Lofty'
  const scheme = reach.tls ? 'https' : 'http'
  listen(server, settings.port, settings.host, 'PORT', (address) => `Leadbook: ${scheme}://${address} (${whose})`)
  const counts = metrics && metricsPort !== undefined ? createListener(toListener(metrics.answer)) : undefined
  if (counts) listen(counts, metricsPort ?? 0, settings.host, 'METRICS_PORT', (address) => `Metrics: ${address}/metrics`)

  const stop = async (signal: string) => {
    say('info', `Leadbook is stopping, as ${signal} says.`)
    await shutDown(server, app, watch)
    counts?.close()
    counts?.closeAllConnections()
    await traces?.flush()
    say('info', 'Leadbook has stopped.')
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.on('uncaughtException', (error) => {
    say('error', 'Leadbook ends, for something nobody foresaw.', factsOf(error))
    process.exit(1)
  })
}

function listen(server: Server, port: number, host: string, variable: string, sentence: (address: string) => string) {
  server.on('error', ({ message }) => refuse(`Leadbook cannot serve on ${host}:${port} (${message}): set HOST or ${variable}.`))
  server.listen(port, host, () => {
    const address = server.address()
    const bound = typeof address === 'object' && address ? address.port : port
    say('info', sentence(`${host.includes(':') ? `[${host}]` : host}:${bound}`))
  })
}

function refuse(sentence: string) {
  console.error(sentence)
  process.exit(1)
}

try {
  const env = loadEnvFiles()
  const settings = readSettings(env, START_PORT)
  const reach = readReach(env, settings.host)
  const watch = readWatchSettings(env)
  if (process.argv.includes('--check')) {
    if (reach.tls) readTls(reach.tls)
    console.log(await checkOnce(env, settings, reach, fetch))
  } else {
    await start(settings, reach, watch)
  }
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  refuse(error.message)
}

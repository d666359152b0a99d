import { type Environment, givenIn } from './configuration.ts'
import { checkSecret, readWhole, SettingsError } from './settings.ts'

/** How the production server may be watched, and how it ends. Times in milliseconds. */
export interface WatchSettings {
  metrics: {
    /** A port of their own; undefined where they are on the server's. */
    port: number | undefined
    /** Undefined where whoever reaches the port may read them. */
    token: string | undefined
  }
  /** Where traces go, undefined when nowhere. */
  traces: string | undefined
  /** For how long it goes on serving after it was told to end and has said that it is not ready. */
  delayMs: number
  /** How long requests under way get to end after that. */
  graceMs: number
}

const SHORTEST_TOKEN = 16

/** @throws SettingsError for the first setting that cannot be used. It never holds the token. */
export function readWatchSettings(env: Environment): WatchSettings {
  const given = givenIn(env)
  const token = given.METRICS_TOKEN && checkSecret('METRICS_TOKEN', given.METRICS_TOKEN)
  if (token && token.length < SHORTEST_TOKEN) {
    throw new SettingsError(`METRICS_TOKEN needs ${SHORTEST_TOKEN} characters or more: set it to what "openssl rand -hex 32" prints.`)
  }
  return {
    metrics: { port: given.METRICS_PORT ? readWhole(given, 'METRICS_PORT') : undefined, token },
    traces: given.OTEL_EXPORTER_OTLP_ENDPOINT ? tracesAddress(given.OTEL_EXPORTER_OTLP_ENDPOINT) : undefined,
    delayMs: readWhole(given, 'SHUTDOWN_DELAY_SECONDS') * 1000,
    graceMs: readWhole(given, 'SHUTDOWN_GRACE_SECONDS') * 1000,
  }
}

/** The collector's address for traces. Nothing secret or personal goes there, so plain http will do. */
function tracesAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new SettingsError('OTEL_EXPORTER_OTLP_ENDPOINT is no web address: set it to one, such as http://localhost:4318, or remove it.')
  }
  return `${url.href.replace(/\/$/, '')}/v1/traces`
}

import {
  configuration,
  type Environment,
  type Given,
  givenIn,
  type SwitchName,
  type VariableName,
  type WholeName,
} from './configuration.ts'
import { isLoopback } from './loopback.ts'

/** Where Lofty is and how to prove who we are. `secret` is the bare key; it never leaves the server. */
export interface LoftyAccess {
  /** Origin without a slash at the end, such as `https://api.lofty.com`. */
  origin: string
  /** The whole `Authorization` header: `token …` for API keys, `Bearer …` for OAuth access tokens. */
  authorization: string
  secret: string
  /** The variable the secret came from, for sentences that tell people what to check; undefined for an agent's own. */
  variable: 'LOFTY_API_KEY' | 'LOFTY_ACCESS_TOKEN' | undefined
}

/** Where several servers keep what they share. */
interface Sharing {
  /** Of a Valkey or Redis server: `redis://` or `rediss://` (TLS), with user and password where it has them. */
  url: string
  /** How many servers there are at least; undefined: as many as were seen. Counts when Valkey is lost. */
  servers: number | undefined
  /** How long an answer of Lofty's may serve others who ask the same with the same credential, in milliseconds; 0: not at all. */
  keptMs: number
}

export interface Settings {
  /** Undefined without a key: the sandbox serves sample leads. */
  lofty: LoftyAccess | undefined
  /** A ceiling for calls in any 60 seconds; undefined means: learn it from Lofty. */
  callsPerMinute: number | undefined
  host: string
  port: number
  sandbox: { leads: number; latencyMs: number; callsPerMinute: number }
  /** Whether browsers may keep the agent's leads, sealed. */
  keepsBook: boolean
  /** Undefined where one server works alone. */
  sharing: Sharing | undefined
  /** Whether the page offers to export leads and to copy their contacts. */
  allowsExport: boolean
}

/** A setting that cannot be used; the message is one sentence that names the variable and says what to do. */
export class SettingsError extends Error {
  constructor(sentence: string) {
    super(sentence)
    // Whoever starts Leadbook needs the sentence; tools that print the stack would bury it.
    this.stack = sentence
  }
}

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * @throws SettingsError for the first setting that cannot be used. It never holds the key.
 */
export function readSettings(env: Environment, defaultPort: number): Settings {
  refusePublicSecrets(env)
  const given = givenIn(env)
  return {
    lofty: readAccess(given),
    callsPerMinute: given.LOFTY_CALLS_PER_MINUTE ? readWhole(given, 'LOFTY_CALLS_PER_MINUTE') : undefined,
    host: given.HOST ?? '127.0.0.1',
    port: readWhole(given, 'PORT', defaultPort),
    sandbox: {
      leads: readWhole(given, 'SANDBOX_LEADS'),
      latencyMs: readWhole(given, 'SANDBOX_LATENCY_MS'),
      callsPerMinute: readWhole(given, 'SANDBOX_CALLS_PER_MINUTE'),
    },
    keepsBook: readSwitch(given, 'LEADBOOK_BOOK'),
    allowsExport: readSwitch(given, 'LEADBOOK_EXPORT'),
    sharing: readSharing(given),
  }
}

/**
 * Refuses variables that look like secrets under a prefix that build tools copy into the page.
 * @throws SettingsError naming the variable.
 */
export function refusePublicSecrets(env: Environment): void {
  const name = Object.keys(env).find((each) => /^(VITE_|LEADBOOK_PUBLIC_)/i.test(each) && /LOFTY|KEY|TOKEN|SECRET/i.test(each))
  if (name) throw new SettingsError(`${name} would reach the browser: remove it and set LOFTY_API_KEY instead.`)
}

function readSharing(given: Given): Sharing | undefined {
  const { VALKEY_URL: url, LEADBOOK_REPLICAS: replicas } = given
  if (!url) {
    const name = (['LEADBOOK_REPLICAS', 'LEADBOOK_CACHE_SECONDS'] as const).find((each) => given[each])
    if (name) throw new SettingsError(`${name} is for servers that share a VALKEY_URL: set it too, or remove ${name}.`)
    return undefined
  }
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' }
  if (!/^rediss?:$/.test(protocol) || hostname === '') {
    throw new SettingsError(
      'VALKEY_URL must begin with redis:// or rediss:// and name a host, such as redis://valkey:6379: change it or remove it.',
    )
  }
  const servers = replicas ? readWhole(given, 'LEADBOOK_REPLICAS') : undefined
  return { url, servers, keptMs: readWhole(given, 'LEADBOOK_CACHE_SECONDS') * 1000 }
}

/** True unless the variable says `off`. */
function readSwitch(given: Given, name: SwitchName): boolean {
  const text = given[name] ?? 'on'
  if (text !== 'on' && text !== 'off') throw new SettingsError(`${name} must be on or off.`)
  return text === 'on'
}

function readAccess(given: Given): LoftyAccess | undefined {
  const { LOFTY_API_KEY: key, LOFTY_ACCESS_TOKEN: token } = given
  if (key && token) throw new SettingsError('LOFTY_API_KEY and LOFTY_ACCESS_TOKEN are both set: keep the one you use and remove the other.')
  if (key || token) refuseUnverifiedTls(given)
  const origin = readOrigin(given)
  if (key) return { origin, authorization: `token ${checkSecret('LOFTY_API_KEY', key)}`, secret: key, variable: 'LOFTY_API_KEY' }
  if (token)
    return { origin, authorization: `Bearer ${checkSecret('LOFTY_ACCESS_TOKEN', token)}`, secret: token, variable: 'LOFTY_ACCESS_TOKEN' }
  return undefined
}

/** @throws SettingsError where Node is told to believe any certificate. */
export function refuseUnverifiedTls(given: Given): void {
  if (given.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return
  throw new SettingsError('NODE_TLS_REJECT_UNAUTHORIZED=0 would show the key to anyone in between: remove it.')
}

/** The bare key or secret that a variable holds. @throws SettingsError when no key looks like that. */
export function checkSecret(variable: VariableName, secret: string): string {
  if (/^(token|bearer)\s/i.test(secret))
    throw new SettingsError(`${variable} begins with a scheme: set the key alone, without "token" or "Bearer".`)
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new SettingsError(
      `${variable} holds blanks, line breaks or characters no key has: copy the key again, without anything around it.`,
    )
  }
  return secret
}

/** Lofty's origin. @throws SettingsError unless it is an origin alone. */
export function readOrigin(given: Given): string {
  const text = given.LOFTY_BASE_URL ?? 'https://api.lofty.com'
  const url = readWebAddress('LOFTY_BASE_URL', text)
  if (url.pathname !== '/' || /[?#]/.test(text)) {
    throw new SettingsError('LOFTY_BASE_URL must be an origin alone, such as https://api.lofty.com: remove path, query, user and password.')
  }
  return url.origin
}

/** An address that secrets are sent to. @throws SettingsError when they would travel unencrypted, other than on this machine. */
export function readWebAddress(variable: VariableName, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new SettingsError(`${variable} is no web address: set it to one, or remove it.`)
  if (url.username || url.password) throw new SettingsError(`${variable} must hold no user and password: remove them.`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new SettingsError(`${variable} must begin with https://, or secrets would travel unencrypted.`)
  }
  return url
}

/** The whole number that a variable says. @throws SettingsError when it is none within the table's bounds. */
export function readWhole(given: Given, variable: WholeName, fallback: number = configuration[variable].whole.fallback): number {
  const text = given[variable]
  if (text === undefined) return fallback
  const { least, most } = configuration[variable].whole
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new SettingsError(`${variable} must be a whole number from ${least} to ${most}: change it or remove it.`)
}

import { BlockList, isIP } from 'node:net'
import { type Environment, type Given, givenIn, variables } from './configuration.ts'
import { isLoopback } from './loopback.ts'
import { checkSecret, readOrigin, readWebAddress, refuseUnverifiedTls, SettingsError } from './settings.ts'

/** How agents sign in with their own Lofty account. */
export interface SignInSettings {
  /** Lofty's origin, such as `https://api.lofty.com`. */
  origin: string
  /** What seals sessions: the first seals, all open. */
  secrets: readonly string[]
  /** Undefined without `LOFTY_CLIENT_ID`: agents sign in with their API keys only. */
  oauth: OAuthSettings | undefined
}

/** The application that a brokerage registered with Lofty. */
export interface OAuthSettings {
  clientId: string
  /** Undefined for a public client. */
  clientSecret: string | undefined
  authorizeUrl: string
  tokenUrl: string
}

/** Files of a certificate and its key, when Leadbook itself speaks TLS. */
export interface TlsFiles {
  cert: string
  key: string
}

/** How the server may be reached. */
export interface Reach {
  signIn: SignInSettings | undefined
  tls: TlsFiles | undefined
  /** The peers whose word on a request's sender counts, undefined when nobody's does. */
  trustProxy: BlockList | undefined
}

const SHORTEST_SECRET = 32
const NEW_SECRET = 'SESSION_SECRET to what "openssl rand -hex 32" prints'
/** The pair that Lofty's help centre documents. */
const AUTHORIZE_URL = 'https://lofty.com/page/vendor-auth.html'
const TOKEN_URL = 'https://crm.lofty.com/api/user-web/oauth/token'

/**
 * Reads who may reach the production server and how they prove who they are.
 * @throws SettingsError when it would be open to others without sign-in, or without TLS.
 */
export function readReach(env: Environment, host: string): Reach {
  const isOpen = !isLoopback(host)
  const given = givenIn(env)
  if (!given.SESSION_SECRET) {
    if (isOpen) throw new SettingsError(`HOST=${host} lets others in, who would see your leads: set ${NEW_SECRET}, or remove HOST.`)
    const [name] = variables.find(([each, { isForSignIn }]) => isForSignIn && env[each]) ?? []
    if (name) throw new SettingsError(`${name} is for sign-in, which is off: set ${NEW_SECRET}, or remove ${name}.`)
    return { signIn: undefined, tls: undefined, trustProxy: undefined }
  }
  const reach = { signIn: readSignIn(given, given.SESSION_SECRET), tls: readTls(given), trustProxy: readPeers(given.TRUST_PROXY) }
  if (isOpen && !reach.tls && !reach.trustProxy) {
    throw new SettingsError(
      `HOST=${host} without TLS would show sessions to anyone in between: set TLS_CERT and TLS_KEY, or TRUST_PROXY to the address of the proxy that speaks TLS.`,
    )
  }
  return reach
}

/**
 * Refuses hosts that would open Vite's servers to others: they have no sign-in.
 * @param host as Vite takes it, where true means every address.
 * @throws SettingsError naming what to run instead.
 */
export function refuseOpenVite(host: string | boolean | undefined): void {
  if (host === undefined || host === false || (typeof host === 'string' && isLoopback(host))) return
  const setting = host === true ? '--host' : `HOST=${host}`
  throw new SettingsError(
    `${setting} lets others in, for which this server is not made: run "npm run build && npm start" with SESSION_SECRET set.`,
  )
}

function readSignIn(given: Given, secret: string): SignInSettings {
  const secrets = secret.split(',')
  if (secrets.length > 2) throw new SettingsError('SESSION_SECRET holds more than two secrets: keep the new one and the one before.')
  if (secrets.some((each) => Buffer.byteLength(each) < SHORTEST_SECRET)) {
    throw new SettingsError(`SESSION_SECRET needs ${SHORTEST_SECRET} bytes or more: set ${NEW_SECRET}.`)
  }
  const shared = (['LOFTY_API_KEY', 'LOFTY_ACCESS_TOKEN'] as const).find((each) => given[each])
  if (shared) throw new SettingsError(`${shared} would give every agent the same rights: remove it, since agents sign in with their own.`)
  refuseUnverifiedTls(given)
  return { origin: readOrigin(given), secrets, oauth: readOAuth(given) }
}

function readOAuth(given: Given): OAuthSettings | undefined {
  const { LOFTY_CLIENT_ID: clientId, LOFTY_CLIENT_SECRET: clientSecret } = given
  if (!clientId) {
    const name = (['LOFTY_CLIENT_SECRET', 'LOFTY_AUTHORIZE_URL', 'LOFTY_TOKEN_URL'] as const).find((each) => given[each])
    if (name) throw new SettingsError(`${name} needs LOFTY_CLIENT_ID: set it too, or remove ${name}.`)
    return undefined
  }
  return {
    clientId: checkSecret('LOFTY_CLIENT_ID', clientId),
    clientSecret: clientSecret ? checkSecret('LOFTY_CLIENT_SECRET', clientSecret) : undefined,
    authorizeUrl: readWebAddress('LOFTY_AUTHORIZE_URL', given.LOFTY_AUTHORIZE_URL ?? AUTHORIZE_URL).href,
    tokenUrl: readWebAddress('LOFTY_TOKEN_URL', given.LOFTY_TOKEN_URL ?? TOKEN_URL).href,
  }
}

function readTls({ TLS_CERT: cert, TLS_KEY: key }: Given): TlsFiles | undefined {
  if (cert && key) return { cert, key }
  if (!cert && !key) return undefined
  throw new SettingsError(`${cert ? 'TLS_KEY' : 'TLS_CERT'} is missing: set both to the files of the certificate and its key.`)
}

/** Addresses and networks, such as `10.0.0.4, fd00::/8`. */
function readPeers(text: string | undefined): BlockList | undefined {
  if (!text) return undefined
  const peers = new BlockList()
  for (const entry of text.split(',')) {
    const [address = '', prefix, ...rest] = entry.trim().split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const longest = family === 'ipv6' ? 128 : 32
    const bits = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : 0
    // A prefix of 0 would trust everybody.
    if (!isIP(address) || rest.length > 0 || bits < 1 || bits > longest) {
      throw new SettingsError(
        'TRUST_PROXY must list addresses or networks, such as 10.0.0.4,fd00::/8: write those of the proxy that speaks TLS.',
      )
    }
    peers.addSubnet(address, bits, family)
  }
  return peers
}

import { expect, test } from 'vitest'
import type { Environment } from './configuration.ts'
import { SettingsError } from './settings.ts'
import { readReach, refuseOpenVite } from './sign-in-settings.ts'

const SECRET = 's'.repeat(32)
const SIGN_IN = { SESSION_SECRET: SECRET }
const OPEN = '0.0.0.0'

/** The sentence of a refusal, '' when nothing is refused. */
function sentence(act: () => unknown): string {
  try {
    act()
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError)
    return error instanceof Error ? error.message : ''
  }
}

test('without a secret there is no sign-in, on this machine alone', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1', '127.0.0.2']) {
    expect(readReach({}, host)).toEqual({ signIn: undefined, tls: undefined, trustProxy: undefined })
  }
})

test('a secret switches sign-in on, with Lofty’s own addresses', () => {
  const { signIn } = readReach({ ...SIGN_IN, LOFTY_CLIENT_ID: 'app' }, '127.0.0.1')
  expect(signIn).toEqual({
    origin: 'https://api.lofty.com',
    secrets: [SECRET],
    oauth: {
      clientId: 'app',
      clientSecret: undefined,
      authorizeUrl: 'https://lofty.com/page/vendor-auth.html',
      tokenUrl: 'https://crm.lofty.com/api/user-web/oauth/token',
    },
  })
})

test('two secrets are taken in their order, and bytes count, not letters', () => {
  const secrets = ['é'.repeat(16), SECRET]
  expect(readReach({ SESSION_SECRET: secrets.join() }, '127.0.0.1').signIn?.secrets).toEqual(secrets)
})

test('beyond this machine TLS or a proxy that speaks it is enough', () => {
  expect(readReach({ ...SIGN_IN, TLS_CERT: 'a.pem', TLS_KEY: 'b.pem' }, OPEN).tls).toEqual({ cert: 'a.pem', key: 'b.pem' })
  const { trustProxy } = readReach({ ...SIGN_IN, TRUST_PROXY: '10.0.0.4, 192.168.0.0/16,fd00::/8' }, OPEN)
  const trusted = (address: string) => trustProxy?.check(address, address.includes(':') ? 'ipv6' : 'ipv4')
  expect(['10.0.0.4', '192.168.7.7', 'fd12::1', '::ffff:10.0.0.4'].map(trusted)).toEqual([true, true, true, true])
  expect(['10.0.0.5', '11.0.0.4', 'fe80::1', '::ffff:10.0.0.5'].map(trusted)).toEqual([false, false, false, false])
})

const wrong: [says: string, env: Environment, host?: string][] = [
  ['HOST=0.0.0.0 lets others in, who would see your leads: set SESSION_SECRET to what "openssl rand -hex 32" prints', {}, '0.0.0.0'],
  ['HOST=:: lets others in', {}, '::'],
  ['HOST=192.168.1.7 lets others in', { LOFTY_API_KEY: 'key' }, '192.168.1.7'],
  ['HOST=leads.example lets others in', { TRUST_PROXY: '10.0.0.4' }, 'leads.example'],
  ['HOST=127.0.0.1.nip.example lets others in', {}, '127.0.0.1.nip.example'],
  ['HOST=0.0.0.0 without TLS', SIGN_IN, '0.0.0.0'],
  ['SESSION_SECRET needs 32 bytes', { SESSION_SECRET: 's'.repeat(31) }],
  ['SESSION_SECRET needs 32 bytes', { SESSION_SECRET: `${SECRET},` }],
  ['SESSION_SECRET needs 32 bytes', { SESSION_SECRET: `${SECRET},short` }],
  ['SESSION_SECRET holds more than two', { SESSION_SECRET: [SECRET, SECRET, SECRET].join() }],
  ['LOFTY_API_KEY would give every agent the same rights', { ...SIGN_IN, LOFTY_API_KEY: 'key' }],
  ['LOFTY_ACCESS_TOKEN would give every agent the same rights', { ...SIGN_IN, LOFTY_ACCESS_TOKEN: 'token' }],
  ['NODE_TLS_REJECT_UNAUTHORIZED', { ...SIGN_IN, NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ['LOFTY_BASE_URL', { ...SIGN_IN, LOFTY_BASE_URL: 'http://api.lofty.com' }],
  ['TRUST_PROXY is for sign-in, which is off', { TRUST_PROXY: '10.0.0.4' }],
  ['TLS_CERT is for sign-in', { TLS_CERT: 'a.pem', TLS_KEY: 'b.pem' }],
  ['LOFTY_CLIENT_ID is for sign-in', { LOFTY_CLIENT_ID: 'app' }],
  ['TLS_KEY is missing', { ...SIGN_IN, TLS_CERT: 'a.pem' }],
  ['TLS_CERT is missing', { ...SIGN_IN, TLS_KEY: 'b.pem' }],
  ['LOFTY_CLIENT_SECRET needs LOFTY_CLIENT_ID', { ...SIGN_IN, LOFTY_CLIENT_SECRET: 'x' }],
  ['LOFTY_CLIENT_ID holds blanks', { ...SIGN_IN, LOFTY_CLIENT_ID: 'a b' }],
  ['LOFTY_TOKEN_URL must begin with https', { ...SIGN_IN, LOFTY_CLIENT_ID: 'app', LOFTY_TOKEN_URL: 'http://lofty.example/token' }],
  ['LOFTY_AUTHORIZE_URL is no web address', { ...SIGN_IN, LOFTY_CLIENT_ID: 'app', LOFTY_AUTHORIZE_URL: 'javascript:alert(1)' }],
  ['LOFTY_TOKEN_URL must hold no user', { ...SIGN_IN, LOFTY_CLIENT_ID: 'app', LOFTY_TOKEN_URL: 'https://me:pw@lofty.example' }],
  ...['proxy.example', '10.0.0.4/0', '10.0.0.4/33', '10.0.0.4/8/8', '::/0', '10.0.0.4/', '10.0.0.4,', '*'].map(
    (TRUST_PROXY): [string, Environment] => ['TRUST_PROXY must list addresses', { ...SIGN_IN, TRUST_PROXY }],
  ),
]

test.each(wrong)('"%s" is said in one sentence that names the fix: %j', (says, env, host = '127.0.0.1') => {
  const said = sentence(() => readReach(env, host))
  expect(said).toContain(says)
  expect(said).toMatch(/^[^\n]+\.$/)
  expect(said).toMatch(/: (set|remove|keep|write|copy)|remove them|https:/)
  for (const secret of [SECRET, 'short']) expect(said).not.toContain(secret)
})

test.each([true, '0.0.0.0', '::', '192.168.1.7', 'leads.example', ''])('Vite’s servers are not opened to %j', (host) => {
  expect(sentence(() => refuseOpenVite(host))).toMatch(/lets others in.*: run "npm run build && npm start" with SESSION_SECRET set\.$/)
})

test.each([undefined, false, 'localhost', '127.0.0.1', '::1'])('Vite’s servers may listen on %j', (host) => {
  expect(sentence(() => refuseOpenVite(host))).toBe('')
})

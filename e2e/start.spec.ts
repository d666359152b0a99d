import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, startDev } from './app.ts'
import { makeCertificate } from './certificate.ts'
import { expect, test } from './fixtures.ts'

const SIGN_IN = { SESSION_SECRET: 'a-secret-of-32-bytes-for-tests-only' }
const NOT_FOR_OTHERS = 'lets others in, for which this server is not made: run "npm run build && npm start" with SESSION_SECRET set.'

test('`npm start` refuses what would open it to others unguarded, with a sentence that names the fix', async () => {
  const refused = async (env: Record<string, string>, says: string) =>
    expect(startApp(env)).rejects.toThrow(new RegExp(`ended with 1 before it served:\n.*${says}.*\n$`))
  await refused({ HOST: '0.0.0.0' }, 'set SESSION_SECRET to what "openssl rand -hex 32" prints, or remove HOST')
  await refused({ HOST: '::', LOFTY_API_KEY: 'key' }, 'set SESSION_SECRET')
  await refused({ SESSION_SECRET: 'too short' }, 'SESSION_SECRET needs 32 bytes or more')
  await refused({ ...SIGN_IN, HOST: '0.0.0.0' }, 'set TLS_CERT and TLS_KEY, or TRUST_PROXY')
  await refused({ ...SIGN_IN, LOFTY_API_KEY: 'key' }, 'LOFTY_API_KEY would give every agent the same rights')
  await refused({ ...SIGN_IN, TLS_CERT: 'none.pem', TLS_KEY: 'none.pem' }, 'TLS_CERT and TLS_KEY cannot be used')
})

test('Vite’s servers are for this machine alone, whichever way they are told otherwise', async () => {
  const refused = (env: Record<string, string>, ...args: string[]) =>
    expect(startDev({ PORT: '0', ...env }, args)).rejects.toThrow(NOT_FOR_OTHERS)
  await Promise.all([refused({ ...SIGN_IN, HOST: '0.0.0.0' }), refused({}, '--host'), refused({}, 'preview', '--host', '192.0.2.1')])
})

test('with a certificate Leadbook is open to others, over TLS, to who signs in', async ({ playwright }) => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-'))
  const { cert, key } = makeCertificate()
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  writeFileSync(TLS_CERT, cert)
  writeFileSync(TLS_KEY, key)
  const app = await startApp({ ...SIGN_IN, HOST: '0.0.0.0', TLS_CERT, TLS_KEY })
  const url = app.url.replace('0.0.0.0', '127.0.0.1')
  expect(url).toMatch(/^https:/)
  const asking = await playwright.request.newContext({ ignoreHTTPSErrors: true })
  const page = await asking.get(`${url}/leads?stage=Hot`)
  expect(page.url()).toBe(`${url}/signin?returnTo=%2Fleads%3Fstage%3DHot`)
  expect(await page.text()).toContain('Sign in to Leadbook')
  expect((await asking.get(`${url}/api/v1.0/leads`)).status()).toBe(401)
  await expect(fetch(url.replace('https:', 'http:'))).rejects.toThrow()
  await asking.dispose()
  await app.close()
  rmSync(folder, { recursive: true })
})

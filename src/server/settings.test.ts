import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Environment } from './configuration.ts'
import { loadEnvFiles } from './env-files.ts'
import { readSettings, SettingsError } from './settings.ts'

const KEY = 'keyCANARY_9f2c41'

test('nothing set means sample leads on this machine alone', () => {
  expect(readSettings({}, 5173)).toEqual({
    lofty: undefined,
    callsPerMinute: undefined,
    host: '127.0.0.1',
    port: 5173,
    sandbox: { leads: 2500, latencyMs: 0, callsPerMinute: 500 },
    keepsBook: true,
    allowsExport: true,
    sharing: undefined,
  })
})

test('several servers share what a Valkey or Redis server keeps', () => {
  const url = 'rediss://leadbook:secret@valkey.internal:6380/1'
  expect(readSettings({ VALKEY_URL: url }, 1).sharing).toEqual({ url, servers: undefined, keptMs: 0 })
  const more = { VALKEY_URL: 'redis://127.0.0.1', LEADBOOK_REPLICAS: '3', LEADBOOK_CACHE_SECONDS: '30' }
  expect(readSettings(more, 1).sharing).toMatchObject({ servers: 3, keptMs: 30_000 })
})

test('whoever runs the server may forbid books and exports', () => {
  expect(readSettings({ LEADBOOK_BOOK: 'off' }, 1)).toMatchObject({ keepsBook: false, allowsExport: true })
  expect(readSettings({ LEADBOOK_EXPORT: 'off' }, 1)).toMatchObject({ keepsBook: true, allowsExport: false })
})

test('empty variables count as not set', () => {
  expect(readSettings({ LOFTY_API_KEY: '', LOFTY_BASE_URL: '', PORT: '', LOFTY_CALLS_PER_MINUTE: '' }, 3000)).toEqual(
    readSettings({}, 3000),
  )
})

test('an API key travels as token, an access token as Bearer', () => {
  expect(readSettings({ LOFTY_API_KEY: KEY }, 1).lofty).toEqual({
    origin: 'https://api.lofty.com',
    authorization: `token ${KEY}`,
    secret: KEY,
    variable: 'LOFTY_API_KEY',
  })
  expect(readSettings({ LOFTY_ACCESS_TOKEN: KEY }, 1).lofty).toMatchObject({
    authorization: `Bearer ${KEY}`,
    variable: 'LOFTY_ACCESS_TOKEN',
  })
})

test.each(['http://localhost:9', 'http://127.0.0.1:9', 'http://[::1]:9', 'https://api.lofty.com', 'https://api.lofty.com/'])(
  'the base address %s is taken',
  (LOFTY_BASE_URL) => {
    expect(readSettings({ LOFTY_API_KEY: KEY, LOFTY_BASE_URL }, 1).lofty?.origin).toBe(new URL(LOFTY_BASE_URL).origin)
  },
)

const wrong: [string, Environment][] = [
  ['LEADBOOK_EXPORT', { LEADBOOK_EXPORT: 'no' }],
  ['LOFTY_ACCESS_TOKEN', { LOFTY_API_KEY: KEY, LOFTY_ACCESS_TOKEN: KEY }],
  ['NODE_TLS_REJECT_UNAUTHORIZED', { LOFTY_API_KEY: KEY, NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ['LOFTY_API_KEY', { LOFTY_API_KEY: `${KEY}\n` }],
  ['LOFTY_API_KEY', { LOFTY_API_KEY: ` ${KEY}` }],
  ['LOFTY_API_KEY', { LOFTY_API_KEY: `${KEY}é` }],
  ['LOFTY_API_KEY', { LOFTY_API_KEY: `token ${KEY}` }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'api.lofty.com' }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'http://api.lofty.com' }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'http://localhost.evil.example' }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'https://api.lofty.com/v1.0' }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'https://api.lofty.com?' }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'https://me:pw@api.lofty.com' }],
  ['LOFTY_BASE_URL', { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: 'ftp://api.lofty.com' }],
  ['LOFTY_CALLS_PER_MINUTE', { LOFTY_CALLS_PER_MINUTE: '0' }],
  ['LOFTY_CALLS_PER_MINUTE', { LOFTY_CALLS_PER_MINUTE: '1.5' }],
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '0x50' }],
  ['SANDBOX_LEADS', { SANDBOX_LEADS: 'many' }],
  ['SANDBOX_LATENCY_MS', { SANDBOX_LATENCY_MS: '-1' }],
  ['SANDBOX_CALLS_PER_MINUTE', { SANDBOX_CALLS_PER_MINUTE: '0' }],
  ['VALKEY_URL', { VALKEY_URL: 'valkey:6379' }],
  ['VALKEY_URL', { VALKEY_URL: `https://:${KEY}@valkey` }],
  ['VALKEY_URL', { VALKEY_URL: 'redis://' }],
  ['LEADBOOK_REPLICAS', { LEADBOOK_REPLICAS: '3' }],
  ['LEADBOOK_CACHE_SECONDS', { LEADBOOK_CACHE_SECONDS: '30' }],
  ['LEADBOOK_REPLICAS', { VALKEY_URL: 'redis://valkey', LEADBOOK_REPLICAS: '0' }],
  ['VITE_LOFTY', { VITE_LOFTY: 'x' }],
  ['VITE_MY_KEY', { VITE_MY_KEY: KEY }],
  ['LEADBOOK_PUBLIC_TOKEN', { LEADBOOK_PUBLIC_TOKEN: KEY }],
]

test.each(wrong)('a wrong %s is refused in one sentence without the key: %j', (variable, env) => {
  let message = ''
  try {
    readSettings(env, 1)
  } catch (error) {
    message = error instanceof Error ? error.message : ''
    expect(error).toBeInstanceOf(SettingsError)
    expect(error).toHaveProperty('stack', expect.not.stringContaining(' at '))
  }
  expect(message).toContain(variable)
  expect(message).toMatch(/^[^\n]+\.$/)
  expect(message).not.toContain(KEY)
})

test('.env.local comes before .env, and what is set already before both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-'))
  expect(loadEnvFiles({ A: 'set' }, folder)).toEqual({ A: 'set' })
  writeFileSync(join(folder, '.env'), 'A=env\nB=env\nC=env\n')
  writeFileSync(join(folder, '.env.local'), 'A=local\nB=local\n')
  expect(loadEnvFiles({ A: 'set' }, folder)).toEqual({ A: 'set', B: 'local', C: 'env' })
  rmSync(folder, { recursive: true })
})

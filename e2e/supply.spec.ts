import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  dev?: boolean
  link?: boolean
}

const locked: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const packages = Object.entries(locked).filter(([path]) => path !== '')

/** The first versions without the holes that are known. */
const FLOORS: Record<string, string> = {
  vite: '8.0.5',
  hono: '4.13.5',
  '@hono/node-server': '1.19.15',
  'react-router': '7.18.0',
  react: '19.0.0',
}

test('every package is pinned by its content and comes from a registry', () => {
  expect(packages.length).toBeGreaterThan(100)
  const loose = packages.filter(([, { integrity, link }]) => link || !integrity?.startsWith('sha512-'))
  expect(loose.map(([path]) => path)).toEqual([])
  expect(packages.filter(([, { resolved = 'https:' }]) => !resolved.startsWith('https:'))).toEqual([])
})

test('no package that Leadbook runs on runs a script when it is installed', () => {
  expect(packages.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev).map(([path]) => path)).toEqual([])
})

test('no package is a version that is known to have a hole', () => {
  const isBelow = (version: string, floor: string) => version.localeCompare(floor, 'en', { numeric: true }) < 0
  for (const [name, floor] of Object.entries(FLOORS)) {
    const versions = packages.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version = '0' }]) => version)
    expect(versions).not.toEqual([])
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([])
  }
})

const CANARY = 'tokCANARY_9f2c41'

/** Builds page and server with these variables set; gives every file by name with its content. */
function buildWith(env: Record<string, string>): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-build-'))
  try {
    for (const [part, flags] of Object.entries({ client: [], server: ['--ssr'] })) {
      const vite = ['node_modules/vite/bin/vite.js', 'build', ...flags, '--outDir', join(folder, part), '--logLevel', 'error']
      execFileSync(process.execPath, vite, { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' })
    }
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    const paths = entries.map((entry) => join(entry.parentPath, entry.name))
    return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path)]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a build holds no key, no source map and nothing of development, and comes out the same twice', () => {
  const secrets = { LOFTY_API_KEY: CANARY, LOFTY_ACCESS_TOKEN: CANARY, SESSION_SECRET: CANARY.repeat(3) }
  const [first, second] = [buildWith(secrets), buildWith({})]
  const hashes = (files: Map<string, Buffer>) =>
    [...files].map(([name, content]) => `${name} ${createHash('sha256').update(content).digest('hex')}`).sort()
  expect(hashes(first)).toEqual(hashes(second))
  expect(first.size).toBeGreaterThan(8)
  for (const [name, content] of first) {
    const isPage = name.startsWith('/client')
    expect(name).not.toMatch(/\.map(\.|$)/)
    expect(content.includes(CANARY), name).toBe(false)
    expect(content.includes(Buffer.from(CANARY).toString('base64')), name).toBe(false)
    if (isPage) expect(content.toString(), name).not.toMatch(/@vite\/client|react-devtools|localhost:|sourceMappingURL/)
  }
})

test('a secret under a name that build tools copy into the page is refused', () => {
  expect(() => buildWith({ VITE_LOFTY_API_KEY: CANARY })).toThrow(/VITE_LOFTY_API_KEY would reach the browser/)
})

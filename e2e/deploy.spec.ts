import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startApp } from './app.ts'

/** What the container file takes into the image, read off it. */
const copied = [...readFileSync('deploy/Containerfile', 'utf8').matchAll(/^COPY --from=build (.*) \S+$/gm)].flatMap(([, paths = '']) =>
  paths.split(' ').map((path) => path.replace('/leadbook/', '')),
)
const NOBODY = 65532
/** Who is root may become nobody, where nobody may run this Node. */
const canBecomeNobody = process.getuid?.() === 0 && spawnSync(process.execPath, ['-v'], { uid: NOBODY, gid: NOBODY }).status === 0
const who = canBecomeNobody ? { uid: NOBODY, gid: NOBODY } : {}

function closeForWriting(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444)
  }
  chmodSync(folder, 0o555)
}

test('what is in the image is enough, for nobody’s account, in a folder where nothing can be written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-image-'))
  for (const path of copied) cpSync(path, join(folder, basename(path)), { recursive: true })
  closeForWriting(folder)
  expect(spawnSync('touch', [join(folder, 'dist/x')], who).status).not.toBe(0)
  const place = { cwd: folder, ...who }
  const app = await startApp({ HOME: '/nonexistent', METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, place)
  const page = await (await fetch(`${app.url}/leads`)).text()
  const script = /src="(\/assets\/[^"]+)"/.exec(page)?.[1]
  expect((await fetch(app.url + script)).status).toBe(200)
  expect((await fetch(`${app.url}/api/v1.0/leads?limit=1`)).status).toBe(200)
  expect((await fetch(`http://${/"Metrics: ([^"]+)"/.exec(app.output())?.[1]}`)).status).toBe(200)

  const health = () => spawnSync(process.execPath, ['health.mjs'], { ...place, env: { PORT: new URL(app.url).port } }).status
  expect(health()).toBe(0)
  await app.close()
  expect(health()).toBe(1)
  const check = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['dist/server/main.js', '--check'], { ...place, env, encoding: 'utf8' })
  expect(check({})).toMatchObject({ status: 0, stdout: expect.stringMatching(/^The settings are good: [^\n]+\.\n$/), stderr: '' })
  const lost = { VALKEY_URL: 'redis://:password@127.0.0.1:1' }
  expect(check(lost)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^Valkey cannot be reached[^\n]+\.\n$/) })
  execFileSync('chmod', ['-R', 'u+w', folder])
  rmSync(folder, { recursive: true })
})

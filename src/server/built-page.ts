import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A text that only secret files hold: found anywhere outside, it got out. */
export const FILE_CANARY = 'fileCANARY_77ab03'

/** The port a server listens on. */
export function portOf(server: Pick<Server, 'address'> | null): number {
  const address = server?.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** A built page in a folder of its own, with files that must never be served. */
export function writePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-'))
  for (const part of ['assets', '.vite', 'src']) mkdirSync(join(folder, part))
  writeFileSync(
    join(folder, 'index.html'),
    '<html><head><title>x</title><link rel="stylesheet" crossorigin href="/assets/page-3c4d.css"></head><body>the page</body></html>',
  )
  writeFileSync(join(folder, 'assets/page-1a2b.js'), 'plain')
  writeFileSync(join(folder, 'assets/page-1a2b.js.br'), 'brotli')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  writeFileSync(join(folder, '.env'), `LOFTY_API_KEY=${FILE_CANARY}`)
  writeFileSync(join(folder, '.env.local'), `LOFTY_API_KEY=${FILE_CANARY}`)
  return folder
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Build } from '../offline/role-of.ts'
import { PAGE_HEADERS } from './page-headers.ts'

const SOURCE = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url))
const FILE = 'service-worker.js'
/** What stands for the build in the source. */
const PLACE = '__LEADBOOK_BUILD__'

/** Tells the page that it was opened without the server. */
const OFFLINE = '<meta name="leadbook-offline" content="yes" />'

/** Vite plugin: writes the service worker of the built page, which names the build's own files. There is none in development. */
export function serviceWorker(): Plugin {
  let publicFolder = ''
  return {
    name: 'leadbook-service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved: ({ publicDir }) => {
      publicFolder = publicDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: FILE })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[FILE]
        const page = bundle['index.html']
        if (worker?.type !== 'chunk' || page?.type !== 'asset') throw new Error('The page was built without its service worker.')
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
        worker.code = worker.code.replace(PLACE, () => JSON.stringify(buildOf(built, String(page.source), publicFolder)))
      },
    },
  }
}

function buildOf(built: readonly string[], html: string, publicFolder: string): Build {
  const page = html.replace('</head>', () => `${OFFLINE}</head>`)
  const icons = readdirSync(publicFolder).filter((name) => name.endsWith('.svg'))
  const headers = { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' }
  const hash = createHash('sha256').update(JSON.stringify([page, built, headers]))
  for (const name of icons) hash.update(readFileSync(join(publicFolder, name)))
  return { version: hash.digest('hex').slice(0, 12), files: [...built, ...icons].map((name) => `/${name}`).sort(), page, headers }
}

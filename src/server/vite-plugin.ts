import { join } from 'node:path'
import type { Plugin } from 'vite'
import { admit } from './admit.ts'
import { type App, createApp } from './app.ts'
import { loadEnvFiles } from './env-files.ts'
import { toListener } from './listener.ts'
import { metaTags } from './page-meta.ts'
import { readSettings, refusePublicSecrets, type Settings } from './settings.ts'
import { refuseOpenVite } from './sign-in-settings.ts'
import { createSite } from './site.ts'
import { guardUpgrades } from './upgrades.ts'

const DEV_PORT = 5173

/**
 * Vite plugin: Leadbook's server inside `vite dev` and, as `npm start` has it, inside `vite preview`. Vite's own proxy
 * is not used: it matches by prefix and would let other addresses through with the key.
 */
export function leadbook(): Plugin {
  let settings: Settings | undefined
  let app: App | undefined

  return {
    name: 'leadbook',
    apply: (_config, { mode }) => mode !== 'test',
    config(config, { command }) {
      const env = loadEnvFiles()
      refusePublicSecrets(env)
      if (command === 'build') return {}
      settings = readSettings(env, DEV_PORT)
      const { host, port } = settings
      const served = { port, strictPort: true, cors: false as const }
      // What stands there already was said on the command line.
      return { server: { ...served, host: config.server?.host ?? host }, preview: { ...served, host: config.preview?.host ?? host } }
    },
    configResolved({ server, preview }) {
      refuseOpenVite(server.host)
      refuseOpenVite(preview.host)
    },
    configureServer(server) {
      if (!settings) return
      app = createApp(settings)
      const own = app
      const listener = toListener(own.fetch)
      guardUpgrades(server.httpServer, own.hosts)
      server.middlewares.use((incoming, outgoing, next) => {
        const owner = admit(incoming, outgoing, own)
        if (owner === 'ours') listener(incoming, outgoing)
        if (owner === 'page') next()
      })
    },
    configurePreviewServer(server) {
      if (!settings) return
      app = createApp(settings)
      server.middlewares.use(createSite(app, join(server.config.root, server.config.build.outDir)))
    },
    transformIndexHtml: (_html, { server }) =>
      server && app ? metaTags(app.tell()).map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' as const })) : [],
    closeServer: () => app?.close(),
    closePreviewServer: () => app?.close(),
  }
}

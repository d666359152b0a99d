import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { precompress } from './src/server/precompress.ts'
import { serviceWorker } from './src/server/service-worker-plugin.ts'
import { leadbook } from './src/server/vite-plugin.ts'

const ENTRY = fileURLToPath(new URL('src/main.ts', import.meta.url))
const APP = fileURLToPath(new URL('src/app.tsx', import.meta.url))
const inApp = new Set<string>()

/** Tells what the page itself needs to be drawn, among all modules; the rest is loaded on demand. */
function isInApp(id: string, modules: { getModuleInfo: (id: string) => { importedIds: string[] } | null }): boolean {
  if (inApp.size === 0) {
    const add = (each: string) => {
      if (inApp.has(each)) return
      inApp.add(each)
      for (const imported of modules.getModuleInfo(each)?.importedIds ?? []) add(imported)
    }
    add(APP)
  }
  return id !== APP && inApp.has(id)
}

/**
 * Two chunks hold what is needed at once: what asks for the first rows, and the app. Left alone, every set of modules that
 * some chunks on demand share would become one more chunk to fetch at the start.
 */
const groups = [
  {
    name: (id: string) => (id === ENTRY || id.includes('/src/offline/') ? null : 'early'),
    tags: ['$initial' as const],
    priority: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: (id: string, modules: Parameters<typeof isInApp>[1]) => (isInApp(id, modules) ? 'page' : null),
    priority: 1,
    includeDependenciesRecursively: false,
  },
]

const client = {
  outDir: 'dist/client',
  sourcemap: false,
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  manifest: true,
  rolldownOptions: { output: { codeSplitting: { groups } } },
}
const server = {
  outDir: 'dist/server',
  target: 'node20',
  copyPublicDir: false,
  rolldownOptions: { input: 'src/server/main.ts' },
}

/** Lets the browser fetch the page's code beside the small entry that asks for the first rows. */
const preloadApp: Plugin = {
  name: 'leadbook-preload-app',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const app = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/src/app.tsx'))
      const files = app ? [app.fileName, ...app.imports].filter((file) => !html.includes(file)) : []
      return files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }))
    },
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), leadbook(), preloadApp, serviceWorker(), precompress()],
  // Nothing that holds a secret may begin with this: such variables are copied into the page.
  envPrefix: 'LEADBOOK_PUBLIC_',
  build: isSsrBuild ? server : client,
  ssr: { noExternal: true as const },
  // Property tests run hundreds of cases: a busy machine must not fail them.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
}))

import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { precompress } from './src/server/precompress.ts'
import { serviceWorker } from './src/server/service-worker-plugin.ts'
import { leadbook } from './src/server/vite-plugin.ts'
import { compileMessages } from './src/texts/compile-messages.ts'

const ENTRY = fileURLToPath(new URL('src/main.ts', import.meta.url))
const BEGIN = fileURLToPath(new URL('src/begin.ts', import.meta.url))
const APP = fileURLToPath(new URL('src/app.tsx', import.meta.url))

interface Modules {
  getModuleInfo: (id: string) => { importedIds: string[] } | null
}

/** Tells what a module needs to run, itself aside; what it loads on demand is not part of it. */
function neededBy(root: string) {
  const needed = new Set<string>()
  return (id: string, modules: Modules): boolean => {
    const add = (each: string) => {
      if (needed.has(each)) return
      needed.add(each)
      for (const imported of modules.getModuleInfo(each)?.importedIds ?? []) add(imported)
    }
    if (needed.size === 0) add(root)
    return id !== root && needed.has(id)
  }
}

const isFirst = neededBy(ENTRY)
const isEarly = neededBy(BEGIN)
const isInApp = neededBy(APP)

/**
 * Three chunks hold what is needed at once: what knows the language, what asks for the first rows, and the app. Left alone, every set of modules that
 * some chunks on demand share would become one more chunk to fetch at the start.
 */
const groups = [
  { name: (id: string, modules: Modules) => (isFirst(id, modules) ? 'first' : null), priority: 3, includeDependenciesRecursively: false },
  { name: (id: string, modules: Modules) => (isEarly(id, modules) ? 'early' : null), priority: 2, includeDependenciesRecursively: false },
  { name: (id: string, modules: Modules) => (isInApp(id, modules) ? 'page' : null), priority: 1, includeDependenciesRecursively: false },
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

/** Lets the browser fetch the page's code beside the small entry that knows the language. */
const preloadApp: Plugin = {
  name: 'leadbook-preload-app',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const needed = chunks.filter(({ facadeModuleId }) => facadeModuleId === BEGIN || facadeModuleId === APP)
      const files = new Set(needed.flatMap(({ fileName, imports }) => [fileName, ...imports]).filter((file) => !html.includes(file)))
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }))
    },
  },
}

/**
 * React Router does not say that its components may be left out where nobody uses them: forms, prefetching, what only its
 * servers need. Names for developers' tools, set on each, would keep them too.
 */
const pureComponents: Plugin = {
  name: 'leadbook-pure-components',
  apply: 'build',
  transform: {
    filter: { id: /react-router/, code: /forwardRef/ },
    handler: (code) => ({
      code: code.replaceAll(/= (React\d*\.forwardRef\()/g, '= /* @__PURE__ */ $1').replaceAll(/^\w+\.displayName = .*$/gm, ''),
      map: null,
    }),
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [compileMessages(), pureComponents, react(), tailwindcss(), leadbook(), preloadApp, serviceWorker(), precompress()],
  // Nothing that holds a secret may begin with this: such variables are copied into the page.
  envPrefix: 'LEADBOOK_PUBLIC_',
  build: isSsrBuild ? server : client,
  ssr: { noExternal: true as const },
  // Property tests run hundreds of cases: a busy machine must not fail them.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
}))

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { precompress } from './src/server/precompress.ts'
import { leadbook } from './src/server/vite-plugin.ts'

const client = { outDir: 'dist/client', sourcemap: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0, manifest: true }
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
  plugins: [react(), tailwindcss(), leadbook(), preloadApp, precompress()],
  // Nothing that holds a secret may begin with this: such variables are copied into the page.
  envPrefix: 'LEADBOOK_PUBLIC_',
  build: isSsrBuild ? server : client,
  ssr: { noExternal: true as const },
  // Property tests run hundreds of cases: a busy machine must not fail them.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
}))

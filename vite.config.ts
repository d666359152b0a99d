import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
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

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), leadbook(), precompress()],
  // Nothing that holds a secret may begin with this: such variables are copied into the page.
  envPrefix: 'LEADBOOK_PUBLIC_',
  build: isSsrBuild ? server : client,
  ssr: { noExternal: true as const },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
}))

import { defineConfig } from '@playwright/test'
import { chromium } from './chromium.ts'

/** `npm run bench`: figures, one after the other, against the production build. */
export default defineConfig({
  testDir: '.',
  testMatch: 'bench.ts',
  outputDir: '.results/bench',
  globalSetup: './build.setup.ts',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: chromium({ isWhole: true }),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // As in the tests: it fetches its files once, at a moment of its own.
    serviceWorkers: 'block',
  },
})

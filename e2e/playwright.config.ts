import { defineConfig } from '@playwright/test'
import { chromium } from './chromium.ts'

/** End-to-end tests: a real browser, the production build behind its own server, and a sandbox Lofty per worker. */
export default defineConfig({
  testDir: '.',
  outputDir: '.results',
  globalSetup: './build.setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['dot'], ['./count-reporter.ts']] : [['list'], ['./count-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: chromium(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    // What opens the page offline has a test of its own; elsewhere it would stand between the page and what a test holds up.
    serviceWorkers: 'block',
    // Traces double the time of a run: set them for one test, with --trace on.
    trace: 'off',
  },
})

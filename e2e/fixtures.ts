import { test as base, expect } from '@playwright/test'
import { type Sandbox, type SandboxOptions, startSandbox } from '../src/sandbox/sandbox.ts'
import { type App, startApp } from './app.ts'
import { LeadsPage } from './leads-page.ts'
import { expectSilence } from './silence.ts'

/** The moment the sandbox's dates are relative to, so that every run sees the same leads. */
const NOW = Date.UTC(2026, 10, 20, 15, 0)

interface Fixtures {
  /** The page as an agent uses it. */
  leads: LeadsPage
  /** Lofty, to be steered and asked what it was asked. */
  lofty: Sandbox
  /** Another Leadbook with a Lofty of its own, for tests that would spoil the shared one. */
  serve: (options?: SandboxOptions, env?: Record<string, string>) => Promise<LeadsPage>
}

interface WorkerFixtures {
  sandbox: Sandbox
  app: App
}

/** What is about Lofty's own answers is tried without a book, which would ask it too. */
const NO_BOOK = { LEADBOOK_BOOK: 'off' }

/** A test with Leadbook in front of its own sandbox Lofty of 2,500 leads, both fresh of calls and faults. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const sandbox = await startSandbox({ now: NOW })
      await use(sandbox)
      await sandbox.close()
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ sandbox }, use) => {
      const app = await startApp({ ...NO_BOOK, LOFTY_BASE_URL: sandbox.url, LOFTY_API_KEY: sandbox.key })
      await use(app)
      await app.close()
      // All that the tests made it print, whatever they were about.
      expectSilence(app.output(), sandbox)
    },
    { scope: 'worker' },
  ],
  // Whatever a test is about, the page must keep its own rules and never stumble.
  context: async ({ context }, use) => {
    const complaints: string[] = []
    await context.addInitScript(() => {
      const complain = ({ effectiveDirective, blockedURI, sample }: SecurityPolicyViolationEvent) =>
        console.error(`Against the content policy: ${effectiveDirective} ${blockedURI} ${sample}`)
      document.addEventListener('securitypolicyviolation', complain)
    })
    context.on('console', (message) => {
      // Answers with an error status are the browser's to report and the page's to show.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
    })
    context.on('weberror', (error) => complaints.push(String(error.error())))
    await use(context)
    expect(complaints).toEqual([])
  },
  baseURL: async ({ app }, use) => use(app.url),
  lofty: async ({ sandbox }, use) => {
    sandbox.faults.clear()
    sandbox.calls.length = 0
    await use(sandbox)
    sandbox.faults.clear()
  },
  leads: async ({ page, lofty }, use) => use(new LeadsPage(page, lofty)),
  serve: async ({ page }, use) => {
    const running: { close: () => Promise<void> }[] = []
    await use(async (options, env = NO_BOOK) => {
      const sandbox = await startSandbox({ now: NOW, ...options })
      const app = await startApp({ ...env, LOFTY_BASE_URL: sandbox.url, LOFTY_API_KEY: sandbox.key })
      running.push(app, sandbox)
      return new LeadsPage(page, sandbox, app.url)
    })
    for (const each of running) await each.close()
  },
})

export { expect }

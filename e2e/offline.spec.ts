import type { Page } from '@playwright/test'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import { type App, startApp } from './app.ts'
import { expect, test } from './fixtures.ts'
import { LeadsPage } from './leads-page.ts'

test.use({ serviceWorkers: 'allow' })

/** Waits until the page could be opened without its server. */
const whenKept = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none')).toBe('activated')

/** All that the browser's caches hold, as one text, and the addresses it stands under. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const caught: { paths: string[]; text: string } = { paths: [], text: '' }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        caught.paths.push(new URL(request.url).pathname)
        caught.text += (await (await cache.match(request))?.text()) ?? ''
      }
    }
    return caught
  })

test('without the server the page opens from the book and tells its age; nothing of an answer is cached, nothing opens after signing out', async ({
  page,
}) => {
  const lofty = await startSandbox({ leads: 300 })
  const serve = (): Promise<App> =>
    startApp({ SESSION_SECRET: 'a-secret-of-32-bytes-for-tests-only', LOFTY_BASE_URL: lofty.url, ...(port && { PORT: port }) })
  let port = ''
  let app = await serve()
  port = new URL(app.url).port
  const leads = new LeadsPage(page, lofty, app.url)
  const signIn = async () => {
    await page.getByLabel('Your Lofty API key').fill(lofty.key)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await leads.booked()
  }
  try {
    await page.goto(`${app.url}/leads`)
    await signIn()
    await whenKept(page)
    const names = await leads.names(1, 2)
    const { paths, text } = await cached(page)
    expect(paths.filter((path) => !/^\/(assets\/[\w.-]+|icon\.svg)$/.test(path))).toEqual([])
    for (const lead of lofty.leads) expect(text).not.toContain(lead.leadId)
    expect(text).not.toContain('<meta')

    await app.close()
    await page.goto(`${app.url}/leads?sort=Score`)
    await leads.booked()
    await expect(leads.notice(/server cannot be reached\. You see the leads of your book, as of /)).toBeVisible()
    await leads.link(1).click()
    await leads.tab('Custom fields').click()
    await expect(page.getByRole('tabpanel', { name: 'Custom fields' })).toBeVisible()
    await page.goto(`${app.url}/leads`)
    expect(await leads.names(1, 2)).toEqual(names)

    app = await serve()
    await page.goto(`${app.url}/leads`)
    // The server was started anew, and with it the sessions.
    await signIn()
    await whenKept(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(`${app.url}/signin`)
    expect((await cached(page)).paths).toEqual([])
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
    await app.close()
    await expect(page.goto(`${app.url}/leads`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
  } finally {
    await app.close()
    await lofty.close()
  }
})

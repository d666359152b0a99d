import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The addresses that the page asks by itself, apart from its own files. */
function asked(page: Page): string[] {
  const urls: string[] = []
  page.on('request', (request) => request.resourceType() === 'fetch' && urls.push(request.url()))
  return urls
}

/** Collects everything the browser receives: addresses, headers and bodies. */
function received(page: Page): () => Promise<string> {
  const parts: Promise<string>[] = []
  page.on('response', (response) => {
    const body = response.body().then(String, () => '')
    parts.push(Promise.all([response.url(), response.headersArray().then((all) => JSON.stringify(all)), body]).then(String))
  })
  return async () => (await Promise.all(parts)).join('\n')
}

test('the key is in nothing that the browser receives and in no line of the log', async ({ leads, page, app }) => {
  const all = received(page)
  await leads.open()
  await leads.commit(() => leads.pick('Stage', 'Hot'))
  await leads.link(1).click()
  await expect(leads.drawer).toBeVisible()
  const text = await all()
  expect(text).toContain('"leadId"')
  expect(text).toContain('<!doctype html>')
  expect(text.includes(leads.lofty.key)).toBe(false)
  expect(app.output()).toContain('"route":"leads"')
  expect(app.output()).not.toContain(leads.lofty.key)
})

test('the key stays on the server also when Lofty repeats it, in an answer, a refusal or a failure', async ({
  leads,
  page,
  app,
  lofty,
}) => {
  const all = received(page)
  const { key } = lofty
  for (const [place, status] of [200, 401, 400, 500].entries()) {
    lofty.faults.clear()
    lofty.faults.always({
      path: '/v1.0/leads',
      status,
      body: JSON.stringify({ code: 20012, message: `token ${key}`, leads: [{ leadId: 1, firstName: key }] }),
      headers: { 'X-Request-Authorization': `token ${key}`, 'Set-Cookie': `key=${key}` },
    })
    await page.goto(`/leads?key=${place}`)
    await expect(leads.alert).toBeVisible()
    expect((await all()).includes(key)).toBe(false)
  }
  expect(app.output()).not.toContain(key)
})

test('phone numbers, e-mail addresses and names that are typed never reach the log', async ({ leads, app }) => {
  await leads.open()
  await leads.commit(() => leads.type('Phone', '5125550142'))
  await leads.commit(() => leads.type('Email', 'rosa.secret@example.com'))
  await leads.commit(() => leads.type('Search', 'Persephone'))
  expect(app.output()).toContain('"params":["key","phone","email"')
  expect(app.output()).not.toMatch(/5125550142|rosa\.secret|Persephone/)
})

test('going to another tab and back asks nothing', async ({ leads, page, context }) => {
  await leads.open()
  const urls = asked(page)
  const other = await context.newPage()
  await other.bringToFront()
  await page.bringToFront()
  await page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      window.dispatchEvent(new Event(state === 'hidden' ? 'blur' : 'focus'))
    }
    window.dispatchEvent(new Event('offline'))
    window.dispatchEvent(new Event('online'))
  })
  await expect(leads.link(1)).toBeVisible()
  await leads.commit(() => leads.type('Search', 'Hannah'))
  expect(urls.filter((url) => !url.includes('key=Hannah'))).toEqual([])
  expect(leads.lofty.calls).toHaveLength(2)
})

test('a page that is left alone for a minute asks nothing', async ({ leads, page }) => {
  await page.clock.install()
  await leads.open()
  const urls = asked(page)
  await page.clock.runFor(60_000)
  expect(urls).toEqual([])
  expect(leads.lofty.calls).toHaveLength(1)
})

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Request } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** What a page of another site tries in order to have leads fetched with our key: all it can do without being asked. */
function attacker(target: string): string {
  const api = `${target}/api/v1.0/leads?limit=100`
  return `<!doctype html><title>Another site</title><body>
    <img src="${api}"><script src="${api}"></script><link rel="prefetch" href="${api}"><link rel="stylesheet" href="${api}">
    <iframe name="frame" src="${target}/leads"></iframe><object data="${target}/leads"></object>
    <form action="${api}" target="frame2"></form><iframe name="frame2"></iframe>
    <script>
      document.forms[0].submit()
      navigator.sendBeacon('${api}', 'x')
      const tries = [fetch('${api}', { mode: 'no-cors' }), fetch('${api}'), fetch('${api}', { credentials: 'include' }), fetch('${target}/budget')]
      Promise.allSettled(tries).then(async (all) => {
        const read = await Promise.all(all.map(({ value }) => value?.text() ?? ''))
        document.title = 'read: ' + read.join('')
      })
    </script>`
}

test('a page of another site has nothing asked of Lofty, reads nothing and frames nothing', async ({ app, lofty, browser }) => {
  const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end(attacker(app.url))).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const address = site.address()
  const context = await browser.newContext()
  const page = await context.newPage()
  const isOurs = (request: Request) => request.url().startsWith(app.url)
  const tried: string[] = []
  const ended: string[] = []
  const statuses = new Set<number>()
  page.on('request', (request) => isOurs(request) && tried.push(request.resourceType()))
  page.on('requestfailed', (request) => isOurs(request) && ended.push(request.resourceType()))
  page.on('requestfinished', (request) => isOurs(request) && ended.push(request.resourceType()))
  page.on('response', (response) => isOurs(response.request()) && statuses.add(response.status()))
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, { waitUntil: 'load' })
  await expect(page).toHaveTitle('read: ')
  expect([...new Set(tried)]).toEqual(expect.arrayContaining(['image', 'script', 'stylesheet', 'document', 'fetch']))
  await expect.poll(() => ended.length).toBe(tried.length)
  expect(statuses).toEqual(new Set([403]))
  expect(lofty.calls).toEqual([])
  for (const frame of page.frames().slice(1)) await expect(frame.getByRole('grid')).toHaveCount(0)
  await context.close()
  site.close()
})

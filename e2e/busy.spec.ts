import { startApp } from './app.ts'
import { expect, test } from './fixtures.ts'
import { LeadsPage } from './leads-page.ts'

/** Lofty's refusal of one call too many, with the milliseconds until its window ends. */
const tooMany = (resetMs: number) => ({
  path: '/v1.0/leads',
  status: 429,
  body: '{"message":"Too Many Requests"}',
  headers: { 'X-RateLimit-Reset': String(resetMs) },
})

test('a call that Lofty refuses once for the limit is waited for and repeated, without an error', async ({ serve }) => {
  const leads = await serve()
  await leads.open()
  const [name = ''] = await leads.names(1)
  leads.lofty.faults.next(tooMany(4000))
  await leads.pick('Stage', 'Nurture')
  await expect(leads.notice(/Next call in \d s/)).toBeVisible()
  await expect(leads.link(1)).toHaveText(name)
  await leads.settled()
  await expect(leads.alert).toHaveCount(0)
  expect(leads.listCalls().map((call) => call.status)).toEqual([200, 429, 200])
})

test('while Lofty stays busy the page counts down, keeps its rows and tries again by itself', async ({ serve }) => {
  test.setTimeout(60_000)
  const leads = await serve()
  await leads.open()
  const [name = ''] = await leads.names(1)
  leads.lofty.faults.next(tooMany(1000))
  leads.lofty.faults.next(tooMany(6000))
  await leads.pick('Stage', 'Nurture')
  await expect(leads.alert).toContainText('Lofty’s call limit is reached.')
  await expect(leads.alert).toContainText(/Next try in [1-6] s\./)
  await expect(leads.alert).toContainText('Next try in 2 s.')
  await expect(leads.link(1)).toHaveText(name)
  await expect(leads.alert).toHaveCount(0)
  await leads.settled()
  expect(leads.listCalls().map((call) => call.status)).toEqual([200, 429, 429, 200])
})

test('a very long wait says whose call is next, and can be given up without losing rows', async ({ serve, page }) => {
  const leads = await serve()
  await page.clock.install()
  await leads.open()
  const [name = ''] = await leads.names(1)
  leads.lofty.faults.next(tooMany(60_000))
  await leads.pick('Stage', 'Nurture')
  await page.clock.runFor(9000)
  await expect(leads.notice(/Next call in \d+ s, and it is yours\./)).toBeVisible()
  await page.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(leads.notice('Waiting')).toHaveCount(0)
  await expect(leads.link(1)).toHaveText(name)
  await expect(leads.alert).toHaveCount(0)
})

test('when another program spends the same key the page says so, and stops saying so a minute later', async ({ serve, page }) => {
  const leads = await serve()
  await page.clock.install()
  await leads.open()
  await expect(leads.notice('Another program')).toHaveCount(0)
  leads.lofty.faults.next({ path: '/v1.0/leads', headers: { 'X-RateLimit-Remaining': '7' } })
  await leads.pick('Stage', 'Nurture')
  await expect(leads.notice('Another program is using this key’s call limit too: 7 of 500 calls are left this minute.')).toBeVisible()
  await page.clock.runFor(61_000)
  await expect(leads.notice('Another program')).toHaveCount(0)
})

test('when Leadbook’s own server is gone the page says so, keeps its rows and goes on once it is back', async ({ page, lofty }) => {
  const env = { LEADBOOK_BOOK: 'off', LOFTY_BASE_URL: lofty.url, LOFTY_API_KEY: lofty.key }
  const app = await startApp(env)
  const leads = new LeadsPage(page, lofty, app.url)
  await leads.open()
  await expect(leads.combobox('Stage')).toBeVisible()
  const [name = ''] = await leads.names(1)
  await app.close()
  await leads.pick('Stage', 'Nurture')
  await expect(leads.alert).toContainText('Leadbook’s own server cannot be reached')
  await expect(leads.link(1)).toHaveText(name)

  const again = await startApp({ ...env, PORT: new URL(app.url).port })
  await leads.tryAgain()
  await leads.settled()
  await expect(leads.alert).toHaveCount(0)
  await again.close()
})

test('a part of the page that cannot be fetched says so in its place, the list stays, and trying again brings it', async ({
  leads,
  page,
}) => {
  await leads.open()
  const [name = ''] = await leads.names(1)
  await page.route('**/assets/lead-drawer*', (route) => route.abort())
  await leads.link(1).click()
  await expect(leads.alert).toContainText('could not be fetched')
  await expect(leads.link(1)).toHaveText(name)
  await page.unroute('**/assets/lead-drawer*')
  await leads.tryAgain()
  await expect(leads.drawer).toContainText(name)
})

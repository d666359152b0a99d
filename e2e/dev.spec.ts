import { startDev } from './app.ts'
import { expect, test } from './fixtures.ts'

// One after the other: both servers prepare their modules in the same place.
test.describe.configure({ mode: 'default', timeout: 90_000 })

test('`npm run dev` without a key shows 2,500 sample leads and says that they are samples', async ({ leads, page }) => {
  const dev = await startDev({ PORT: '0' })
  await page.goto(`${dev.url}/`)
  await expect(leads.status).toContainText('2,500 leads', { timeout: 60_000 })
  await expect(page).toHaveURL(`${dev.url}/leads`)
  await expect(page.getByRole('banner').getByText('Sample leads')).toBeVisible()
  await expect(leads.link(1)).toBeVisible()
  await expect(leads.status).toContainText('2,500 leadsfrom your book', { timeout: 60_000 })
  // A page that is still fetching parts of itself would miss them.
  await page.goto('about:blank')
  await dev.close()
})

test('`npm run dev` with a key shows Lofty’s leads and no such badge', async ({ leads, page, lofty }) => {
  const dev = await startDev({ PORT: '0', LEADBOOK_BOOK: 'off', LOFTY_BASE_URL: lofty.url, LOFTY_API_KEY: lofty.key })
  await page.goto(`${dev.url}/leads?stage=Hot`)
  await expect(leads.link(1)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('banner').getByText('Sample leads')).toHaveCount(0)
  expect(leads.lastQuery()).toEqual({ stage: 'Hot' })
  await page.goto('about:blank')
  await dev.close()
})

test('the production server says "Sample leads" only without a key', async ({ leads, page }) => {
  await leads.open()
  await expect(page.getByRole('banner').getByText('Leadbook')).toBeVisible()
  await expect(page.getByRole('banner').getByText('Sample leads')).toHaveCount(0)
})

import { chromium as browserType, type Page } from '@playwright/test'
import { startApp } from './app.ts'
import { chromium } from './chromium.ts'

/** Takes README's pictures: `npm run screenshots`, after `npm run build`. */
const FOLDER = 'e2e/screenshots'

const app = await startApp({})
const browser = await browserType.launch(chromium({ isWhole: true }))

async function picture(
  name: string,
  size: { width: number; height: number },
  scheme: 'light' | 'dark',
  path: string,
  act?: (page: Page) => Promise<void>,
) {
  const page = await browser.newPage({ viewport: size, colorScheme: scheme, locale: 'en-US' })
  await page.goto(app.url + path)
  await page.getByRole('status').filter({ hasText: 'from Lofty' }).waitFor()
  await page.getByRole('searchbox', { name: 'Search' }).waitFor()
  await act?.(page)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
}

const desktop = { width: 1440, height: 900 }
await picture('list', desktop, 'light', '/leads?stage=Hot&stage=Nurture&anyTags=Buyer&~source=Google&overview=open', async (page) => {
  await page.getByRole('status').filter({ hasText: 'from your book' }).waitFor({ timeout: 120_000 })
  await page.getByRole('region', { name: 'Demand by price' }).locator('[data-bars]').waitFor()
})
await picture('drawer', desktop, 'dark', '/leads?contacted=true&sort=Score', async (page) => {
  const properties = page.getByRole('tab', { name: 'Properties' }).filter({ hasText: /[4-9]/ })
  for (let steps = 0; steps < 60 && (await properties.count()) === 0; steps += 1) {
    if (steps === 0) await page.getByRole('row').getByRole('link').first().click()
    else await page.getByRole('button', { name: 'Next lead' }).click()
    await page.getByText(`${steps + 1} of`).waitFor()
  }
  await properties.click()
  await page.getByRole('article').first().waitFor()
})
await picture('phone', { width: 390, height: 844 }, 'light', '/leads?stage=Hot')

await browser.close()
await app.close()

import { chromium as browserType } from '@playwright/test'
import { startApp } from './app.ts'
import { chromium } from './chromium.ts'
const app = await startApp({})
const browser = await browserType.launch(chromium())
async function shot(name: string, scheme: 'light' | 'dark', path: string, act?: (page: any) => Promise<void>, width = 1440) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, locale: 'en-US' })
  page.on('console', (m: any) => m.type() === 'error' && console.log(name, m.text()))
  page.on('pageerror', (e: any) => console.log(name, String(e)))
  await page.goto(app.url + path)
  await page.getByRole('status').filter({ hasText: 'from your book' }).waitFor()
  await page.waitForTimeout(400)
  await act?.(page)
  await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/shots/${name}.png` })
  await page.close()
}
const scroll = (page: any) => page.getByRole('grid').evaluate((g: any) => g.scrollTo({ left: 500, top: 700 }))
await shot('frozen-light', 'light', '/leads?freeze=3', scroll)
await shot('frozen-dark', 'dark', '/leads?freeze=3', scroll)
await shot('panel-light', 'light', '/leads?columns=name,stage,custom:Pets,custom:Must-haves,custom:Pre-approved+amount,score,email,phone,created', (p) => p.getByRole('button', { name: 'Columns', exact: true }).click())
await shot('panel-dark', 'dark', '/leads?density=compact&freeze=2', async (p) => { await p.getByRole('button', { name: 'Columns', exact: true }).click(); await p.getByRole('searchbox', { name: 'Find a column' }).fill('s') })
await shot('compact', 'light', '/leads?density=compact')
await shot('roomy', 'light', '/leads?density=roomy&widths=name:160,stage:90')
await shot('phone', 'light', '/leads?density=roomy&freeze=3', undefined, 390)
await browser.close()
await app.close()

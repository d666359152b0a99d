import { chromium as pw } from '@playwright/test'
import { chromium } from './e2e/chromium.ts'
import { startApp } from './e2e/app.ts'
import { startSandbox } from './src/sandbox/sandbox.ts'
const NOW = Date.now()
const sandbox = await startSandbox({ now: NOW })
const app = await startApp({ LOFTY_BASE_URL: sandbox.url, LOFTY_API_KEY: sandbox.key })
const browser = await pw.launch(chromium())
const only = process.argv[2]
const shots: [string, number, number, 'light' | 'dark', string, string][] = [
  ['1440-light', 1440, 900, 'light', '', 'none'],
  ['1440-dark', 1440, 900, 'dark', '?stage=Hot&stage=New+Leads&score=60..84&price=350000..700000', 'none'],
  ['1440-forced', 1440, 900, 'light', '?stage=Hot&score=60..', 'active'],
  ['1024-light', 1024, 768, 'light', '?created=-60d..', 'none'],
  ['390-light', 390, 844, 'light', '', 'none'],
  ['390-dark', 390, 844, 'dark', '?score=70..', 'none'],
]
try {
  for (const [name, width, height, theme, query, forced] of shots) {
    if (only && !name.includes(only)) continue
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, forcedColors: forced as 'none', hasTouch: width < 500 })
    const page = await context.newPage()
    page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()))
    page.on('pageerror', (e) => console.log(name, String(e)))
    await page.goto(`${app.url}/leads${query}`)
    const toggle = page.getByRole('button', { name: 'Overview' })
    await toggle.waitFor()
    await toggle.click()
    await page.getByRole('region', { name: 'Overview' }).getByText('New Leads', { exact: true }).first().waitFor()
    await page.waitForTimeout(500)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (wide) console.log(name, 'page scrolls sideways')
    await page.screenshot({ path: `/tmp/shot-${name}.png` })
    if (name === '1440-light') {
      const strip = page.getByRole('region', { name: 'Overview' })
      const box = await strip.locator('[data-bars="Score"]').boundingBox()
      if (box) { await page.mouse.move(box.x + box.width * 0.5, box.y + 60); await page.mouse.down(); await page.mouse.move(box.x + box.width * 0.8, box.y + 50, { steps: 4 }) }
      await page.screenshot({ path: '/tmp/shot-drag.png', clip: { x: 272, y: 0, width: 1168, height: 420 } })
      await page.mouse.up()
      await page.waitForTimeout(500)
      console.log(page.url())
      await strip.getByRole('button', { name: 'Demand by price: show as table' }).click()
      await strip.getByRole('button', { name: 'No first touch yet: show as table' }).click()
      await strip.getByRole('slider', { name: 'New leads by week chart, from' }).focus()
      await page.keyboard.press('ArrowRight'); 
      await page.waitForTimeout(400)
      console.log(page.url())
      await page.screenshot({ path: '/tmp/shot-tables.png', clip: { x: 272, y: 0, width: 1168, height: 420 } })
    }
    await context.close()
  }
} finally { await browser.close(); await app.close(); await sandbox.close() }

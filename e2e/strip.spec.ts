import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './fixtures.ts'

const overview = (page: Page) => page.getByRole('region', { name: 'Overview' })
const toggle = (page: Page) => page.getByRole('button', { name: 'Overview' })

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await axe(page).include('section[aria-label="Overview"]').analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

test('the overview filters by its bars, by a stretch drawn over them and by keyboard, and asks Lofty nothing', async ({ serve, page }) => {
  const leads = await serve({ leads: 300 }, {})
  await leads.openBooked()
  await toggle(page).click()
  const strip = overview(page)
  const hot = leads.lofty.leads.filter(({ stage }) => stage === 'Hot')
  const others = leads.lofty.leads.filter(({ stage }) => stage === 'Nurture')
  await expect(strip.getByRole('button', { name: `Nurture ${others.length}` })).toBeVisible()
  const made = leads.listCalls().length

  await strip.getByRole('button', { name: `Hot ${hot.length}` }).click()
  await expect(leads.chip('Stage')).toContainText('Hot')
  await expect(leads.status).toContainText(`${hot.length} leads`)
  await expect(strip.getByRole('button', { name: `Hot ${hot.length}` })).toHaveAttribute('aria-pressed', 'true')
  // Its own pick leaves the other stages their counts.
  await expect(strip.getByRole('button', { name: `Nurture ${others.length}` })).toBeVisible()

  const { x, y, width, height } = (await strip.locator('[data-bars=Score]').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.525, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.725, y + height / 2, { steps: 3 })
  await expect(strip).toContainText('50–74')
  await page.mouse.up()
  await expect(leads.status).toContainText(`${hot.filter(({ score }) => score >= 50 && score <= 74).length} leads`)
  expect(leads.query().get('score')).toBe('50..74')

  await strip.getByRole('slider', { name: 'Score chart, to' }).focus()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
  await expect(leads.chip('Score')).toContainText('50 or more')
  await page.mouse.click(x + width * 0.9, y + height / 2)
  await expect(leads.chip('Score')).toHaveCount(0)

  await strip.getByRole('button', { name: 'New leads by week: show as table' }).click()
  await expect(strip.getByRole('table', { name: /Leads created in each of the last 26 weeks/ }).getByRole('row')).toHaveCount(27)
  expect(await violations(page)).toEqual([])
  expect(leads.listCalls().length).toBe(made)
})

test('the overview stays open or folded after a reload, and is folded at first on a phone, where only it scrolls sideways', async ({
  serve,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const leads = await serve({ leads: 100 }, {})
  await leads.openBooked()
  await page.reload()
  await leads.booked()
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false')

  await toggle(page).click()
  await page.reload()
  const strip = overview(page)
  await expect(strip.getByRole('button', { name: /^Hot \d/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expect.poll(() => strip.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(400)
  expect(await violations(page)).toEqual([])

  await toggle(page).click()
  await expect(strip).toHaveCount(0)
  await page.reload()
  await leads.booked()
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false')
})

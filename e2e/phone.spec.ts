import type { Page } from '@playwright/test'
import { beyond } from './beyond.ts'
import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('rows are cards that say who, where in the pipeline and how to reach them', async ({ leads }) => {
  await leads.open()
  await expect(leads.grid.getByRole('columnheader')).toHaveCount(0)
  await expect(leads.grid).toHaveAttribute('aria-rowcount', '2501')
  const [lead] = leads.newest()
  for (const text of [`${lead?.firstName} ${lead?.lastName}`, lead?.stage, `Score ${lead?.score}`])
    await expect(leads.row(1)).toContainText(text ?? '')
})

test('nothing is wider than a screen of 390 or 320 px', async ({ leads, page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 })
    await leads.open('?stage=New+Leads&stage=Nurture&source=Sphere%2C+referral&phone=5125550142&~contacted=true')
    expect(await beyond(page)).toEqual([])
    await page.getByRole('button', { name: 'Filters' }).click()
    await expect(leads.filters).toBeVisible()
    expect(await beyond(page)).toEqual([])
    await page.getByRole('button', { name: 'Close filters' }).click()
    await leads.open()
    await page.getByRole('button', { name: /^Views/ }).click()
    await expect(page.getByRole('link', { name: /New this week/ })).toBeVisible()
    expect(await beyond(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
    expect(await beyond(page)).toEqual([])
    await page.keyboard.press('Escape')
    const [first, second] = leads.newest()
    await page.goto(`/leads/compare/${first?.leadId},${second?.leadId}`)
    await expect(page.getByRole('row', { name: 'Lead ID (differs)' })).toBeVisible()
    expect(await beyond(page)).toEqual([])
    await leads.openLead(second?.leadId ?? '')
    for (const tab of ['Overview', 'Inquiry', 'Properties', 'Matches', 'Tags', 'Family', 'Custom fields']) {
      await leads.tab(tab).click()
      await expect(leads.tab(tab)).toHaveAttribute('aria-selected', 'true')
      expect(await beyond(page)).toEqual([])
      const panel = page.getByRole('tabpanel')
      expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    }
  }
})

/** Draws a finger over the screen, and tells what `look` sees just before it is lifted. */
async function draw<Seen>(page: Page, from: [number, number], to: [number, number], look: () => Promise<Seen>): Promise<Seen> {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y }] })
  await touch('touchStart', ...from)
  for (let step = 1; step <= 8; step += 1)
    await touch('touchMove', from[0] + ((to[0] - from[0]) * step) / 8, from[1] + ((to[1] - from[1]) * step) / 8)
  const seen = await look()
  await touch('touchEnd')
  await client.detach()
  return seen
}

test('a finger goes from lead to lead sideways, scrolls up and down, and takes the tabs along their strip', async ({ leads, page }) => {
  await leads.openLead(leads.newest()[1]?.leadId ?? '')
  await expect(leads.drawer).toContainText('2 of 2,500')
  const shift = () => leads.drawer.evaluate((drawer) => drawer.style.translate)
  expect(await draw(page, [300, 500], [120, 510], shift)).toMatch(/^-1\d\dpx$/)
  await expect(leads.drawer).toContainText('3 of 2,500')
  expect(await shift()).toBe('')
  // Too short, and slantwise: no swipe.
  await draw(page, [300, 500], [250, 500], shift)
  await draw(page, [300, 600], [180, 400], shift)
  await expect.poll(() => page.getByRole('tabpanel').evaluate((panel) => panel.scrollTop)).toBeGreaterThan(50)
  const strip = await page.getByRole('tablist').boundingBox()
  await draw(page, [300, (strip?.y ?? 0) + 15], [100, (strip?.y ?? 0) + 15], shift)
  await expect.poll(() => page.getByRole('tablist').evaluate((tabs) => tabs.scrollLeft)).toBeGreaterThan(50)
  await expect(leads.drawer).toContainText('3 of 2,500')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await draw(page, [100, 500], [300, 500], shift)).toBe('')
  await expect(leads.drawer).toContainText('2 of 2,500')
  await leads.drawer.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer).toContainText('3 of 2,500')
})

test('cards scroll through the list, every one in the order of the list', async ({ leads }) => {
  await leads.open()
  await leads.scrollTo(150)
  const truth = leads.newest()
  for (const place of [150, 151, 152])
    await expect(leads.link(place)).toHaveAttribute('href', `/leads/${truth[place - 1]?.leadId}/overview`)
})

test('the search box stands outside the sheet, which counts live', async ({ leads, page }) => {
  await leads.open()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible()
  await expect(leads.filters).toHaveCount(0)
  await page.getByRole('button', { name: 'Filters' }).click()
  const sheet = page.getByRole('dialog', { name: 'Filter the list' })
  await expect(sheet.getByRole('button', { name: 'Show 2,500' })).toBeVisible()
  await expect(leads.filters.getByLabel('Search', { exact: true })).toHaveCount(0)
  await leads.pick('Stage', 'New Leads')
  await expect(sheet).toBeVisible()
  const count = leads.lofty.leads.filter(({ stage }) => stage === 'New Leads').length.toLocaleString('en-US')
  await sheet.getByRole('button', { name: `Show ${count}` }).click()
  await expect(sheet).toHaveCount(0)
  await expect(leads.status).toContainText(`${count} leads`)
  await expect(page.getByRole('button', { name: 'Filters' })).toContainText('1')
})

test('Escape closes the sheet and gives the focus back', async ({ leads, page }) => {
  await leads.open()
  await page.getByRole('button', { name: 'Filters' }).click()
  await expect(leads.filters).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(leads.filters).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused()
})

test('typing in the search box finds', async ({ leads, page }) => {
  await leads.open()
  const [lead] = leads.newest()
  await page.getByRole('searchbox', { name: 'Search' }).fill(lead?.phones?.[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(leads.chips).toContainText('Search')
  await expect(leads.link(1)).toHaveAttribute('href', /^\/leads\/\d+\/overview\?key=/)
})

test('the drawer covers the screen, hides the list behind it and closes', async ({ leads, page }) => {
  await leads.open()
  await leads.link(3).tap()
  await expect(leads.drawer).toBeVisible()
  expect(await leads.drawer.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await expect(leads.grid.locator('xpath=ancestor::*[@inert]')).toHaveCount(1)
  await leads.drawer.getByRole('button', { name: 'Close' }).tap()
  await expect(leads.drawer).toHaveCount(0)
  await expect(page).toHaveURL(/\/leads$/)
  await expect(leads.row(3)).toBeFocused()
})

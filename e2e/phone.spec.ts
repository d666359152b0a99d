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

test('the page is never wider than the screen', async ({ leads, page }) => {
  await leads.open('?stage=New+Leads&stage=Nurture&source=Sphere%2C+referral&phone=5125550142&~contacted=true')
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Filters' }).click()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Close filters' }).click()
  await leads.openLead(leads.newest()[1]?.leadId ?? '')
  for (const tab of ['Overview', 'Inquiry', 'Properties', 'Tags', 'Family', 'Custom fields']) {
    await leads.tab(tab).click()
    await expect(leads.tab(tab)).toHaveAttribute('aria-selected', 'true')
    expect(await overflow()).toBeLessThanOrEqual(0)
    const panel = page.getByRole('tabpanel')
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  }
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

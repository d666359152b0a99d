import type { Locator } from '@playwright/test'
import { beyond } from './beyond.ts'
import { expect, test } from './fixtures.ts'

/** A window of 1440 or 1280 px at 200 %, in the pixels that are left. */
for (const [width, height] of [
  [720, 450],
  [640, 400],
] as const) {
  test(`magnified to ${width} by ${height} px all of the page can be reached and read`, async ({ leads, page }) => {
    await page.setViewportSize({ width, height })
    await leads.open('?stage=New+Leads&stage=Nurture&~contacted=true')
    expect(await beyond(page)).toEqual([])
    // What stands over the rows leaves them room, and the last can be scrolled to.
    const { height: room = 0 } = (await leads.grid.boundingBox()) ?? {}
    expect(room).toBeGreaterThan(height / 4)
    await leads.row(1).focus()
    await page.keyboard.press('End')
    await expect(leads.grid.locator('[role=row]:focus')).toBeInViewport({ ratio: 0.9 })
    await page.getByRole('button', { name: 'Filters' }).click()
    await expect(leads.filters).toBeVisible()
    expect(await beyond(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('link', { name: /Selling within 6 months/ }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('link', { name: /Selling within 6 months/ })).toBeInViewport()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Export' })).toBeInViewport()
    await page.keyboard.press('Escape')
    await leads.openLead(leads.newest()[1]?.leadId ?? '')
    const panel = page.getByRole('tabpanel')
    expect((await panel.boundingBox())?.height).toBeGreaterThan(height / 3)
    expect(await beyond(page)).toEqual([])
  })
}

test('where motion is unwanted nothing moves; where colors are forced, what is set and where the focus is can be told', async ({
  serve,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  const leads = await serve({ leads: 200 }, {})
  await leads.openBooked('?stage=Hot&contacted=false&score=..90')
  await leads.row(1).getByRole('checkbox').click()
  const longest = () =>
    page.evaluate(() => Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0))))
  expect(await longest()).toBeLessThan(100)
  // Backgrounds of our own are painted over: what counts is the system's color for what is picked.
  const stands = (part: Locator) =>
    part.evaluate((element) => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'Highlight'
      const { color } = getComputedStyle(probe)
      probe.remove()
      return getComputedStyle(element).backgroundColor === color
    })
  const no = leads.filters.locator('label').filter({ has: page.getByRole('radio', { name: 'No', exact: true }) })
  const yes = leads.filters.locator('label').filter({ has: page.getByRole('radio', { name: 'Yes', exact: true }) })
  expect([await stands(no.first()), await stands(yes.first())]).toEqual([true, false])
  await leads.link(1).click()
  await leads.tab('Inquiry').click()
  expect(await longest()).toBeLessThan(100)
  expect([await stands(leads.tab('Inquiry')), await stands(leads.tab('Overview'))]).toEqual([true, false])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('stage')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  const options = page.getByRole('dialog').getByRole('option')
  expect([await stands(options.nth(0)), await stands(options.nth(1))]).toEqual([true, false])
})

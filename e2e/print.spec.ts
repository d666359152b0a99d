import { expect, test } from './fixtures.ts'

test('on paper stand the rows on screen as a table with what was searched, and a lead with all of its open tab', async ({
  serve,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const leads = await serve({ leads: 400 }, {})
  await leads.openBooked('?insight=callable-today&sort=Score&columns=name,phone,stage,score')
  await leads.scrollTo(30)
  const last = leads.grid.getByRole('row').filter({ hasText: /./ })
  await expect(last.first()).toBeVisible()
  const names = await leads.names(31, 32, 33)
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('region', { name: 'For print' })
  await expect(sheet.getByRole('heading')).toHaveText('Leads callable today, by score, descending.')
  await expect(sheet.getByRole('paragraph')).toHaveText(/^Leads \d+ to \d+ of [\d,]+, printed .*\d:\d\d/)
  await expect(sheet.getByRole('columnheader')).toHaveText(['Name', 'Phone', 'Stage', 'Score'])
  for (const name of names) await expect(sheet.getByRole('cell', { name, exact: true }).first()).toBeVisible()
  expect(await sheet.getByRole('row').count()).toBeLessThan(40)
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(leads.grid).toBeHidden()
  const colours = (element: Element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]
  expect(await sheet.evaluate(colours)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])

  await page.emulateMedia({ media: 'screen' })
  await expect(sheet).toHaveCount(0)
  await leads.link(31).click()
  await expect(leads.drawer.getByRole('region', { name: 'Next to call' })).toContainText(/^Next to call31 of /)
  await page.setViewportSize({ width: 700, height: 300 })
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('tabpanel')).toBeVisible()
  await expect(leads.drawer.getByRole('button')).toHaveCount(0)
  await expect(leads.drawer.getByRole('link')).toHaveCount(0)
  // Nothing of the tab is cut off: the page is as long as it.
  const [cut, page_] = await page
    .getByRole('tabpanel')
    .evaluate((panel) => [panel.scrollHeight - panel.clientHeight, document.documentElement.scrollHeight - window.innerHeight])
  expect(cut).toBe(0)
  expect(page_).toBeGreaterThan(200)
})

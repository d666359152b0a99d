import { sorts } from '../src/lofty/sorts.ts'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** The order of the latest list call. */
function lastOrder(leads: LeadsPage): { sort: string | undefined; desc: string | undefined } {
  const { sort, desc } = leads.listCalls().at(-1)?.query ?? {}
  return { sort, desc }
}

test.beforeEach(({ leads }) => leads.open())

test('"Sort by" offers all 25 of Lofty’s orders, and columns that it has none for, under names that people know', async ({ page }) => {
  const names = await page.getByRole('combobox', { name: 'Sort by' }).getByRole('option').allInnerTexts()
  expect(names.slice(0, 25)).toEqual(Object.values(sorts))
  expect(names.slice(25)).toEqual(expect.arrayContaining(['Name', 'Stage', 'Location', 'Price range']))
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(['Created', 'Last e-mail', 'Inquiries', 'Listings saved', 'Smart plan status']))
  expect(names.filter((name) => /Inquries|SCOREV2|[a-z][A-Z]/.test(name))).toEqual([])
})

test('every order reaches Lofty under Lofty’s own spelling, for one call each', async ({ leads, page }) => {
  test.setTimeout(90_000)
  // The list opens in this order; it was asked already.
  const { CreateTime: _, ...others } = sorts
  for (const [sort, label] of Object.entries(others)) {
    const made = leads.listCalls().length
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label })
    await expect.poll(() => lastOrder(leads)).toEqual({ sort, desc: 'true' })
    await leads.settled()
    expect(leads.listCalls().length - made).toBe(1)
  }
})

test('a header sorts by its column, and again the other way, and shows which', async ({ leads, page }) => {
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Task')
  const columns = { Score: 'Score', 'Last touch': 'LastContact', 'Last visit': 'LastActivity', Created: 'CreateTime' }
  for (const [column, sort] of Object.entries(columns)) {
    const header = leads.grid.getByRole('columnheader', { name: column, exact: true })
    await expect(header).not.toHaveAttribute('aria-sort')
    await header.getByRole('button').click()
    await expect(header).toHaveAttribute('aria-sort', 'descending')
    await expect(page).toHaveURL(new RegExp(`sort=${sort}$`))
    if (sort !== 'CreateTime') expect(lastOrder(leads)).toEqual({ sort, desc: 'true' })
    await header.getByRole('button').click()
    await expect(header).toHaveAttribute('aria-sort', 'ascending')
    expect(lastOrder(leads)).toEqual({ sort, desc: 'false' })
    await expect(leads.grid.locator('[aria-sort]')).toHaveCount(1)
  }
})

test('the best score stands first, and last when the direction is turned', async ({ leads, page }) => {
  const scores = leads.lofty.leads.map(({ score }) => score)
  const cell = () =>
    leads
      .row(1)
      .getByRole('gridcell')
      .filter({ hasText: new RegExp(`^${Math.max(...scores)}$`) })
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Score' })
  await expect(cell()).toBeVisible()
  await page.getByRole('button', { name: 'Descending. Switch to ascending' }).click()
  await expect(page.getByRole('button', { name: 'Ascending. Switch to descending' })).toBeVisible()
  await expect(cell()).toHaveCount(0)
  await expect(leads.sentence).toContainText('by score, ascending.')
})

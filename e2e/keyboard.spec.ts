import { expect, test } from './fixtures.ts'

test('from the search box to a lead and back, by keyboard only', async ({ leads, page }) => {
  const { keyboard } = page
  await leads.open()

  // To the search box: what stands before it is the logo, the book, the commands, the language, the theme and the field that finds filters.
  const search = leads.field('Search')
  for (let stops = 0; stops < 8 && !(await search.evaluate((box) => box === document.activeElement)); stops += 1)
    await keyboard.press('Tab')
  await expect(search).toBeFocused()
  await keyboard.type('a')
  await keyboard.press('Enter')
  await expect(leads.chips).toContainText('Search')
  await leads.settled()

  // To the stage, which opens with an arrow and is picked with Enter.
  const stage = leads.combobox('Stage')
  for (let stops = 0; stops < 6 && !(await stage.evaluate((box) => box === document.activeElement)); stops += 1) await keyboard.press('Tab')
  await expect(stage).toBeFocused()
  await expect(stage).toHaveAttribute('aria-expanded', 'false')
  await keyboard.press('ArrowDown')
  await expect(stage).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('listbox', { name: 'Options' }).getByRole('option').first()).toBeVisible()
  await keyboard.type('new le')
  await expect(page.getByRole('listbox', { name: 'Options' }).getByRole('option')).toHaveText([/New Leads/])
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/stage=New\+Leads/)
  await keyboard.press('Escape')
  await expect(stage).toHaveAttribute('aria-expanded', 'false')
  await expect(stage).toBeFocused()
  await leads.settled()

  // To the grid: the headers that sort, then one stop for all rows.
  for (let stops = 0; stops < 120 && !(await leads.row(1).evaluate((row) => row === document.activeElement)); stops += 1) {
    await keyboard.press('Tab')
  }
  await expect(leads.row(1)).toBeFocused()

  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(leads.row(3)).toBeFocused()
  await keyboard.press('ArrowUp')
  await expect(leads.row(2)).toBeFocused()
  const name = await leads.link(2).innerText()
  await keyboard.press('Enter')
  await expect(leads.drawer).toHaveAccessibleName(name)

  // In the drawer: to the next lead, and through the tabs.
  const next = leads.drawer.getByRole('button', { name: 'Next lead' })
  for (let stops = 0; stops < 4 && !(await next.evaluate((button) => button === document.activeElement)); stops += 1)
    await keyboard.press('Tab')
  await expect(next).toBeFocused()
  await keyboard.press('Enter')
  await expect(leads.drawer).toContainText('3 of')
  await expect(next).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(leads.tab('Overview')).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(leads.tab('Inquiry')).toBeFocused()
  await expect(leads.tab('Inquiry')).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')
  await expect(leads.tab('Custom fields')).toBeFocused()
  await expect(page).toHaveURL(/\/custom\?/)

  await keyboard.press('Escape')
  await expect(leads.drawer).toHaveCount(0)
  await expect(leads.row(3)).toBeFocused()
})

test('the rows are one tab stop, wherever the keyboard has gone', async ({ leads, page }) => {
  await leads.open()
  const stops = leads.grid.locator('[role=row][tabindex="0"]')
  await expect(stops).toHaveCount(1)
  await expect(leads.grid.locator('[role=row] a:not([tabindex="-1"])')).toHaveCount(0)
  await leads.row(1).focus()
  for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'ArrowUp']) await page.keyboard.press(key)
  await expect(stops).toHaveCount(1)
  await expect(stops).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(stops).not.toBeFocused()
  await page.keyboard.press('Tab')
  await expect(stops).toBeFocused()
})

test('a shorter list keeps a row that the keyboard reaches', async ({ leads, page }) => {
  await leads.open()
  await leads.row(1).focus()
  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('PageDown')
  await leads.type('Search', leads.newest()[0]?.emails?.[0] ?? '')
  await leads.settled()
  await expect(leads.grid.locator('[role=row][tabindex="0"]')).toHaveAttribute('aria-rowindex', '2')
})

test('arrows, pages, Home and End move the focus, and stop at the ends', async ({ leads, page }) => {
  const { keyboard } = page
  await leads.open()
  await leads.row(1).focus()
  await keyboard.press('ArrowUp')
  await expect(leads.row(1)).toBeFocused()
  await keyboard.press('PageDown')
  const focused = leads.grid.locator('[role=row]:focus')
  const page1 = Number(await focused.getAttribute('aria-rowindex')) - 1
  expect(page1).toBeGreaterThan(5)
  await expect(focused).toBeInViewport()
  await keyboard.press('PageDown')
  await expect(leads.row(2 * page1 - 1)).toBeFocused()
  await keyboard.press('PageUp')
  await expect(leads.row(page1)).toBeFocused()
  await keyboard.press('End')
  await expect(leads.row(2500)).toBeFocused()
  await expect(leads.link(2500)).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(leads.row(2500)).toBeFocused()
  await keyboard.press('ArrowUp')
  await expect(leads.row(2499)).toBeFocused()
  await keyboard.press('Home')
  await expect(leads.row(1)).toBeFocused()
  await expect(leads.row(1)).toBeInViewport()
})

test('keys that mean something to the browser are left to it', async ({ leads, page }) => {
  await leads.open()
  await leads.row(2).focus()
  for (const key of ['Alt+ArrowDown', 'Shift', 'a']) await page.keyboard.press(key)
  await expect(leads.row(2)).toBeFocused()
  await expect(leads.drawer).toHaveCount(0)
})

test('Escape in an open list closes the list and not the drawer behind it', async ({ leads, page }) => {
  await leads.open()
  await leads.combobox('Stage').click()
  await expect(page.getByRole('listbox', { name: 'Options' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(leads.combobox('Stage')).toBeFocused()
})

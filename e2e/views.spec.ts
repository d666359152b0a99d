import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './fixtures.ts'

/** The button with the name of the view that is shown. */
const menu = (page: Page) => page.getByRole('button', { name: /^Views/ })
const shelf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const namesOn = (place: Locator) => place.getByRole('link').locator('bdi:first-child')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function saveAs(page: Page, name: string): Promise<void> {
  await menu(page).click()
  await page.getByRole('button', { name: /^Save as/ }).click()
  await page.getByRole('textbox', { name: 'Name of the new view' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(menu(page)).toHaveText(`Views${name}`)
  await page.keyboard.press('Escape')
}

test('a view is saved by one press, another of it leaves it as it was, and what is saved in one tab never changes another’s list', async ({
  leads,
  page,
  context,
}) => {
  await leads.open('?stage=Hot')
  await saveAs(page, 'Hot ones')
  await expect(page).toHaveURL('/leads?stage=Hot&view=Hot+ones')
  await page.reload()
  await leads.settled()
  await expect(menu(page)).toHaveText('ViewsHot ones')

  // Another tab, on the same view.
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(menu(other)).toHaveText('ViewsHot ones')
  const row = other.getByRole('grid', { name: 'Leads' }).getByRole('row').nth(1).getByRole('link')
  const [address, name] = [other.url(), await row.innerText()]

  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Score')
  await expect(menu(page)).toHaveAccessibleName('Views Hot ones , edited')
  const calls = leads.lofty.calls.length
  await menu(page).click()
  await press(page, 'Save')
  await expect(page.getByText('Hot ones is shown as saved.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  await expect(menu(page)).toHaveText('ViewsHot ones')

  // There the view is another one now, and the list the same.
  await expect(menu(other)).toHaveText('ViewsHot ones, edited')
  expect([other.url(), await row.innerText()]).toEqual([address, name])
  expect(leads.lofty.calls.length).toBe(calls)

  await page.keyboard.press('Escape')
  await leads.pick('Source', 'Zillow')
  await saveAs(page, 'Hot from Zillow')
  await menu(page).click()
  await shelf(page, 'My views')
    .getByRole('link', { name: /^Hot ones/ })
    .click()
  await expect(page).toHaveURL('/leads?stage=Hot&sort=Score&view=Hot+ones')
  await leads.settled()
  await leads.press('Remove', 'Stage')
  await menu(page).click()
  await press(page, 'Discard')
  await expect(page).toHaveURL('/leads?stage=Hot&sort=Score&view=Hot+ones')
  await expect(menu(page)).toHaveText('ViewsHot ones')

  // Without a book a count is asked for, costs a call and has an age; one that failed is no number.
  const hot = leads.lofty.leads.filter(({ stage }) => stage === 'Hot').length
  const count = page.getByRole('button', { name: /^Count Hot ones/ })
  const before = leads.listCalls().length
  await count.click()
  await expect(count).toHaveText(new RegExp(`: ${hot}now`))
  expect(leads.listCalls().length).toBe(before + 1)
  expect(leads.listCalls().at(-1)?.query).toMatchObject({ stage: 'Hot', limit: '1', offset: '0' })
  leads.lofty.faults.always({ status: 404 })
  await count.click()
  await expect(count).toHaveText(/: –$/)
})

test('views are pinned, put in order and begun with; a link of one carries its name and its search', async ({ leads, page, context }) => {
  await leads.open('?stage=Hot')
  for (const name of ['One', 'Two', 'Three']) await saveAs(page, name)
  await menu(page).click()
  const mine = shelf(page, 'My views')
  await expect(namesOn(mine)).toHaveText(['One', 'Two', 'Three'])
  await page.getByRole('link', { name: /^Three/ }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(namesOn(mine)).toHaveText(['One', 'Three', 'Two'])
  await expect(page.getByRole('link', { name: /^Three/ })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(namesOn(mine)).toHaveText(['Three', 'One', 'Two'])
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Two/ })
    .dragTo(page.getByRole('listitem').filter({ hasText: /^Three/ }))
  await expect(namesOn(mine)).toHaveText(['Two', 'Three', 'One'])

  await press(page, 'More for No agent')
  await press(page, 'Pin')
  await press(page, 'More for One')
  await press(page, 'Pin')
  await expect(namesOn(shelf(page, 'Pinned'))).toHaveText(['No agent', 'One'])
  await press(page, 'More for Two')
  await press(page, 'Make default')
  await expect(mine.getByRole('link', { name: /^Two/ })).toContainText('Default')
  await page.getByRole('searchbox', { name: 'Find a view' }).fill('thr')
  await expect(namesOn(page.getByRole('navigation', { name: 'Views' }))).toHaveText(['Three'])
  const { violations } = await axe(page).include('#views-menu').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  // A bare address becomes that of the default view, to be seen, and costs the one call of its list.
  const fresh = await context.newPage()
  const calls = leads.listCalls().length
  await fresh.goto('/')
  await expect(fresh).toHaveURL('/leads?stage=Hot&view=Two')
  await expect(fresh.getByRole('list', { name: 'Active filters' })).toContainText('Hot')
  await expect(fresh.getByRole('status')).toContainText('leads')
  expect(leads.listCalls().length).toBe(calls + 1)
  // Who clears the search and reloads has cleared it.
  await fresh.getByRole('button', { name: 'Clear all' }).click()
  await fresh.evaluate(() => window.history.pushState(window.history.state, '', '/leads'))
  await fresh.reload()
  await expect(fresh.getByRole('status')).toContainText('2,500 leads')
  await expect(fresh).toHaveURL('/leads')
  // A link says what it says, whatever the default.
  await fresh.goto('/leads?stage=Nurture&view=Somebody%E2%80%99s')
  await menu(fresh).click()
  await expect(fresh.getByText('Somebody’s came with the address and is not among your views.')).toBeVisible()
})

test('views go to a colleague in a file, who sees what is in it before anything of theirs is touched', async ({ leads, page, browser }) => {
  await leads.open('?stage=Hot')
  await saveAs(page, 'Hot')
  await leads.open('?key=Smith')
  await saveAs(page, 'Smiths')
  await menu(page).click()
  await press(page, 'Export my views')
  await expect(page.getByText('1 view filters by Search: personal data.')).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Leave it out')])
  const file = await download.path()
  expect(await readFile(file, 'utf8')).not.toContain('key=')

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(new URL('/leads?stage=Nurture', page.url()).href)
  await expect(theirs.getByRole('status')).toContainText('leads')
  await saveAs(theirs, 'hot')
  const address = theirs.url()
  await menu(theirs).click()
  await theirs.getByLabel('File of views').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(theirs.getByRole('alert')).toHaveText(/This file holds no views/)
  await theirs.getByLabel('File of views').setInputFiles(file)
  const preview = theirs.getByRole('region', { name: 'Import views' })
  await expect(preview.getByRole('listitem')).toHaveText([/^HotYou have another search of this name/, /^SmithsNew/])
  await expect(preview.getByRole('combobox', { name: 'What to do with Hot' })).toHaveValue('mine')
  await preview.getByRole('combobox', { name: 'What to do with Hot' }).selectOption('Keep both')
  await press(theirs, 'Import 2 views')
  await expect(namesOn(shelf(theirs, 'My views'))).toHaveText(['hot', 'Hot (2)', 'Smiths'])
  await expect(shelf(theirs, 'My views').getByRole('link', { name: /^hot/ }).first()).toContainText('stage Nurture')
  expect(theirs.url()).toBe(address)
  await theirs.context().close()
})

import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const copy = (page: Page) => page.getByRole('button', { name: 'Copy link' })

test('a copied link leaves out what identifies a person, says so, and has it when asked', async ({ leads, page }) => {
  await leads.open('?key=Hannah&stage=Hot&~email=hannah&sort=Score')
  await copy(page).click()
  await expect(page.getByText('Link copied without Search and Email: they hold personal data.')).toBeVisible()
  const link = await clipboard(page)
  expect(link).not.toMatch(/hannah/i)
  expect(link).toMatch(/\/leads\?stage=Hot&sort=Score&sent=@\d{4}-\d\d-\d\dT\d\d:\d\dZ$/)
  await page.getByRole('button', { name: 'Include them' }).click()
  await expect(page.getByText('Link copied with Search and Email, which hold personal data.')).toBeVisible()
  const count = await leads.count()
  expect(await clipboard(page)).toMatch(new RegExp(`\\?key=Hannah&stage=Hot&%7Eemail=hannah&sort=Score&sent=${count}@[\\d-]+T[\\d:]+Z$`))
  await expect(page.getByRole('status')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Link copied')).toHaveCount(0)
  expect(leads.lofty.calls).toHaveLength(1)

  await page.goto(link)
  await leads.settled()
  await expect(leads.notice(/^This link was made on \w+ \d+, \d{4}, \d+:\d\d [AP]M\.$/)).toBeVisible()
  expect(leads.query().get('stage')).toBe('Hot')
})

test('a link says how many leads its sender saw, until the reader has it or searches for others', async ({ leads, page }) => {
  await leads.open('?stage=Hot')
  const count = await leads.count()
  await copy(page).click()
  await expect(page.getByText('Link copied.', { exact: true })).toBeVisible()
  const link = await clipboard(page)
  await page.goto(link)
  await expect(leads.notice(`the sender saw ${count} leads, as you do.`)).toBeVisible()
  const older = link.replace(/sent=.*/, 'sent=2140@2026-11-24T16:05Z')
  await page.goto(older)
  const said = `This link was made on Nov 24, 2026, 10:05 AM: the sender saw 2,140 leads, you see ${count}.`
  await expect(leads.notice(said)).toBeVisible()
  await leads.grid.getByRole('columnheader', { name: 'Score' }).getByRole('button').click()
  await leads.settled()
  await expect(leads.notice(said)).toBeVisible()
  const entries = await leads.historyLength()
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect(leads.notice('This link was made')).toHaveCount(0)
  await expect(page).toHaveURL(/\?stage=Hot&sort=Score$/)
  expect(await leads.historyLength()).toBe(entries)

  await page.goto(older)
  await leads.press('Switch off', 'Stage')
  await expect(page).toHaveURL(/\?%7Estage=Hot$/)
  await expect(leads.notice('This link was made')).toHaveCount(0)
})

test('where the browser refuses the clipboard the link stands there to be copied, also of a lead', async ({ leads, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await leads.open('?key=a')
  await leads.link(1).click()
  await leads.tab('Tags').click()
  await copy(page).last().click()
  await expect(
    page.getByText('The browser does not let Leadbook copy. Here is the link without Search: it holds personal data.'),
  ).toBeVisible()
  const field = leads.drawer.getByRole('textbox', { name: 'Link' })
  await expect(field).toHaveValue(new RegExp(`^${new URL(page.url()).origin}/leads/\\d+/tags\\?sent=@[\\d-]+T[\\d:]+Z$`))
  expect(
    await field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)),
  ).toContain('/tags?')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(leads.drawer).toBeVisible()
})

import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const OPEN = { cannotCall: false, cannotText: false, cannotEmail: false, unsubscription: false }
const NUMBER = '5125550101'
const OTHER = '5125550199'

/** One lead after the other: shut by flags, by the number's status (which stands there twice), of which nobody says, open. */
const LEADS = [
  { ...OPEN, cannotCall: true, cannotText: true, cannotEmail: true, phones: [NUMBER], phoneStatuses: [2] },
  { ...OPEN, unsubscription: true, phones: [NUMBER, '+1 (512) 555-0101', OTHER], phoneStatuses: [4, 2, 2] },
  { cannotCall: null, cannotText: null, cannotEmail: null, unsubscription: null, phones: [OTHER], phoneStatuses: [2] },
  { ...OPEN, phones: [OTHER], phoneStatuses: [2] },
]

/** All ways on the page to reach somebody. */
const ways = (page: Page) =>
  page.locator('[href^="tel:"], [href^="sms:"], [href^="mailto:"]').evaluateAll((all) => all.map((way) => way.getAttribute('href')))

test('nowhere is a way to reach whom one must not; who may be is one tap away; where nobody says, a question comes first', async ({
  leads,
  lofty,
  page,
}) => {
  let place = -1
  lofty.faults.always({
    mangle: (lead) => {
      place += 1
      return { ...lead, ...LEADS[place % LEADS.length], emails: ['ada@example.com'], customAttributes: [] }
    },
  })
  const seen: (string | null)[] = []
  const look = async () => seen.push(...(await ways(page)))
  const cell = (row: number, column: string) => leads.row(row).locator(`[data-column=${column}]`)

  await leads.open()
  await expect(leads.grid.locator('#contact-spot')).toHaveCount(0)
  await cell(4, 'phone').hover()
  await expect(leads.grid.getByRole('link', { name: 'Call (512) 555-0199' })).toHaveAttribute('href', `tel:${OTHER}`)
  await expect(leads.grid.getByRole('link', { name: 'Text (512) 555-0199' })).toHaveAttribute('href', `sms:${OTHER}`)
  await cell(4, 'email').hover()
  await expect(leads.grid.getByRole('link', { name: 'Email ada@example.com' })).toHaveAttribute('href', 'mailto:ada@example.com')
  for (const row of [1, 2]) {
    await cell(row, 'phone').hover()
    await expect(leads.grid.locator('#contact-spot')).toHaveCount(0)
    await expect(cell(row, 'phone').locator('s')).toHaveAttribute(
      'title',
      /^Do not use: the (lead must not be called|number is on a do-not-call list)$/,
    )
    await look()
    await cell(row, 'email').hover()
    await expect(leads.grid.locator('#contact-spot')).toHaveCount(0)
    await look()
  }
  await cell(3, 'phone').hover()
  await expect(leads.grid.locator('#contact-spot')).toBeVisible()
  await look()
  await leads.grid.getByRole('button', { name: /^Call \(512\) 555-0199/ }).click()
  const question = page.getByRole('dialog', { name: 'Call without a word on it?' })
  await expect(question).toContainText('Lofty does not say whether this lead may be called at (512) 555-0199.')
  await expect(question.getByRole('link', { name: 'Call anyway' })).toHaveAttribute('href', `tel:${OTHER}`)
  await question.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // In the drawer, in the comparison and where the list is exported.
  await leads.link(1).click()
  for (const tab of ['Overview', 'Inquiry', 'Properties', 'Tags', 'Family', 'Custom fields']) {
    await leads.tab(tab).click()
    await expect(leads.tab(tab)).toHaveAttribute('aria-selected', 'true')
    await look()
  }
  await leads.tab('Overview').click()
  await expect(leads.drawer).toContainText('The lead must not be called')
  await leads.drawer.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer).toContainText('The number is on a do-not-call list')
  // Her other number is her own, and open.
  expect(await ways(page)).toEqual([`tel:${OTHER}`, `sms:${OTHER}`])
  await leads.drawer.getByRole('button', { name: 'Close' }).click()
  for (const row of [1, 2, 3]) await leads.row(row).getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Export the selection' }).click()
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('dialog', { name: 'Compare 3 leads' })).toContainText('the lead must not be called')
  await look()
  await page.keyboard.press('Escape')
  expect(seen).toEqual([])

  // And on a phone, where each card has its own.
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(leads.row(4).getByRole('link', { name: /^Call / })).toHaveAttribute('href', `tel:${OTHER}`)
  const button = await leads
    .row(4)
    .getByRole('link', { name: /^Text / })
    .boundingBox()
  expect([button?.width, button?.height]).toEqual([44, 44])
  await expect(leads.row(1)).toContainText('the lead must not be called')
  await expect(leads.row(1).getByRole('link')).toHaveCount(1)
  expect((await ways(page)).filter((way) => way?.endsWith(NUMBER))).toEqual([])
  await leads
    .row(3)
    .getByRole('button', { name: /^Call / })
    .click()
  await expect(question).toBeVisible()
  await expect(page).toHaveURL(/\/leads$/)
})

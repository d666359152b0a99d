import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { read } from 'xlsx'
import type { SandboxLead } from '../src/sandbox/wire.ts'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const bar = (page: Page) => page.getByRole('region', { name: 'Selected leads' })
const box = (leads: LeadsPage, place: number) => leads.row(place).getByRole('checkbox')
const nameOf = ({ firstName, lastName }: SandboxLead) => [firstName, lastName].filter(Boolean).join(' ')

/** Presses a dialog's button and gives what the browser saved: its name and its bytes. */
async function saved(dialog: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    dialog.page().waitForEvent('download'),
    dialog.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('the list is exported as it is shown, for the calls said before, and read back', async ({ leads, page }) => {
  await leads.open('?stage=Nurture&columns=name,score,created&view=To+nurture')
  const expected = leads.newest().filter(({ stage }) => stage === 'Nurture')
  const calls = Math.ceil((expected.length - 1) / 99)
  expect(calls).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByText(`Costs ${calls - 1} calls to Lofty.`)).toBeVisible()

  // A Lofty that fails half-way costs nothing of what came.
  leads.lofty.faults.next({ path: '/v1.0/leads' })
  leads.lofty.faults.next({ path: '/v1.0/leads', status: 500, body: '{}' })
  leads.lofty.faults.next({ path: '/v1.0/leads', status: 500, body: '{}' })
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByText('What was read is kept: export again to go on where it stopped.')).toBeVisible()
  await expect(dialog.getByText(calls === 3 ? 'Costs 1 call to Lofty.' : `Costs ${calls - 2} calls to Lofty.`)).toBeVisible()

  // Whether the server repeated the call itself hangs on how many it repeated before.
  leads.lofty.faults.clear()
  const { name, bytes } = await saved(dialog, 'Go on')
  const said = `${expected.length} of ${expected.length}`
  expect(name).toMatch(new RegExp(`^To nurture \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d \\(${said}\\)\\.xlsx$`))
  await expect(dialog.getByText(`Exported ${said} leads to ${name}.`)).toBeVisible()
  const { Leads: sheet = {}, About: about = {} } = read(bytes).Sheets
  expect(['A1', 'B1', 'C1', 'D1'].map((at) => sheet[at]?.v)).toEqual(['Name', 'Score', 'Created', undefined])
  expect(expected.map((_, at) => sheet[`B${at + 2}`]?.v)).toEqual(expected.map(({ score }) => score))
  const named = expected.flatMap((lead, at) => (nameOf(lead) === '' ? [] : [{ name: nameOf(lead), shown: sheet[`A${at + 2}`]?.v }]))
  expect(named.map(({ shown }) => shown)).toEqual(named.map((each) => each.name))
  expect(Object.values(about).map((cell) => cell.v)).toEqual(
    expect.arrayContaining(['To nurture', 'Leads in stage Nurture, newest first.', `${said} leads`]),
  )

  const made = leads.lofty.calls.length
  await dialog.getByRole('radio', { name: 'Comma-separated text (.csv)' }).check()
  await dialog.getByRole('radio', { name: /^All \d+ columns, and the lead’s ID$/ }).check()
  await expect(dialog.getByText('Costs no calls to Lofty.')).toBeVisible()
  const text = (await saved(dialog, 'Export again')).bytes.toString('utf8')
  expect(text).toMatch(/^\uFEFFLead ID,Name,Score,Created,Stage,/)
  for (const { leadId } of expected) expect(text).toContain(`\r\n${leadId},`)
  expect(leads.lofty.calls.length).toBe(made)
})

test('rows are selected by box, range and keyboard, through sorting and filtering; all that match for the calls said; contacts are copied', async ({
  leads,
  page,
}) => {
  await leads.open('?stage=Nurture')
  const expected = leads.newest().filter(({ stage }) => stage === 'Nurture')
  await box(leads, 2).click()
  await box(leads, 4).click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('3 selected')
  expect(page.url()).toMatch(/\/leads\?stage=Nurture$/)
  await expect(leads.row(4)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(leads.row(5)).toHaveAttribute('aria-selected', 'true')
  await expect(leads.row(6)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Space')
  await expect(bar(page)).toContainText('3 selected')

  const clipboard = async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  const chosen = expected.slice(1, 4)
  await bar(page).getByRole('button', { name: 'phones' }).click()
  await expect(bar(page)).toContainText(
    'Copied 3 phone numbers. 1 phone number left out: the contact is on a do-not-call list. ' +
      '1 phone number left out: the number is on a do-not-call list.',
  )
  // The second number of the first lead and the one of the second must not be called.
  expect(await clipboard()).toEqual([chosen[0]?.phones?.[0], ...(chosen[2]?.phones ?? [])])
  await bar(page).getByRole('button', { name: 'names' }).click()
  await expect(bar(page)).toContainText('Copied 3 names.')
  expect(await clipboard()).toEqual(chosen.map(nameOf))

  await leads.grid.getByRole('columnheader', { name: 'Score' }).getByRole('button').click()
  await leads.settled()
  await expect(bar(page)).toContainText('3 selected, ')
  await leads.pick('Stage', 'Hot')
  await leads.settled()
  await expect(bar(page)).toContainText('3 selected, 3 not among the rows read so far')
  await leads.open('?stage=Nurture')
  await expect(bar(page)).toHaveCount(0)
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus())
  await page.keyboard.press('Control+a')
  await expect(bar(page)).toContainText('100 selected')

  const made = leads.listCalls().length
  const all = bar(page).getByRole('button', { name: `Select all ${expected.length} that match` })
  const cost = Number(/(\d+) calls?$/.exec(await all.innerText())?.[1])
  await all.click()
  await expect(bar(page)).toContainText(new RegExp(`^${expected.length} selected(?!,)`))
  expect(leads.listCalls().length - made).toBe(cost)
  await expect(all).toHaveCount(0)
  await bar(page).getByRole('button', { name: 'Clear the selection' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(leads.grid.locator('[role=row]:focus')).toHaveCount(1)
  await expect(leads.grid.locator('[aria-selected=true]')).toHaveCount(0)
})

test('leads are compared by the address; from the book all are selected without a call; a server may forbid what takes leads away', async ({
  serve,
  page,
}) => {
  const leads = await serve({ leads: 250 }, { LEADBOOK_EXPORT: 'off' })
  await leads.openBooked()
  const [first = '', second = '', third = ''] = await leads.names(1, 2, 3)
  for (const place of [1, 2, 3]) await box(leads, place).click()
  await bar(page).getByRole('link', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare 3 leads' })
  const ids = leads
    .newest()
    .slice(0, 3)
    .map(({ leadId }) => leadId)
  await expect(page).toHaveURL(new RegExp(`/leads/compare/${ids.join(',')}$`))
  await expect(dialog.getByRole('columnheader')).toHaveText(['Field', first, second, third])
  await expect(dialog.getByRole('row', { name: 'Lead ID (differs)' }).getByRole('cell')).toHaveText(ids)
  await expect(dialog.getByText('not given').first()).toBeVisible()
  // Nothing here calls or writes to anybody.
  await expect(dialog.locator('a[href^="tel:"], a[href^="mailto:"]')).toHaveCount(0)

  await page.reload()
  await expect(dialog.getByRole('columnheader')).toHaveText(['Field', first, second, third])
  await dialog.getByRole('button', { name: `Take ${third} out` }).click()
  await expect(page.getByRole('dialog', { name: 'Compare 2 leads' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/leads$/)

  for (const place of [1, 2]) await box(leads, place).click()
  const compare = bar(page).getByRole('link', { name: 'Compare' })
  await compare.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(compare).toBeFocused()

  const made = leads.listCalls().length
  await bar(page).getByRole('button', { name: 'Select all 250 that match no calls' }).click()
  await expect(bar(page)).toContainText(/^250 selected/)
  await leads.type('Search', first)
  await expect(bar(page)).toContainText(/^250 selected, 24\d not in this list/)
  expect(leads.listCalls().length).toBe(made)
  await expect(page.getByRole('button', { name: /export/i })).toHaveCount(0)
  await expect(bar(page).getByRole('group', { name: 'Copy' })).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import type { SandboxLead } from '../src/sandbox/wire.ts'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** With a book: the server says nothing against it. */
const WITH_BOOK = {}

const LEADS = 450

/** Names of the browser's databases that hold anything of a book. */
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

/** Waits until the book has asked for all it wants: five pages of leads that share a row each, and what is newest and most recently active. */
async function atRest(leads: LeadsPage, firstRows = 1): Promise<void> {
  await expect.poll(() => leads.listCalls().length).toBe(firstRows + 5 + 2)
  await expect(leads.page.getByRole('button', { name: 'Refresh', exact: true }).first()).toBeEnabled()
}

const price = ({ leadInquiry }: SandboxLead): [number, number] => {
  const end = (raw: string | number | null, open: number) => (raw === null || Number(raw) < 0 ? open : Number(raw))
  return [end(leadInquiry.priceMin, 0), end(leadInquiry.priceMax, Number.POSITIVE_INFINITY)]
}

test('all leads come beside what the reader does; from then on nothing is asked, not even after a reload', async ({ serve, page }) => {
  const leads = await serve({ leads: LEADS }, WITH_BOOK)
  await leads.openBooked()
  await atRest(leads)
  const made = leads.lofty.calls.length

  await page.goto(`${leads.origin}/leads?score=50..&price=..400000`)
  await leads.booked()
  const fitting = leads.newest().filter((lead) => lead.score >= 50 && price(lead)[0] <= 400_000 && price(lead).join() !== '0,Infinity')
  expect(await leads.count()).toBe(fitting.length)
  expect(await leads.names(1, 2)).toEqual(fitting.slice(0, 2).map((lead) => `${lead.firstName} ${lead.lastName}`))
  await leads.link(1).click()
  await leads.tab('Inquiry').click()
  await expect(leads.drawer.getByRole('tabpanel')).toContainText('Price')
  expect(leads.lofty.calls.length).toBe(made)
})

test('while the book fills, its answer says in how many leads it looked; filling can be paused, and goes on after a reload', async ({
  serve,
  page,
}) => {
  const leads = await serve({ leads: LEADS, callsPerMinute: 6 }, WITH_BOOK)
  await leads.page.goto(`${leads.origin}/leads?opportunity=none`)
  await expect(leads.status).toContainText(/so far in \d+ of 450/)
  const menu = await leads.openBook()
  await menu.getByRole('button', { name: 'Pause' }).click()
  await expect(menu).toContainText(/Filling is paused at \d+ of 450 leads\./)
  await page.reload()
  await leads.openBook()
  await expect(menu).toContainText(/Filling is paused at [1-9]\d* of 450 leads\./)
  await menu.getByRole('button', { name: 'Resume' }).click()
  await expect(menu).toContainText(/Reading your leads: \d+ of 450|Waiting|asked again|calls|All 450 leads/)
})

test('before the book is complete, a range is read off Lofty’s own order as far as it reaches', async ({ leads }) => {
  await leads.page.goto('/leads?score=90..&stage=Hot')
  const fitting = leads.newest().filter(({ score, stage }) => score >= 90 && stage === 'Hot')
  await expect(leads.status).toContainText(`${fitting.length} leadsfrom Lofty`)
  expect(await leads.names(1, 2)).toEqual(fitting.slice(0, 2).map((lead) => `${lead.firstName} ${lead.lastName}`))
  expect(leads.listCalls().map(({ query }) => [query.sort, query.desc, query.stage, query.offset])).toEqual([['Score', 'true', 'Hot', '0']])
})

test('what Lofty alone can decide is met with what it cannot: its list is read, ten pages at a time', async ({ leads, page }) => {
  await page.goto('/leads?contacted=true&opportunity=Back+on+Market&sort=LastCall')
  const fitting = leads.lofty.leads.filter(
    ({ lastTouch, opportunity }) => !lastTouch.startsWith('1970') && opportunity === 'Back on Market',
  )
  await expect(leads.status).toContainText(/^\d+ so far in 991 of/)
  expect(leads.listCalls()).toHaveLength(10)
  await page.getByRole('button', { name: 'Read on' }).click()
  await expect(leads.status).toContainText(`${fitting.length} leadsfrom Lofty`)
})

test('options count what picking them would leave, those that nobody holds are dimmed and stay', async ({ serve }) => {
  const leads = await serve({ leads: LEADS }, WITH_BOOK)
  await leads.openBooked('?score=80..')
  await leads.combobox('Stage').click()
  const options = await leads.page.getByRole('listbox', { name: 'Options' }).getByRole('option').allInnerTexts()
  const counted = Object.fromEntries(options.map((text) => [text.split('\n')[0], Number(text.split('\n').at(-1))]))
  const held = leads.lofty.leads.filter(({ score }) => score >= 80)
  for (const stage of new Set(leads.lofty.leads.map((lead) => lead.stage))) {
    expect({ stage, count: counted[stage] ?? 0 }).toEqual({ stage, count: held.filter((lead) => lead.stage === stage).length })
  }
})

test('what is typed is followed key by key, whatever accents and typos it has, and marked; any column sorts, several too', async ({
  serve,
  page,
}) => {
  const leads = await serve({ leads: LEADS }, WITH_BOOK)
  await leads.openBooked()
  await atRest(leads)
  const made = leads.lofty.calls.length
  const lead = leads.lofty.leads.find(({ lastName, firstName }) => /^[A-Z][a-z]{6,}$/.test(lastName) && firstName.length > 2)
  const typo = lead?.lastName.replace(/^(..)(.)(.)/, '$1$3$2') ?? ''
  const entries = await leads.historyLength()
  await leads.field('Search').pressSequentially(`${typo} ${lead?.firstName.slice(0, 2)}`)
  await expect(leads.grid.getByRole('link', { name: `${lead?.firstName} ${lead?.lastName}` }).first()).toBeVisible()
  // The check of Lofty's answers is not for the book's, which finds more.
  await expect(leads.notice(/did not apply/)).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0)
  await leads.field('Search').press('Enter')
  await expect(page).toHaveURL(/key=/)
  expect(await leads.historyLength()).toBe(entries + 1)
  await leads.press('Remove', 'Search')

  await leads.grid.getByRole('columnheader', { name: 'Stage' }).getByRole('button').click()
  await leads.grid
    .getByRole('columnheader', { name: 'Score' })
    .getByRole('button')
    .click({ modifiers: ['Shift'] })
  await leads.grid
    .getByRole('columnheader', { name: 'Score' })
    .getByRole('button')
    .click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/sort=stage&desc=false&then=Score$/)
  const [first] = [...leads.lofty.leads].sort((one, other) => one.stage.localeCompare(other.stage) || other.score - one.score)
  await expect(leads.row(1)).toContainText(first?.stage ?? '')
  await expect(leads.row(1)).toContainText(String(first?.score))
  expect(leads.lofty.calls.length).toBe(made)
})

test('Refresh brings what is new for two calls; a lead that changed is shown as it is now', async ({ serve }) => {
  const leads = await serve({ leads: LEADS }, WITH_BOOK)
  await leads.openBooked()
  await atRest(leads)
  const [newest] = leads.newest()
  if (!newest) throw new Error('The sandbox has no leads')
  leads.lofty.leads.push({
    ...newest,
    leadId: '7999999999999999',
    firstName: 'Brand',
    lastName: 'New',
    createTime: '2026-11-20T14:59:59GMT',
  })
  const made = leads.lofty.calls.length
  await leads.page.getByRole('button', { name: 'Refresh', exact: true }).first().click()
  await expect(leads.status).toContainText(`${LEADS + 1} leads`)
  expect(await leads.names(1)).toEqual(['Brand New'])
  // The newest are read until nothing is new, then the most recently active.
  expect(leads.lofty.calls.length - made).toBeLessThanOrEqual(4)
})

test('two tabs have one book: one of them fills it, and forgetting it in one forgets it in both', async ({ serve, context }) => {
  const leads = await serve({ leads: LEADS }, WITH_BOOK)
  await leads.openBooked()
  await atRest(leads)
  const other = await context.newPage()
  await other.goto(leads.page.url())
  await expect(other.getByRole('status')).toContainText('from your book')
  expect(leads.listCalls()).toHaveLength(1 + 5 + 2)

  expect(await databases(leads.page)).toHaveLength(2)
  const menu = await leads.openBook()
  await menu.getByRole('button', { name: 'Forget this book' }).click()
  await menu.getByRole('button', { name: 'Forget all of it' }).click()
  await expect(menu.getByRole('button', { name: 'Fill your book' })).toBeVisible()
  await expect(other.getByRole('banner')).toContainText('No book')
  await expect.poll(() => databases(leads.page)).toEqual(['leadbook-keys'])
  await menu.getByRole('button', { name: 'Fill your book' }).click()
  await leads.booked()
})

test('where the server allows no book, none is kept and every filter still works', async ({ leads, page }) => {
  await leads.open()
  await expect(page.getByRole('banner').getByRole('button', { name: /book/i })).toHaveCount(0)
  expect(await databases(page)).toEqual([])
})

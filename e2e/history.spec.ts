import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** What a person sees of the list: chips, how many leads, who stands at some places. */
async function seen(leads: LeadsPage, place: number) {
  await expect(leads.link(place)).toBeVisible()
  return { chips: await leads.chips.getByRole('listitem').allInnerTexts(), count: await leads.count(), names: await leads.names(place) }
}

test('Back and Forward over five changes bring back filters, rows, place and focus without a call', async ({ leads, page }) => {
  test.setTimeout(90_000)
  /** Changes of the search, the control each is made with, and the row that is in view when the next one is made. */
  const changes = [
    { make: () => leads.pick('Stage', 'Nurture'), control: leads.combobox('Stage'), place: 60 },
    { make: () => leads.pick('Source', 'Google'), control: leads.combobox('Source'), place: 40 },
    { make: () => leads.pick('Stage', 'New Leads'), control: leads.combobox('Stage'), place: 2 },
    { make: () => leads.pick('Languages', 'English'), control: leads.combobox('Languages'), place: 50 },
    { make: () => leads.type('Search', 'a'), control: leads.field('Search'), place: 1 },
  ]
  await leads.open()
  const entries = [{ ...(await seen(leads, 1)), url: page.url(), place: 1 }]
  for (const { make, place } of changes) {
    await leads.commit(make)
    if (place > 30) await leads.wheelTo(place)
    entries.push({ ...(await seen(leads, place)), url: page.url(), place })
  }
  const made = leads.lofty.calls.length

  const expectEntry = async (at: number) => {
    const entry = entries[at]
    if (!entry) throw new Error(`there is no entry ${at}`)
    await expect(page).toHaveURL(entry.url)
    await expect(leads.row(entry.place)).toBeInViewport()
    await expect(leads.status).toContainText(`${entry.count.toLocaleString('en-US')} leads`)
    const { url: _, place: __, ...shown } = entry
    await expect.poll(() => seen(leads, entry.place)).toEqual(shown)
  }
  for (const at of [4, 3, 2, 1, 0]) {
    await page.goBack()
    await expectEntry(at)
    await expect(changes[at]?.control ?? leads.grid).toBeFocused()
  }
  for (const at of [1, 2, 3, 4, 5]) {
    await page.goForward()
    await expectEntry(at)
  }
  expect(leads.lofty.calls.length).toBe(made)
})

test('Back from a lead closes it and gives the focus back to its row', async ({ leads, page }) => {
  await leads.open()
  await leads.wheelTo(40)
  await leads.link(40).click()
  await expect(leads.drawer).toBeVisible()
  await page.goBack()
  await expect(leads.drawer).toHaveCount(0)
  await expect(leads.row(40)).toBeFocused()
  await expect(leads.row(40)).toBeInViewport()
  expect(leads.lofty.calls).toHaveLength(1)
})

test('parts of a link that make no sense are left out and named, the rest counts', async ({ leads, page }) => {
  await leads.open('?contacted=maybe&stage=Hot&colour=blue&groupIds=Austin')
  expect(leads.lastQuery()).toEqual({ stage: 'Hot' })
  await expect(leads.notice('Left out of this search')).toContainText('contacted=maybe · colour=blue · groupIds=Austin')
  const entries = await leads.historyLength()
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect(leads.notice('Left out of this search')).toHaveCount(0)
  await expect(page).toHaveURL(/\/leads\?stage=Hot$/)
  expect(await leads.historyLength()).toBe(entries)
  expect(leads.listCalls()).toHaveLength(1)
})

test('the bare address goes to the list and keeps what it asks', async ({ leads, page }) => {
  await page.goto('/?stage=Hot')
  await leads.settled()
  await expect(page).toHaveURL(/\/leads\?stage=Hot$/)
  await page.goto('/')
  await leads.settled()
  await expect(page).toHaveURL(/\/leads$/)
})

test('order and direction add nothing to the history', async ({ leads, page }) => {
  await leads.open()
  const entries = await leads.historyLength()
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Score')
  await expect(page).toHaveURL(/sort=Score$/)
  await page.getByRole('button', { name: 'Switch to ascending' }).click()
  await expect(page).toHaveURL(/desc=false$/)
  expect(await leads.historyLength()).toBe(entries)
})

test('a link that sets everything is the same after a reload, for one call', async ({ leads, page }) => {
  const roles = encodeURIComponent('[{"roleName":"ISA","assigneeToIds":[842113560006842]}]')
  const url =
    '?key=an&stage=Hot&stage=New+Leads&source=Sphere%2C+referral&source=Google&assignedUserId=842113560006842&contacted=true' +
    '&segments=Investors&groups=Newsletter&allTags=Buyer&%7EanyTags=Seller&groupIds=310410&querySubGroup=true' +
    `&roleAssigneeFilters=${roles}&languages=en&phone=512&email=example&preciseSearchFlag=true` +
    '&sort=Score&desc=false&columns=name,score,custom:Move-in+date,stage&widths=name:240&freeze=2&density=compact&view=Mine'
  const look = async () => ({ chips: await leads.chips.getByRole('listitem').allInnerTexts(), says: await leads.sentence.innerText() })
  await leads.open(url)
  const [before, asked] = [await look(), leads.listCalls().at(-1)?.url]
  expect(before.chips).toHaveLength(16)
  await page.reload()
  await leads.settled()
  expect(new URL(page.url()).search).toBe(url)
  expect(await look()).toEqual(before)
  expect(leads.lofty.calls.map((call) => call.url)).toEqual([asked, asked])
})

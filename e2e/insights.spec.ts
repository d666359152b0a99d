import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** Every lead is in the browser's book. */
async function filled({ page }: LeadsPage): Promise<void> {
  await expect(page.getByRole('button', { name: 'Your book', exact: true })).toBeVisible({ timeout: 20_000 })
}

test('views say how many leads they find, are walked by arrows and mark the one that is shown', async ({ serve, page }) => {
  const leads = await serve({ leads: 300 }, {})
  const unassigned = leads.lofty.leads.filter(({ assignedUserId }) => assignedUserId === 0).length
  await leads.open()
  await filled(leads)

  await page.getByRole('button', { name: 'Views' }).focus()
  await page.keyboard.press('Enter')
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(page.getByRole('searchbox', { name: 'Find a view' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(views.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(views.getByRole('link').last()).toBeFocused()
  const view = views.getByRole('link', { name: /^No agent/ })
  await expect(view.getByText(String(unassigned), { exact: true })).toBeVisible()
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowUp')
  await expect(view).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(views).toBeHidden()
  expect([...leads.query()]).toEqual([
    ['insight', 'no-agent'],
    ['view', 'No agent'],
  ])
  await expect(leads.status).toContainText(`${unassigned} leadsfrom your book`)
  await expect(leads.sentence).toHaveText('Leads without an agent, newest first.')

  await page.getByRole('button', { name: 'Views' }).click()
  await expect(view).toHaveAttribute('aria-current', 'true')
  await expect(views.locator('[aria-current]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(views).toBeHidden()
  await expect(page.getByRole('button', { name: 'Views' })).toBeFocused()

  // An hour later there is somebody new, and an old one has a stage of another name.
  await expect(page.getByText('You look at this view for the first time')).toBeVisible()
  const all = leads.lofty.leads
  const [first, second] = all.filter(({ assignedUserId }) => assignedUserId === 0)
  if (!first || !second) throw new Error('too few leads without an agent')
  const hence = new Date(Date.now() + 3_600_000)
  const time = `${hence.toISOString().slice(0, 19)}GMT`
  all[all.indexOf(second)] = { ...second, stage: 'Another', lastUpdateTime: time, lastTouch: time, lastVisit: time }
  all.push({ ...first, leadId: '990000000000001', firstName: 'Newly', lastName: 'Arrived', createTime: time, lastUpdateTime: time })
  await page.clock.setFixedTime(hence)
  await page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
  const since = page.getByText(/^Since you last looked, /)
  await expect(since.getByRole('button')).toHaveText(['1 new', '1 came back', '1 stage changed'])
  await since.getByRole('button', { name: '1 new' }).click()
  await expect(leads.status).toContainText('1 leadfrom your book')
  expect(await leads.names(1)).toEqual(['Newly Arrived'])
  await expect(page.getByRole('button', { name: /^Views/ })).toHaveText('ViewsNo agent')
  await expect(leads.sentence).toHaveText('Leads without an agent and new in the view since you last looked, newest first.')
  await page.reload()
  await expect(leads.status).toContainText('1 leadfrom your book')
  await since.getByRole('button', { name: '1 new' }).click()
  await since.getByRole('button', { name: '1 stage changed' }).click()
  await expect(leads.link(1)).toHaveText(`${second.firstName} ${second.lastName}`)
})

test('the drawer says what contradicts itself, and whose properties fit', async ({ serve, page }) => {
  const leads = await serve({ leads: 100 }, {})
  const all = leads.lofty.leads
  const [seeker, holder] = [all[3], all[4]]
  const home = all.flatMap(({ leadPropertyList }) => leadPropertyList)[0]
  if (!seeker || !holder || !home) throw new Error('too few leads')
  const wish = { ...seeker.leadInquiry, priceMin: -1, priceMax: 77_000, locations: [{ city: 'Nowhereville', stateCode: 'TX' }] }
  all[3] = { ...seeker, leadInquiry: { ...wish, bedroomsMin: -1, bedroomsMax: -1, propertyType: null, bathroomsMin: 3, bathroomsMax: 2 } }
  const cabin = { ...home, streetAddress: '7 Only Way', city: 'Nowhereville', price: 75_000, listingStatus: 'Active', bathrooms: -1 }
  all[4] = { ...holder, firstName: 'Ada', lastName: 'Holder', leadPropertyList: [{ ...cabin, label: 'Home' }] }
  await leads.open()
  await filled(leads)

  await leads.openLead(seeker.leadId)
  await expect(leads.drawer.getByText('Contradicts itself: Wanted bathrooms: at least 3 and at most 2.')).toBeVisible()
  await leads.tab('Matches').click()
  const match = leads.drawer.getByRole('article').filter({ hasText: '7 Only Way' })
  await expect(match).toContainText('Fits the inquiry: price $75,000 (wanted up to $77,000); city Nowhereville is wanted')
  await match.getByRole('link', { name: 'Ada Holder' }).click()
  await expect(page.getByRole('dialog', { name: 'Ada Holder' })).toBeVisible()
  await expect(leads.tab('Properties')).toHaveAttribute('aria-selected', 'true')
})

test('without a book the drawer says what matches take', async ({ leads, lofty }) => {
  const asking = lofty.leads.find(({ leadInquiry }) => leadInquiry.priceMax > 0)
  await leads.openLead(asking?.leadId ?? '', 'matches')
  await expect(leads.drawer).toContainText('Fill your book, then look again.')
})

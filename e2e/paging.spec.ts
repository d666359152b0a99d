import { expect, test } from './fixtures.ts'

const LIST = '/v1.0/leads'

test('a Lofty that gives 25 rows a call is asked on from the last row that came, as far as the screen reaches', async ({ leads }) => {
  leads.lofty.faults.always({ path: LIST, atMost: 25 })
  await leads.open()
  const truth = leads.newest()
  const expectLead = (place: number) => expect(leads.link(place)).toHaveAttribute('href', `/leads/${truth[place - 1]?.leadId}/overview`)
  for (const place of [1, 20, 30]) await expectLead(place)
  await leads.scrollTo(40)
  for (const place of [40, 55]) await expectLead(place)
  const asked = leads.listCalls().map(({ query }) => `${query.offset}+${query.limit}`)
  expect(asked).toEqual(['0+100', '24+76', '48+52'])
  await leads.row(50).press('End')
  await expectLead(2500)
  await expect(leads.notice(/changed at Lofty|ended the list/)).toHaveCount(0)
})

test('a Lofty that tells no total is read on, and nothing is said that is not known', async ({ leads }) => {
  leads.lofty.faults.always({ path: LIST, total: null })
  await leads.open('?stage=Hot')
  const hot = leads.lofty.leads.filter(({ stage }) => stage === 'Hot').length
  expect(hot).toBeGreaterThan(100)
  await expect(leads.status).toContainText('100+ leads')
  await expect(leads.grid).toHaveAttribute('aria-rowcount', '-1')
  await expect(async () => {
    await leads.grid.locator('[role=row][data-index]').first().press('End')
    await expect(leads.status).toContainText(new RegExp(`^${hot} leads`), { timeout: 1000 })
  }).toPass()
  await expect(leads.link(hot)).toBeVisible()
  await expect(leads.grid).toHaveAttribute('aria-rowcount', String(hot + 1))
})

test('a Lofty that heeds no offset is found out after two calls, and is not asked again', async ({ leads }) => {
  leads.lofty.faults.always({ path: LIST, ignore: ['offset'] })
  await leads.open()
  await leads.wheelTo(95)
  await expect(leads.notice('Lofty sends the same leads for every part of the list, so only the first 100 can be shown')).toBeVisible()
  await expect(leads.status).toContainText('100 of 2,500 leads')
  await expect(leads.link(100)).toBeVisible()
  await leads.row(100).press('Home')
  await expect(leads.link(1)).toBeVisible()
  await leads.row(1).press('End')
  await expect(leads.link(100)).toBeVisible()
  expect(leads.listCalls()).toHaveLength(2)
})

test('a list that ends before its total is asked twice, said to have ended, and can be asked again', async ({ leads, page }) => {
  leads.lofty.faults.always({ path: /offset=99\b/, body: '{"_metadata":{"total":2500},"leads":[]}' })
  await leads.open()
  await leads.wheelTo(95)
  await expect(leads.notice('Lofty ended the list early: 100 of 2,500 leads came.')).toBeVisible()
  await expect(leads.link(100)).toBeVisible()
  expect(leads.listCalls().map(({ query }) => query.offset)).toEqual(['0', '99', '99'])
  leads.lofty.faults.clear()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(leads.status).toContainText(/^2,500 leads/)
  await expect(leads.notice('Lofty ended the list early')).toHaveCount(0)
})

test('rows deeper than Lofty allows are said to be out of reach, once, and the rows before stay', async ({ leads }) => {
  leads.lofty.faults.always({ path: /offset=(?!0\b)/, status: 400, body: '{"code":20042,"message":"Result window is too large"}' })
  await leads.open()
  await leads.grid.evaluate((grid) => grid.scrollTo({ top: 3400 }))
  await expect(leads.alert).toContainText('Lofty gives no rows beyond number 100. Set filters to reach the leads further down.')
  await expect(leads.link(100)).toBeVisible()
  await leads.row(100).focus()
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await leads.page.keyboard.press(key)
  expect(leads.listCalls().map(({ query }) => query.offset)).toEqual(['0', '99'])
})

test('a total that falls to nothing while the list is read takes no row away', async ({ leads }) => {
  await leads.open()
  leads.lofty.faults.always({ path: /offset=99\b/, body: '{"_metadata":{"total":0},"leads":[]}' })
  await leads.wheelTo(95)
  await expect(leads.notice('The list changed at Lofty while you were reading it')).toBeVisible()
  await expect(leads.status).toContainText('about 100 leads')
  await expect(leads.link(95)).toBeInViewport()
})

test('doubles and what is no lead are counted, and each says so in its place', async ({ leads, lofty }) => {
  const [first, second, third, fourth] = leads.newest()
  const sent = { ...first, createTime: second?.createTime }
  lofty.faults.always({
    mangle: (lead) =>
      ({ [second?.leadId ?? '']: sent, [third?.leadId ?? '']: 'nonsense', [fourth?.leadId ?? '']: ['x'] })[lead.leadId] ?? lead,
  })
  await leads.open()
  await expect(leads.row(2)).toContainText('stands further up, as number 1')
  for (const place of [3, 4]) await expect(leads.row(place)).toContainText('Lofty sent something else where a lead should be')
  await expect(leads.notice('Lofty sent 1 lead twice in one answer; each is shown once.')).toBeVisible()
  await expect(leads.notice('2 rows could not be read; each says why in its place.')).toBeVisible()
})

test('a browser that refuses one more change of the address loads the page under it', async ({ leads, page }) => {
  await leads.open()
  await page.evaluate(() => {
    window.history.replaceState = () => {
      throw new DOMException('Attempt to use history.replaceState() more than 100 times per 30 seconds', 'SecurityError')
    }
  })
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Score')
  await expect(page).toHaveURL(/sort=Score$/)
  await leads.settled()
  await expect(leads.grid.getByRole('columnheader', { name: 'Score' })).toHaveAttribute('aria-sort', 'descending')
})

test('filters changed nine times in a row cost Lofty three calls at most, and the last one’s rows are shown', async ({ leads, page }) => {
  await page.clock.install()
  await leads.open('?~stage=Hot')
  // The page's clock stands still, so that however slow the machine is the changes follow at once.
  await page.clock.pauseAt(Date.now() + 60_000)
  for (let change = 0; change < 9; change += 1) {
    await leads.chips
      .getByRole('button', { name: `Switch ${change % 2 === 0 ? 'on' : 'off'} Stage` })
      .evaluate((button: HTMLElement) => button.click())
  }
  await page.clock.resume()
  await expect(leads.status).toContainText(`${leads.lofty.leads.filter(({ stage }) => stage === 'Hot').length} leads`)
  expect(leads.listCalls().length).toBeLessThanOrEqual(3)
  for (const cell of await leads.grid.locator('[data-column=stage]').allInnerTexts()) expect(cell).toBe('Hot')
})

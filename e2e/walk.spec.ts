import { expect, test } from './fixtures.ts'

test('a lead opens by its name, by its row and by Enter, for no call, and closing goes back to its row', async ({ leads, page }) => {
  await leads.open()
  const ways = [
    { place: 2, open: () => leads.link(2).click(), close: () => page.keyboard.press('Escape') },
    { place: 5, open: () => leads.row(5).getByRole('gridcell').nth(1).click(), close: () => page.goBack() },
    {
      place: 7,
      open: async () => {
        await leads.row(7).focus()
        await page.keyboard.press('Enter')
      },
      close: () => leads.drawer.getByRole('button', { name: 'Close' }).click(),
    },
  ]
  for (const { place, open, close } of ways) {
    const name = await leads.link(place).innerText()
    await open()
    await expect(leads.drawer).toHaveAccessibleName(name)
    await expect(page).toHaveURL(new RegExp(`/leads/${leads.newest()[place - 1]?.leadId}/overview$`))
    await expect(leads.row(place)).toHaveAttribute('aria-current', 'true')
    await expect(leads.drawer).toContainText(`${place} of 2,500`)
    await close()
    await expect(leads.drawer).toHaveCount(0)
    await expect(page).toHaveURL(/\/leads$/)
    await expect(leads.row(place)).toBeFocused()
  }
  expect(leads.lofty.calls).toHaveLength(1)
})

test('the tab is in the address, stays from lead to lead and adds nothing to history', async ({ leads, page }) => {
  await leads.open('?stage=New+Leads')
  await leads.link(1).click()
  await leads.tab('Tags').click()
  await expect(page).toHaveURL(/\/leads\/\d+\/tags\?stage=New\+Leads$/)
  await leads.drawer.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer).toContainText('2 of')
  await expect(leads.tab('Tags')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(leads.drawer).toContainText('2 of')
  await expect(leads.tab('Tags')).toHaveAttribute('aria-selected', 'true')
  await page.goBack()
  await expect(leads.drawer).toHaveCount(0)
  await expect(page).toHaveURL(/\/leads\?stage=New\+Leads$/)
})

test('a link to a lead on the first rows costs the list and no more', async ({ leads }) => {
  const lead = leads.newest()[40]
  await leads.openLead(lead?.leadId ?? '', 'inquiry')
  await expect(leads.drawer).toContainText('41 of 2,500')
  await expect(leads.tab('Inquiry')).toHaveAttribute('aria-selected', 'true')
  expect(leads.lofty.calls.map(({ path }) => path)).toEqual(['/v1.0/leads'])
})

test('a link to a lead further down costs the list and the lead', async ({ leads, page }) => {
  const lead = leads.newest()[1500]
  await leads.openLead(lead?.leadId ?? '', 'custom')
  await expect(leads.drawer).toHaveAccessibleName(`${lead?.firstName} ${lead?.lastName}`.trim())
  await expect(leads.tab('Custom fields')).toHaveAttribute('aria-selected', 'true')
  await expect(leads.drawer).toContainText('Household size')
  expect(leads.lofty.calls.map(({ path }) => path).sort()).toEqual(['/v1.0/leads', `/v1.0/leads/${lead?.leadId}`])
  for (const name of ['Previous lead', 'Next lead']) await expect(leads.drawer.getByRole('button', { name })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(leads.drawer).toHaveCount(0)
  await expect(page).toHaveURL(/\/leads$/)
})

test('ids above 2^53 open the lead they name', async ({ leads }) => {
  const [first, second] = leads.newest()
  for (const lead of [second, first]) {
    await leads.openLead(lead?.leadId ?? '')
    await expect.poll(() => leads.facts()).toContainEqual(['Lead id', lead?.leadId])
    await expect(leads.drawer).toHaveAccessibleName(`${lead?.firstName} ${lead?.lastName}`)
  }
})

test('an id that Lofty does not know says so, and the list stays', async ({ leads }) => {
  await leads.openLead('999')
  await expect(leads.drawer.getByRole('alert')).toContainText('This lead is no longer in Lofty, or your key may not see it.')
  await expect(leads.drawer.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expect(leads.link(1)).toBeVisible()
})

test('a lead that does not come can be asked again', async ({ leads, lofty }) => {
  const lead = leads.newest()[1500]
  lofty.faults.always({ path: `/v1.0/leads/${lead?.leadId}`, status: 500 })
  await leads.openLead(lead?.leadId ?? '')
  await expect(leads.drawer.getByRole('alert')).toContainText('Lofty has a problem of its own')
  lofty.faults.clear()
  await leads.drawer.getByRole('button', { name: 'Try again' }).click()
  await expect(leads.drawer).toHaveAccessibleName(`${lead?.firstName} ${lead?.lastName}`.trim())
})

test('next and previous walk the list, and over the edge of a block for one call', async ({ leads, page }) => {
  const truth = leads.newest()
  const go = async (direction: 'Next' | 'Previous', place: number) => {
    await leads.drawer.getByRole('button', { name: `${direction} lead` }).click()
    await expect(leads.drawer).toContainText(`${place} of 2,500`)
    await expect(page).toHaveURL(new RegExp(`/leads/${truth[place - 1]?.leadId}/overview$`))
  }
  await leads.openLead(truth[97]?.leadId ?? '')
  await expect(leads.drawer).toContainText('98 of 2,500')
  for (const place of [99, 100, 101, 102]) await go('Next', place)
  for (const place of [101, 100, 99]) await go('Previous', place)
  expect(leads.listCalls().map(({ query }) => query.offset)).toEqual(['0', '99'])
  expect(leads.otherCalls()).toEqual([])
})

test('the ends of the list have no further lead', async ({ leads }) => {
  await leads.open()
  await leads.link(1).click()
  await expect(leads.drawer.getByRole('button', { name: 'Previous lead' })).toBeDisabled()
  await expect(leads.drawer.getByRole('button', { name: 'Next lead' })).toBeEnabled()
  await leads.drawer.getByRole('button', { name: 'Close' }).click()
  await leads.row(1).press('End')
  await expect(leads.row(2500)).toBeFocused()
  await expect(leads.link(2500)).toBeVisible()
  await leads.row(2500).press('Enter')
  await expect(leads.drawer).toContainText('2,500 of 2,500')
  await expect(leads.drawer.getByRole('button', { name: 'Next lead' })).toBeDisabled()
})

test('walking steps over a lead that cannot be read', async ({ leads, lofty }) => {
  const bad = leads.newest()[1]?.leadId
  lofty.faults.always({ mangle: (lead) => (lead.leadId === bad ? 'nonsense' : lead) })
  await leads.open()
  await expect(leads.row(2)).toContainText('could not be read')
  await leads.link(1).click()
  await leads.drawer.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer).toContainText('3 of 2,500')
})

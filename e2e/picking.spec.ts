import { members } from '../src/sandbox/offices.ts'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

test.beforeEach(({ leads }) => leads.open())

/** Expects the list to hold as many leads as truly fit, and some. */
async function expectTrue(leads: LeadsPage, fits: (lead: LeadsPage['lofty']['leads'][number]) => boolean) {
  const count = leads.lofty.leads.filter(fits).length
  expect(count).toBeGreaterThan(0)
  await expect(leads.status).toContainText(`${count.toLocaleString('en-US')} lead`)
}

test('eight letters typed into Search are one call', async ({ leads }) => {
  const name = leads.lofty.leads.find(({ lastName }) => /^[A-Z][a-z]{7}$/.test(lastName))?.lastName ?? ''
  await leads.commit(() => leads.field('Search').pressSequentially(name))
  expect(leads.lastQuery()).toEqual({ key: name })
  await expect(leads.link(1)).toContainText(name)
})

test('stages are picked one by one, each for one call, and the list of them is asked once', async ({ leads }) => {
  expect(leads.otherCalls()).toEqual([])
  await leads.commit(() => leads.pick('Stage', 'Hot'))
  await leads.commit(() => leads.pick('Stage', 'Under Contract'))
  expect(leads.lastQuery()).toEqual({ stage: 'Hot,Under Contract' })
  expect(leads.query().getAll('stage')).toEqual(['Hot', 'Under Contract'])
  expect(leads.otherCalls()).toEqual(['/v1.0/teamFeatures/lead-pipelines'])
  await expectTrue(leads, ({ stage }) => stage === 'Hot' || stage === 'Under Contract')
})

test('an option picked again is let go', async ({ leads }) => {
  await leads.commit(() => leads.pick('Stage', 'Hot'))
  await leads.commit(() => leads.pick('Stage', 'Watch'))
  await leads.commit(() => leads.pick('Stage', 'Hot'))
  expect(leads.lastQuery()).toEqual({ stage: 'Watch' })
})

test('"only" leaves one option, by mouse and by Shift+Enter', async ({ leads }) => {
  await leads.commit(() => leads.pick('Stage', 'Hot'))
  await leads.commit(() => leads.pick('Stage', 'Watch'))
  await leads.combobox('Stage').click()
  await leads.option('Nurture').hover()
  await leads.commit(() => leads.option('Nurture').getByText('only').click())
  expect(leads.lastQuery()).toEqual({ stage: 'Nurture' })
  await leads.combobox('Stage').fill('closed')
  await leads.commit(() => leads.combobox('Stage').press('Shift+Enter'))
  expect(leads.lastQuery()).toEqual({ stage: 'Closed' })
})

test('a source with a comma in its name stays one source', async ({ leads }) => {
  await leads.commit(() => leads.pick('Source', 'Sphere, referral'))
  expect(leads.lastQuery()).toEqual({ source: 'Sphere, referral' })
  expect(leads.query().getAll('source')).toEqual(['Sphere, referral'])
  expect(leads.otherCalls()).toEqual([])
  await expectTrue(leads, ({ source }) => source === 'Sphere, referral')
})

test('tags are found, picked and asked for whatever is in their names', async ({ leads }) => {
  for (const tag of ['🏡 Dream home', '"Needs work" OK', 'عميل مميز', 'Buyers, local', '50% down', 'C#1 <priority>']) {
    await leads.combobox('All tags').fill(tag)
    await leads.option(tag).hover()
    await leads.commit(() => leads.combobox('All tags').press('Shift+Enter'))
    expect(leads.lastQuery()).toEqual({ allTags: tag })
    await expect(leads.chip('All tags')).toContainText(tag)
    await expectTrue(leads, ({ tags }) => tags.some(({ tagName }) => tagName === tag))
  }
  expect(leads.otherCalls()).toEqual(['/v1.0/teamFeatures/listTag'])
})

test('any of several tags finds more than all of them', async ({ leads }) => {
  await leads.commit(() => leads.pick('Any tags', 'Buyer'))
  await leads.commit(() => leads.pick('Any tags', 'Seller'))
  expect(leads.lastQuery()).toEqual({ anyTags: 'Buyer,Seller' })
  await expectTrue(leads, ({ tags }) => tags.some(({ tagName }) => tagName === 'Buyer' || tagName === 'Seller'))
  expect(leads.otherCalls()).toEqual(['/v1.0/teamFeatures/listTag'])
})

test('an agent is picked by name and asked for by the id that leads carry', async ({ leads }) => {
  const { userId } = members.find(({ firstName }) => firstName === 'Priya') ?? { userId: 0 }
  await leads.commit(() => leads.pick('Assigned agent', 'Priya Raman'))
  expect(leads.lastQuery()).toEqual({ assignedUserId: String(userId) })
  await expect(leads.chip('Assigned agent')).toContainText('Priya Raman')
  await expectTrue(leads, ({ assignedUserId }) => assignedUserId === userId)
})

test('contacted is yes, no or either', async ({ leads }) => {
  const choose = (name: string) =>
    leads.filters.getByRole('radiogroup', { name: 'Contacted' }).getByRole('radio', { name, exact: true }).click()
  await leads.commit(() => choose('Yes'))
  expect(leads.lastQuery()).toEqual({ contacted: 'true' })
  await leads.commit(() => choose('No'))
  expect(leads.lastQuery()).toEqual({ contacted: 'false' })
  await leads.commit(() => choose('Either'), 0)
  await expect(leads.status).toContainText('2,500 leads')
})

test('segments grow from the leads that were seen', async ({ leads }) => {
  await leads.commit(() => leads.pick('Segments', 'Investors'))
  expect(leads.lastQuery()).toEqual({ segments: 'Investors' })
  expect(leads.otherCalls()).toEqual([])
})

test('an office is asked for with its sub-offices only when that is ticked', async ({ leads }) => {
  await expect(leads.filters.getByRole('checkbox', { name: 'Include sub-offices' })).toBeDisabled()
  await leads.commit(() => leads.pick('Offices', 'Austin'))
  expect(leads.lastQuery()).toEqual({ groupIds: '310410' })
  expect(leads.otherCalls()).toEqual(['/v1.0/org'])
  const alone = await leads.count()
  await leads.commit(() => leads.filters.getByRole('checkbox', { name: 'Include sub-offices' }).check())
  expect(leads.lastQuery()).toEqual({ groupIds: '310410', querySubGroup: 'true' })
  await expect.poll(() => leads.count()).toBeGreaterThan(alone)
  await leads.commit(() => leads.press('Remove', 'Offices'), 0)
  await expect(leads.chips).toHaveCount(0)
})

test('a language is picked by its name and asked for by its abbreviation', async ({ leads }) => {
  await leads.commit(() => leads.pick('Languages', 'Chinese (simplified)'))
  expect(leads.lastQuery()).toEqual({ languages: 'zh-CN' })
  await expect(leads.sentence).toContainText('who speak Chinese (simplified)')
  expect(leads.otherCalls()).toEqual([])
})

test('phone and e-mail find parts until they must match exactly', async ({ leads }) => {
  const email = leads.lofty.leads.find(({ emails }) => emails?.[0])?.emails?.[0] ?? ''
  await expect(leads.filters.getByRole('checkbox', { name: 'Exact match' })).toBeDisabled()
  await leads.commit(() => leads.type('Email', email.slice(1)))
  expect(leads.lastQuery()).toEqual({ email: email.slice(1) })
  await expect(leads.link(1)).toBeVisible()
  await leads.commit(() => leads.filters.getByRole('checkbox', { name: 'Exact match' }).check())
  expect(leads.lastQuery()).toEqual({ email: email.slice(1), preciseSearchFlag: 'true' })
  await expect(leads.status).toContainText('0 leads')
  await leads.commit(() => leads.press('Remove', 'Exact match'), 0)
  await leads.commit(() => leads.press('Remove', 'Email'), 0)
  await leads.commit(() => leads.type('Phone', '(512) 555'))
  expect(leads.lastQuery()).toEqual({ phone: '512555' })
})

test('role assignees are written as the JSON that Lofty documents', async ({ leads }) => {
  const { userId } = members.find(({ firstName }) => firstName === 'Priya') ?? { userId: 0 }
  await leads.combobox('Role assignees').click()
  await leads.option('ISA').click()
  await leads.commit(() => leads.pick('Role assignees: ISA', 'Priya Raman'))
  expect(leads.lastQuery()).toEqual({ roleAssigneeFilters: `[{"roleName":"ISA","assigneeToIds":[${userId}]}]` })
  await expect(leads.sentence).toContainText('whose ISA is Priya Raman')
  await expectTrue(leads, (lead) => lead.customRoleList.some(({ role, assigneeId }) => role === 'ISA' && assigneeId === userId))
})

test('groups come from old links only, and are marked as going away', async ({ leads }) => {
  await expect(leads.control('Groups')).toHaveCount(0)
  await leads.open('?group=VIP+Clients')
  expect(leads.lastQuery()).toEqual({ groups: 'VIP Clients' })
  await expect(leads.combobox('Groups')).toHaveAccessibleDescription(/retiring groups.*segments instead/)
  await leads.commit(() => leads.press('Remove', 'Groups'))
  await expect(leads.control('Groups')).toHaveCount(0)
})

test('a filter switched off keeps its value in the URL and is not asked; switched on again it costs no call', async ({ leads }) => {
  await leads.commit(() => leads.pick('Stage', 'Hot'))
  const count = await leads.count()
  await leads.commit(() => leads.press('Switch off', 'Stage'), 0)
  expect(leads.query().toString()).toBe('%7Estage=Hot')
  await expect(leads.status).toContainText('2,500 leads')
  await expect(leads.sentence).not.toContainText('Hot')
  await leads.commit(() => leads.press('Switch on', 'Stage'), 0)
  await expect(leads.status).toContainText(`${count} leads`)
  await leads.open('?~stage=Hot')
  expect(leads.lastQuery()).toEqual({})
})

for (const status of [403, 404]) {
  test(`a look-up answered ${status} is no error: the options grow from the leads seen`, async ({ leads, page }) => {
    leads.lofty.faults.always({ path: /^\/v1\.0\/(?!leads)/, status, body: '{"code":200100,"message":"no permission"}' })
    await leads.commit(() => leads.pick('Stage', 'Nurture'))
    await leads.commit(() => leads.pick('Assigned agent', 'Grace Kim'))
    await leads.combobox('Offices').click()
    await expect(page.getByText('Nothing of that name so far')).toBeVisible()
    await expect.poll(() => leads.otherCalls()).toHaveLength(3)
    await expect(leads.alert).toHaveCount(0)
    await expect(leads.link(1)).toBeVisible()
  })
}

import { startApp } from './app.ts'
import { axe } from './axe.ts'
import { expect, test } from './fixtures.ts'

const LIST = '/v1.0/leads'

test('while the first leads are on their way the list has its shape already, and a long wait is explained', async ({ leads, page }) => {
  leads.lofty.faults.next({ path: LIST, delay: 4000 })
  await page.goto('/leads')
  await expect(leads.status).toHaveText('Loading leads')
  await expect(leads.grid).toHaveAttribute('aria-busy', 'true')
  await expect(leads.row(10)).toBeVisible()
  await expect(leads.grid.getByRole('link')).toHaveCount(0)
  await expect(leads.notice('Lofty is slow to answer')).toBeVisible()
  await expect(leads.alert).toHaveCount(0)
  await expect(leads.link(10)).toBeVisible()
  await expect(leads.grid).toHaveAttribute('aria-busy', 'false')
})

test('while other leads are on their way the ones before stay on screen', async ({ leads }) => {
  await leads.open()
  const [name = ''] = await leads.names(1)
  leads.lofty.faults.next({ path: LIST, hang: true })
  await leads.pick('Stage', 'Hot')
  await expect(leads.status).toContainText('asking Lofty')
  await expect(leads.notice('What you see stays until it does')).toBeVisible()
  await expect(leads.link(1)).toHaveText(name)
  await leads.press('Remove', 'Stage')
  await leads.settled()
})

test('no leads at all is said to be so, with what to check', async ({ leads, page }) => {
  leads.lofty.faults.always({ empty: true })
  await leads.open()
  await expect(page.getByRole('heading', { name: 'No leads yet' })).toBeVisible()
  await expect(leads.status).toContainText('0 leads')
  await expect(page.getByText('check whose key it is')).toBeVisible()
})

test('when nothing matches, the filters are named and each can be taken away', async ({ leads, page }) => {
  await leads.open('?stage=Hot&email=nobody%40nowhere')
  await expect(page.getByRole('heading', { name: 'No lead matches' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Without Stage' })).toContainText('Hot')
  await leads.commit(() => page.getByRole('button', { name: 'Without Email' }).click())
  expect(leads.lastQuery()).toEqual({ stage: 'Hot' })
  await expect(leads.link(1)).toBeVisible()
})

test('when nothing matches, all leads are one button away', async ({ leads, page }) => {
  await leads.open('?stage=Hot&email=nobody%40nowhere')
  await leads.commit(() => page.getByRole('button', { name: 'Show all leads' }).click())
  await expect(leads.status).toContainText('2,500 leads')
})

const HTML = '<html><script>alert(1)</script>Sorry</html>'
/** Whether trying again can help decides whether there is a button for it. */
const failures = [
  { fault: { status: 401, body: '{"message":"Unauthorized"}' }, says: 'check LOFTY_API_KEY', canTry: true },
  { fault: { status: 403, body: '{"code":200100}' }, says: 'The key in LOFTY_API_KEY has no permission to read leads', canTry: true },
  { fault: { status: 403, body: HTML }, says: 'Lofty refused the key (403)', canTry: true },
  { fault: { status: 404, body: HTML }, says: 'Lofty does not know what was asked for leads', canTry: false },
  { fault: { status: 400, body: '"stage is odd"' }, says: 'Lofty does not take this search (stage is odd)', canTry: false },
  { fault: { reset: true }, says: 'Lofty cannot be reached', canTry: true },
  { fault: { cut: true }, says: 'The connection to Lofty broke off', canTry: true },
  { fault: { body: HTML, type: 'text/html' }, says: 'cannot be read at its JSON', canTry: true },
  { fault: { body: '{"leads":"none"}' }, says: 'cannot be read at "leads"', canTry: true },
  { fault: { body: ' '.repeat(33 * 1024 * 1024) }, says: 'too large to be read', canTry: false },
  { fault: { status: 302, headers: { Location: 'http://127.0.0.1:9/' } }, says: 'sent Leadbook to another address', canTry: false },
  { fault: { status: 500, body: '"oops"' }, says: 'Lofty has a problem of its own (500)', canTry: true },
  { fault: { status: 503, body: HTML }, says: 'Lofty has a problem of its own (503)', canTry: true },
]

test('every kind of failure is one sentence over rows that stay, with a way to try again where that helps', async ({ leads, page }) => {
  await leads.open()
  for (const [index, { fault, says, canTry }] of failures.entries()) {
    const names = await leads.names(1, 2)
    leads.lofty.faults.always({ path: LIST, ...fault })
    await leads.type('Search', 'aeiorstnlmdch'.charAt(index))
    await expect(leads.alert).toContainText(says)
    await expect(leads.alert).not.toContainText('<')
    expect(await leads.names(1, 2)).toEqual(names)
    await expect(leads.alert.getByRole('button', { name: 'Try again' })).toHaveCount(canTry ? 1 : 0)
    if (index === 3) expect((await axe(page).include('[role=alert]').analyze()).violations).toEqual([])
    leads.lofty.faults.clear()
    if (canTry) await leads.tryAgain()
    else await leads.type('Search', '')
    await expect(leads.alert).toHaveCount(0)
    await leads.settled()
  }
})

test('a failure before the first rows is said, and trying again brings them', async ({ leads, page }) => {
  leads.lofty.faults.always({ path: LIST, status: 503, body: '' })
  await page.goto('/leads')
  await expect(leads.alert).toContainText('Lofty has a problem of its own (503)')
  leads.lofty.faults.clear()
  await leads.tryAgain()
  await expect(leads.link(1)).toBeVisible()
  await expect(leads.alert).toHaveCount(0)
})

test('a key that was sent by the wrong scheme is refused with the variable to check', async ({ leads, page, lofty }) => {
  const app = await startApp({ LOFTY_BASE_URL: lofty.url, LOFTY_ACCESS_TOKEN: lofty.key })
  await page.goto(`${app.url}/leads`)
  await expect(leads.alert).toContainText(
    'Lofty refused the key (400): check LOFTY_ACCESS_TOKEN; if it is an API key put it in LOFTY_API_KEY',
  )
  await app.close()
})

test('one lead that cannot be read is a row that says so, with its id, among its 99 neighbours', async ({ leads }) => {
  await leads.open()
  const names = await leads.names(1, 3)
  const second = leads.lofty.leads.toSorted((one, other) => other.createTime.localeCompare(one.createTime))[1]
  leads.lofty.faults.always({ mangle: (lead) => (lead.leadId === second?.leadId ? { ...lead, leadId: null } : lead) })
  await leads.open()
  await expect(leads.row(2)).toHaveText(`Lead ${second?.leadId} could not be read: its id cannot be read.`)
  expect(await leads.names(1, 3)).toEqual(names)
  await expect(leads.status).toContainText('2,500 leads')
})

test('when a later block fails, the rows before it stay, and trying again fetches it', async ({ leads }) => {
  await leads.open()
  leads.lofty.faults.always({ path: /offset=99\b/, status: 500, body: '' })
  await leads.wheelTo(104)
  await expect(leads.alert).toContainText('Lofty has a problem of its own (500)')
  await expect(leads.link(100)).toBeVisible()
  leads.lofty.faults.clear()
  await leads.tryAgain()
  await expect(leads.link(104)).toBeVisible()
  await expect(leads.alert).toHaveCount(0)
})

test('when two blocks on screen fail there is one alert, and one press asks for both', async ({ leads }) => {
  await leads.open()
  leads.lofty.faults.always({ path: /offset=(297|396)\b/, status: 403, body: '' })
  const { height = 0 } = (await leads.row(1).boundingBox()) ?? {}
  await leads.grid.evaluate((grid, top) => grid.scrollTo({ top }), 395 * height)
  await expect.poll(() => leads.listCalls().filter(({ status }) => status === 403).length).toBe(2)
  await expect(leads.alert).toHaveCount(1)
  leads.lofty.faults.clear()
  await leads.tryAgain()
  await expect(leads.link(399)).toBeVisible()
  await expect(leads.link(401)).toBeVisible()
  await expect(leads.alert).toHaveCount(0)
})

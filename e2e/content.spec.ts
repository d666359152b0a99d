import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const TABS = ['Overview', 'Inquiry', 'Properties', 'Tags', 'Family', 'Custom fields']

/** What anybody may type into a web form that ends as a lead. */
const HOSTILE = [
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>`,
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  ' \tjava\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/pixel.gif',
  'https:evil.example',
  'http://user:pw@evil.example/',
  'https:\\\\evil.example\\pixel.gif',
  'https://moc.elgoog\u202e/evil',
  'mailto:ada@example.com?bcc=evil@example.com',
  'tel:*21*5125550142#',
  'https://homes.example/1.jpg',
  '{{constructor.constructor("alert(1)")()}} #{alert(1)} <%= alert(1) %>',
  '\u202egnp.exe\u2066 \u200b\u3164\ufeff',
]

/** A lead with something in each of its lists. */
const FULL = {
  tags: [{ tagId: 1, tagName: '', creatorUserId: 5, createTime: '2026-11-01T18:00:00GMT' }],
  leadPropertyList: [
    { price: 450_000, ...blank('streetAddress city state zipCode county propertyType listingId label labelList labelType note') },
    { bedrooms: 3, ...blank('listingStatus pictureUrl siteListingUrl propertySource city note') },
  ],
  leadInquiry: {
    priceMin: 1,
    propertyType: ['', ''],
    locations: [blank('city stateCode zipCode county streetAddress description'), blank('description')],
  },
  leadFamilyMemberList: [{ ...blank('firstName lastName relationship birthday'), phones: ['', ''], emails: ['', ''] }],
  customAttributes: ['text', 'multi_select', 'date', 'currency', ''].map((attributeType) => ({
    ...blank('attributeName value params'),
    attributeType,
  })),
  customRoleList: [{ roleId: 1, ...blank('role assignee'), assigneeId: 5 }],
  ...{ emails: ['', '', ''], phones: ['', '', ''], phoneStatuses: [2, 2, 2], groups: ['', ''], segments: ['', ''] },
  ...{ cannotCall: false, cannotText: false, cannotEmail: false, unsubscription: false, ownershipScope: '', ownershipId: 5 },
}

function blank(names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, '']))
}

/** The value with every text in it, and every unset one, replaced by the next hostile line; ids, times and types of fields stay. */
function poison(value: unknown, next: () => string, name = ''): unknown {
  if (name === 'leadId' || /Time$|^attributeType$/.test(name)) return value
  if (typeof value === 'string' || value === null) return next()
  if (Array.isArray(value)) return value.map((each) => poison(each, next))
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each, next, key)]))
}

/** Notes what a page must never do: open dialogs, ask other sites, break its own content policy. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = []
  const origin = () => new URL(page.url()).origin
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => page.url().startsWith('http') && !request.url().startsWith(origin()) && faults.push(request.url()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`))
  })
  return async () => [...faults, ...(await page.evaluate<string[]>('window.violations'))]
}

test('whatever a lead holds in any of its fields, nothing runs, nothing is asked of other sites and no link is forged', async ({
  leads,
  lofty,
  page,
}) => {
  const faults = await watch(page)
  let leadsSent = 0
  lofty.faults.always({
    ignore: ['key', 'stage'],
    mangle: (lead) => {
      leadsSent += 1
      let line = leadsSent
      return poison({ ...lead, ...FULL }, () => HOSTILE[line++ % HOSTILE.length] ?? '')
    },
  })
  await leads.open(`?key=${encodeURIComponent(HOSTILE[0] ?? '')}&stage=${encodeURIComponent(HOSTILE[1] ?? '')}`)
  const hrefs = new Set<string>()
  await leads.row(1).press('Enter')
  for (let place = 1; place <= HOSTILE.length; place += 1) {
    await expect(leads.drawer.getByText(`${place} of 2,500`)).toBeVisible()
    // Addresses stand in two tabs: there every line gets into every field. The others are looked at once.
    const other = ['Inquiry', 'Tags', 'Family', 'Custom fields'][place - 1]
    for (const name of ['Overview', 'Properties', ...(other ? [other] : [])]) {
      await leads.tab(name).click()
      await expect(leads.tab(name)).toHaveAttribute('aria-selected', 'true')
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      for (const href of links) hrefs.add(href)
    }
    if (place < HOSTILE.length) await leads.drawer.getByRole('button', { name: 'Next lead' }).click()
  }
  const others = [...hrefs].filter((href) => !/^\/leads(\/\d+\/overview)?(\?|$)/.test(href))
  expect(others).toContain('https://homes.example/1.jpg')
  expect(others.filter((href) => !/^(https:\/\/homes\.example\/1\.jpg|(tel|sms):\+?\d+|mailto:[^?&\s]+@[\w.-]+)$/.test(href))).toEqual([])
  await expect(page).toHaveTitle('Leads · Leadbook')
  expect(await faults()).toEqual([])
})

test('pictures load only when asked for, and neither they nor the listing learn where they were seen', async ({
  leads,
  lofty,
  page,
  context,
}) => {
  const asked: [string, string | undefined][] = []
  await context.route('https://*.example/**', async (route) => {
    const headers = await route.request().allHeaders()
    asked.push([route.request().url(), headers.referer])
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' })
  })
  const property = { pictureUrl: 'https://pictures.example/1.jpg', siteListingUrl: 'https://homes.example/3-elm', price: 5 }
  const unsafe = { ...property, pictureUrl: 'http://pictures.example/2.jpg', siteListingUrl: 'javascript:alert(1)' }
  lofty.faults.always({ mangle: (lead) => ({ ...lead, leadPropertyList: [property, unsafe] }) })
  await leads.open()
  await leads.link(1).click()
  await leads.tab('Properties').click()
  await expect(leads.drawer.getByRole('article')).toHaveCount(2)
  expect(asked).toEqual([])
  await leads.drawer.getByRole('button', { name: 'Show pictures' }).click()
  await expect.poll(() => asked).toEqual([['https://pictures.example/1.jpg', undefined]])
  // It was no picture: the house stands in for it again.
  await expect(leads.drawer.getByRole('article').locator('img')).toHaveCount(0)
  const popup = page.waitForEvent('popup')
  await leads.drawer.getByRole('link', { name: 'Open the listing' }).click()
  const elsewhere = await popup
  await expect(elsewhere).toHaveTitle('Elsewhere')
  expect(await elsewhere.evaluate(() => [document.referrer, window.opener])).toEqual(['', null])
  expect(asked.at(-1)).toEqual(['https://homes.example/3-elm', undefined])
  await page.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer.getByText('2 of 2,500')).toBeVisible()
  await expect(leads.drawer.getByRole('button', { name: 'Show pictures' })).toBeVisible()
})

const STORM = `Z${'\u0335\u0321\u0489'.repeat(400)}algo`

/** Names and stages in the first rows, each made to break out of its cell. */
const ODD: { firstName: string; stage: string }[] = [
  { firstName: '\u202eevil reversed', stage: '\u2067\u202eHot' },
  { firstName: STORM, stage: STORM },
  { firstName: 'W'.repeat(1_000_000), stage: '﷽﷽﷽﷽' },
  { firstName: '\u200b\u3164', stage: 'WWWWWWWWWWWW' },
  { firstName: '李'.repeat(15), stage: 'مرحلة ساخنة جدا (5)' },
]

test('no text turns its neighbours round, leaves its cell or hides; what is copied is the true text', async ({ leads, lofty, page }) => {
  const ids = leads.newest().map(({ leadId }) => leadId)
  lofty.faults.always({
    ignore: ['stage', 'source'],
    mangle: (lead) => ({ ...lead, lastName: '', emails: [], phones: [], ...ODD[ids.indexOf(lead.leadId)] }),
  })
  await leads.open(`?stage=${encodeURIComponent('\u202etoH')}&source=Zillow`)
  await expect(leads.row(1).getByRole('rowheader').locator('[data-mark="⇄"]')).toBeVisible()
  await expect(leads.link(4)).toHaveText(`(no visible name) ${ids[3]}`)
  const boxes = await leads.grid.evaluate((grid) => {
    // What is seen of a cell's text: its own box, cut off by whatever clips it.
    const seen = (cell: Element) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      const text = range.getBoundingClientRect()
      const clips = [cell, ...cell.querySelectorAll('a')].filter((each) => getComputedStyle(each).overflowX === 'hidden')
      const right = Math.min(text.right, ...clips.map((each) => each.getBoundingClientRect().right))
      return Math.round(right - cell.getBoundingClientRect().right)
    }
    return [1, 2, 3, 4, 5, 6].map((place) => {
      const row = grid.querySelector(`[aria-rowindex="${place + 1}"]`)
      const cells = [...(row?.querySelectorAll('[data-column="name"], [data-column="stage"]') ?? [])]
      return {
        height: row?.getBoundingClientRect().height,
        over: cells.map(seen).filter((over) => over > 0),
        shown: row?.textContent?.length,
      }
    })
  })
  for (const box of boxes) expect(box).toMatchObject({ height: 40, over: [] })
  expect(Math.max(...boxes.map(({ shown = 0 }) => shown))).toBeLessThan(5000)

  // The words of the sentence behind the turned value stand where they would without it.
  const order = await leads.sentence.evaluate((sentence) => {
    const boxes = [...sentence.childNodes].map((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect()
    })
    const places = boxes.filter(({ width }) => width > 0).map(({ left }) => left)
    return places.length > 3 && places.every((left, place) => place === 0 || left >= (places[place - 1] ?? 0))
  })
  expect(order).toBe(true)
  await expect(leads.sentence).toHaveText('Leads in stage \u202etoH and from Zillow, newest first.')
  await expect(leads.chip('Stage').locator('[data-mark="⇄"]')).toBeVisible()

  await leads.link(1).click()
  const stage = leads.drawer.getByRole('definition').first()
  await expect(stage).toHaveText('\u2067\u202eHot')
  await expect(stage.locator('[data-mark]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Next lead' }).click()
  await page.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer).toHaveAccessibleName(/^W{100,199}…$/)
  const heading = await leads.drawer.getByRole('heading', { level: 2 }).boundingBox()
  expect(heading?.height).toBeLessThan(40)
})

test('thousands of tags, properties and phones on one lead open at once, and none of them is lost', async ({ leads, lofty, page }) => {
  const many = Array.from({ length: 10_000 }, (_, place) => place + 1)
  const some = many.slice(0, 1000)
  const [first] = leads.newest()
  const bomb = {
    tags: many.map((place) => ({ tagId: place, tagName: `Tag ${place}`, creatorUserId: 0 })),
    leadPropertyList: many.map((place) => ({ price: place })),
    leadFamilyMemberList: some.map((place) => ({ firstName: `Kin ${place}` })),
    customAttributes: some.map((place) => ({ attributeName: `Field ${place}`, attributeType: 'text', value: 'x' })),
    ...{ segments: some.map((place) => `Segment ${place}`), groups: some.map((place) => `Group ${place}`) },
    ...{ phones: some.map((place) => `512555${place}`), phoneStatuses: [], emails: some.map((place) => `a${place}@example.com`) },
    customRoleList: some.map((place) => ({ role: `Role ${place}`, assignee: 'Ben' })),
    leadInquiry: { locations: some.map((place) => ({ city: `City ${place}` })), propertyType: [] },
  }
  lofty.faults.always({ mangle: (lead) => (lead.leadId === first?.leadId ? { ...lead, ...bomb } : lead) })
  await leads.open()
  await expect(leads.row(1)).toContainText('+9,998')
  await leads.link(1).click()
  const elements = () => leads.drawer.evaluate((drawer) => drawer.querySelectorAll('*').length)
  for (const tab of TABS) {
    await leads.tab(tab).click()
    await expect(leads.drawer.getByRole('button', { name: 'Show 50 more' }).first()).toBeVisible()
    expect(await elements()).toBeLessThan(2500)
  }
  await leads.tab('Tags').click()
  await expect(leads.drawer.getByRole('listitem')).toHaveCount(50)
  for (let shown = 50; shown < 10_000; shown *= 2) await leads.drawer.getByRole('button', { name: /^Show [\d,]+ more$/ }).click()
  await expect(leads.drawer.getByRole('listitem')).toHaveCount(10_000)
  await expect(leads.drawer.getByText('Tag 10000', { exact: true })).toHaveCount(1)
  await expect(leads.drawer.getByRole('button', { name: /^Show .* more$/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Next lead' }).click()
  await expect(leads.drawer.getByText('2 of 2,500')).toBeVisible()
  expect(await elements()).toBeLessThan(2500)
})

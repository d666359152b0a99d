import { expect, test } from './fixtures.ts'

const BEN = { assignedUserId: 842_113_560_021_923, assignedUser: 'Ben Agent' }

/** A lead on which every field is given. */
const FULL = {
  firstName: 'Ada',
  lastName: 'O’Neill',
  birthday: 'Jun 5, 2001',
  emails: ['ada@example.com'],
  phones: ['+15125550142'],
  phoneStatuses: [2],
  cannotCall: false,
  cannotText: false,
  cannotEmail: false,
  unsubscription: false,
  source: 'Open House',
  stage: 'Hot',
  ...BEN,
  score: 87,
  streetAddress: '1 Main St',
  city: 'Austin',
  state: 'TX',
  zipCode: '78701',
  createTime: '2026-11-20T14:09:04GMT',
  assignTime: '2026-11-20T14:10:00GMT',
  lastTouch: '2026-11-19T01:00:00GMT',
  lastVisit: '1970-01-01T00:00:00GMT',
  lastUpdateTime: '2026-11-20T14:30:00GMT',
  facebook: 'https://facebook.example.com/ada',
  twitter: '@ada',
  referredBy: 'Cy',
  hiddenFlag: false,
  leadTypes: [2, 5],
  segments: ['Downtown', 'Lake'],
  groups: ['VIP Clients'],
  buyingTimeFrame: '6-12',
  sellingTimeFrame: 'Just Looking',
  preQual: 'Yes',
  fthb: 'No',
  houseToSell: 'Yes',
  withBuyerAgent: 'No',
  mortgage: 'Yes',
  buyHouse: 'No',
  withListingAgent: 'Yes',
  opportunity: 'High Interest',
  pondId: 7,
  pondName: 'Shark pond',
  customRoleList: [
    { roleId: 1, role: 'Buyer Agent', assigneeId: 7, assignee: 'cy@example.com' },
    { roleId: 2, role: 'Lender', assigneeId: 0, assignee: null },
  ],
  language: 'zh-CN',
  ownershipScope: 'PERSONAL',
  ownershipId: BEN.assignedUserId,
  leadInquiry: {
    priceMin: 300_000,
    priceMax: 500_000,
    bedroomsMin: 3,
    bedroomsMax: -1,
    bathroomsMin: '2.5',
    bathroomsMax: 4,
    propertyType: ['Condo', 'Townhouse'],
    locations: [{ city: 'Austin', stateCode: 'TX' }, { zipCode: '78704' }],
    updateTime: '2026-11-08T05:31:56Z',
  },
  leadPropertyList: [
    {
      price: 450_000,
      streetAddress: '3 Elm Rd',
      city: 'Austin',
      state: 'TX',
      zipCode: '78704',
      propertyType: 'Condo',
      bedrooms: 3,
      bathrooms: 2.5,
      squareFeet: 1800,
      lotSize: -1,
      floors: 1,
      parkingSpace: 2,
      listingStatus: 'Active',
      label: 'Home',
      labelList: 'Home,Saved Listing',
      note: 'Blue door',
      siteListingUrl: 'https://homes.example.com/3-elm',
    },
    { price: 900_000, city: 'Dallas', bedrooms: 1, siteListingUrl: 'javascript:alert(1)' },
    { price: -1 },
  ],
  tags: [
    { tagName: 'Oldest', createTime: '2024-01-05T10:00:00GMT', creatorUserId: 5 },
    { tagName: 'Newest', createTime: '2026-11-01T18:00:00GMT', creatorUserId: BEN.assignedUserId },
    { tagName: 'Middle, 50%', createTime: '2025-06-01T10:00:00GMT', creatorUserId: 0 },
  ],
  leadFamilyMemberList: [
    {
      firstName: 'Dee',
      lastName: 'O’Neill',
      relationship: 'Spouse',
      phones: ['5125550100'],
      emails: ['dee@example.com'],
      birthday: 'Jan 1, 2000',
    },
    { firstName: 'Eve', lastName: '', relationship: '', phones: null, emails: null, birthday: null },
  ],
  customAttributes: [
    { attributeName: 'Must-haves', attributeType: 'multi_select', value: '["Pool","No HOA, or a low one"]', params: null },
    { attributeName: 'Budget', attributeType: 'currency', value: '425000', params: null },
    { attributeName: 'Move-in date', attributeType: 'date', value: '2027-03-01', params: null },
    { attributeName: 'Down payment', attributeType: 'percentage', value: '12.5', params: null },
    { attributeName: 'Household size', attributeType: 'number', value: '3', params: null },
    { attributeName: 'How we met', attributeType: 'text', value: '', params: null },
  ],
}

test('of a lead with every field given, every tab says what it holds', async ({ leads, lofty, page }) => {
  lofty.faults.always({ mangle: (lead) => ({ ...lead, ...FULL }) })
  await leads.open()
  await leads.link(2).click()
  await expect(leads.drawer).toHaveAccessibleName('Ada O’Neill')

  await test.step('the overview says who they are, how to reach them and where they stand', async () => {
    const time = (text: string) => expect.stringMatching(new RegExp(`ago|now|yesterday|last.* · ${text}$`))
    await expect
      .poll(() => leads.facts())
      .toEqual([
        ['Stage', 'Hot'],
        ['Source', 'Open House'],
        ['Assigned agent', 'Ben Agent'],
        ['Score', '87'],
        ['Opportunity', 'High Interest'],
        ['Lead type', 'BuyerRenter'],
        ['Pond', 'Shark pond'],
        ['Owned by', 'one agent (Ben Agent)'],
        ['Buyer Agent', 'cy@example.com'],
        ['Created', time('Nov 20, 2026, 8:09 AM')],
        ['Assigned', time('Nov 20, 2026, 8:10 AM')],
        ['Last touch', time('Nov 18, 2026, 7:00 PM')],
        ['Last visit', 'never'],
        ['Updated', time('Nov 20, 2026, 8:30 AM')],
        ['Address', '1 Main St, Austin, TX 78701'],
        ['Birthday', 'Jun 5, 2001'],
        ['Language', 'Chinese (simplified)'],
        ['Referred by', 'Cy'],
        ['Segments', 'DowntownLake'],
        ['Groups', 'VIP Clients'],
        ['Facebook', 'https://facebook.example.com/ada'],
        ['Twitter', '@ada'],
        ['Hidden in Lofty', 'no'],
        ['Lead id', leads.newest()[1]?.leadId],
      ])
    const { drawer } = leads
    await expect(drawer.getByText('(512) 555-0142')).toBeVisible()
    await expect(drawer.getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:+15125550142')
    await expect(drawer.getByRole('link', { name: 'Email' })).toHaveAttribute('href', 'mailto:ada@example.com')
    await expect(drawer.getByRole('link', { name: 'https://facebook' })).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(drawer.getByRole('link', { name: '@ada', exact: true })).toHaveCount(0)
  })

  await test.step('the inquiry says what they look for and what they answered', async () => {
    await leads.tab('Inquiry').click()
    await expect(page).toHaveURL(/\/leads\/\d+\/inquiry$/)
    await expect
      .poll(() => leads.facts())
      .toEqual([
        ['Price', '$300,000–$500,000'],
        ['Beds', 'from 3'],
        ['Baths', '2.5–4'],
        ['Types', 'CondoTownhouse'],
        ['Locations', 'Austin, TX78704'],
        ['Saved', expect.stringContaining('Nov 7, 2026, 11:31 PM')],
        ['Time frame', '6–12 months'],
        ['Pre-qualified', 'Yes'],
        ['First-time buyer', 'No'],
        ['House to sell first', 'Yes'],
        ['Has a buyer’s agent', 'No'],
        ['Time frame', 'Just Looking'],
        ['Has a mortgage', 'Yes'],
        ['Wants to buy as well', 'No'],
        ['Has a listing agent', 'Yes'],
      ])
  })

  await test.step('the properties are held against the inquiry, in or out and why', async () => {
    await leads.tab('Properties').click()
    const [fitting, missing, unknown] = [0, 1, 2].map((place) => leads.drawer.getByRole('article').nth(place))
    for (const text of ['$450,000', 'Active', '3 Elm Rd, Austin, TX 78704', 'Home', 'Saved Listing', 'Blue door']) {
      await expect(fitting?.getByText(text, { exact: true }) ?? leads.drawer).toBeVisible()
    }
    await expect(fitting ?? leads.drawer).toContainText('Condo · 3 beds · 2.5 baths · 1,800 sq ft · 1 floor · 2 parking')
    await expect(fitting ?? leads.drawer).toContainText('Fits the inquiry: price $450,000 (wanted $300,000–$500,000)')
    await expect(fitting?.getByRole('link', { name: 'Open the listing' }) ?? leads.drawer).toHaveAttribute(
      'href',
      'https://homes.example.com/3-elm',
    )
    const why = 'price $900,000 is too high (wanted $300,000–$500,000); beds 1 is too low (wanted from 3); city Dallas is not among Austin'
    await expect(missing ?? leads.drawer).toContainText(`Outside the inquiry: ${why}`)
    await expect(unknown ?? leads.drawer).toContainText('Price not given')
    await expect(unknown ?? leads.drawer).toContainText('Nothing in the inquiry to hold it against')
    await expect(leads.drawer.getByRole('link')).toHaveCount(1)
  })

  await test.step('the tags stand newest first, with who put them there and when', async () => {
    await leads.tab('Tags').click()
    await expect(leads.tab('Tags')).toHaveText('Tags 3')
    await expect(leads.drawer.getByRole('listitem')).toHaveText([
      /^Newest\s*by Ben Agent .* · Nov 1, 2026, 12:00 PM$/,
      /^Middle, 50%\s*[^b].* · Jun 1, 2025, 5:00 AM$/,
      /^Oldest\s*by id 5 .* · Jan 5, 2024, 4:00 AM$/,
    ])
  })

  await test.step('the family is shown with how to reach them', async () => {
    await leads.tab('Family').click()
    await expect(leads.drawer.getByRole('heading', { level: 3 })).toHaveText(['Spouse', 'Family'])
    expect(await leads.facts()).toEqual([
      ['Name', 'Dee O’Neill'],
      ['Phones', '(512) 555-0100'],
      ['Emails', 'dee@example.com'],
      ['Birthday', 'Jan 1, 2000'],
      ['Name', 'Eve'],
      ['Phones', 'not given'],
      ['Emails', 'not given'],
      ['Birthday', 'not given'],
    ])
  })

  await test.step('the custom fields are shown as their types mean them', async () => {
    await leads.tab('Custom fields').click()
    await expect
      .poll(() => leads.facts())
      .toEqual([
        ['Must-haves', 'PoolNo HOA, or a low one'],
        ['Budget', '$425,000'],
        ['Move-in date', 'Mar 1, 2027'],
        ['Down payment', '12.5 %'],
        ['Household size', '3'],
        ['How we met', 'not given'],
      ])
    await expect(leads.drawer.getByText('No HOA, or a low one', { exact: true })).toBeVisible()
  })
})

test('a lead with nothing given says so in every tab', async ({ leads, lofty, page }) => {
  lofty.faults.always({ mangle: ({ leadId }) => ({ leadId }) })
  await leads.open()
  await leads.link(1).click()
  await expect(leads.drawer).toHaveAccessibleName('(no name)')
  for (const tab of ['Overview', 'Inquiry']) {
    await leads.tab(tab).click()
    await expect(leads.tab(tab)).toHaveAttribute('aria-selected', 'true')
    for (const [label, value] of await leads.facts()) {
      if (label !== 'Lead id') expect(`${label}: ${value}`).toMatch(/: (not given|never)$/)
    }
  }
  const empty = {
    Properties: 'No properties on this lead.',
    Tags: 'No tags on this lead.',
    Family: 'No family members on this lead.',
    'Custom fields': 'This brokerage has no custom fields on leads.',
  }
  for (const [tab, sentence] of Object.entries(empty)) {
    await leads.tab(tab).click()
    await expect(page.getByRole('tabpanel', { name: tab })).toHaveText(sentence)
  }
})

test('what must not be used is struck, says why and is no link; addresses that are none become no links', async ({
  leads,
  lofty,
  page,
}) => {
  const odd = [
    { phones: ['5125550101'], phoneStatuses: [2], cannotCall: true, cannotText: false },
    { emails: ['ada@example.com?bcc=thief@example.com'], cannotEmail: false, unsubscription: false },
    { phones: ['5125550101', '5125550102', '5125550103'], phoneStatuses: [1, 4, 2], cannotText: true, unsubscription: true },
    { facebook: 'javascript:alert(1)', twitter: 'https://twitter.example@evil.example/', emails: ['ada@example.com?bcc=evil@example.com'] },
  ]
  const ids = leads.newest().map(({ leadId }) => leadId)
  lofty.faults.always({ mangle: (lead) => ({ ...lead, ...FULL, ...odd[ids.indexOf(lead.leadId)] }) })
  await leads.open()
  const row = (text: string) => leads.drawer.getByRole('listitem').filter({ hasText: text })
  const openNext = async (place: number) => {
    if (place === 1) await leads.link(1).click()
    else await leads.drawer.getByRole('button', { name: 'Next lead' }).click()
    await expect(leads.drawer).toContainText(`${place} of 2,500`)
    await expect(page).toHaveURL(new RegExp(`/leads/${ids[place - 1]}/overview$`))
  }

  await test.step('a number that must not be called is struck, even where it may be texted', async () => {
    await openNext(1)
    const number = row('(512) 555-0101')
    await expect(number.locator('s')).toHaveText('(512) 555-0101')
    await expect(number).toContainText('The lead must not be called')
    await expect(number.getByRole('link')).toHaveCount(1)
    await expect(number.getByRole('link', { name: 'Text' })).toHaveAttribute('href', 'sms:5125550101')
  })

  await test.step('an address cannot add other readers to a mail', async () => {
    await openNext(2)
    await expect(leads.drawer.getByText('ada@example.com?bcc=thief@example.com')).toBeVisible()
    await expect(leads.drawer.getByText('No address to mail')).toBeVisible()
    await expect(leads.drawer.getByRole('link', { name: 'Email' })).toHaveCount(0)
  })

  await test.step('every reason is given beside what it forbids', async () => {
    await openNext(3)
    const blocked = {
      '(512) 555-0101': ['The number is invalid', 'The lead must not be texted', 'No call', 'No text'],
      '(512) 555-0102': ['The number is on a do-not-call list', 'The lead must not be texted', 'No call', 'No text'],
      'ada@example.com': ['The lead has unsubscribed', 'No email'],
    }
    for (const [text, reasons] of Object.entries(blocked)) {
      await expect(row(text).getByRole('deletion').or(row(text).locator('s'))).toHaveText(text)
      for (const reason of reasons) await expect(row(text)).toContainText(reason)
      await expect(row(text).getByRole('link')).toHaveCount(0)
    }
    await expect(row('(512) 555-0103').getByRole('link')).toHaveCount(1)
    await expect(row('(512) 555-0103').getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:5125550103')
    await expect(row('(512) 555-0103').locator('s')).toHaveCount(0)
  })

  await test.step('addresses that are none become no links', async () => {
    await openNext(4)
    await expect(leads.drawer.getByText('javascript:alert(1)')).toBeVisible()
    const hrefs = await leads.drawer.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs.filter((href) => !/^(tel|sms|mailto):/.test(href ?? ''))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { compileFilters } from '../sandbox/filters.ts'
import { NEVER } from '../sandbox/format.ts'
import { makeLeads } from '../sandbox/leads.ts'
import type { SandboxLead } from '../sandbox/wire.ts'
import { type FilterId, filterEntries, leadFilters } from './filters.ts'
import { type FieldName, fitsLead, leadFields } from './lead-fields.ts'
import { activeFilters, loftyParams, parseSearch } from './search.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const wire = makeLeads(1500, 7, NOW)
const leads = wire.map((raw) => {
  const lead = readLead(raw)
  if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
  return lead
})

/** The leads, by place, that a query's filters let through when they are decided on the leads themselves. */
function found(query: string): number[] {
  const set = Object.entries(parseSearch(query).filters) as [FilterId, { texts: readonly string[] }][]
  return leads.flatMap((lead, place) =>
    set.every(([id, { texts }]) => fitsLead(lead, leadFilters[id].asks?.(texts, NOW) ?? [])) ? [place] : [],
  )
}

/** The leads that fit by a rule written from what Lofty sends. */
function expected(rule: (lead: SandboxLead) => boolean): number[] {
  return wire.flatMap((lead, place) => (rule(lead) ? [place] : []))
}

const names = (list: readonly string[] | null) => list ?? []
const tagged = (lead: SandboxLead, name: string) => lead.tags.some((tag) => tag.tagName === name)
const timeOf = (text: string) => (text === NEVER ? undefined : Date.parse(text.replace('GMT', 'Z')))
/** An end of a range as Lofty leaves it unset: -1 or null, and 0 for a price. */
const end = (raw: string | number | null, open: number) => (raw === null || Number(raw) < 0 ? open : Number(raw))
const price = ({ leadInquiry: { priceMin, priceMax } }: SandboxLead) => [end(priceMin, 0), end(priceMax, Infinity)] as const
const beds = ({ leadInquiry: { bedroomsMin, bedroomsMax } }: SandboxLead) => [end(bedroomsMin, 0), end(bedroomsMax, Infinity)] as const
const baths = ({ leadInquiry: { bathroomsMin, bathroomsMax } }: SandboxLead) => [end(bathroomsMin, 0), end(bathroomsMax, Infinity)] as const
const isOpen = ([min, max]: readonly [number, number]) => min === 0 && max === Infinity
const mayUse = (lead: SandboxLead, isBarred: boolean) =>
  !isBarred && names(lead.phones).some((_, place) => [2, 3].includes(lead.phoneStatuses?.[place] ?? 0))
const isBetween = (value = '', from: number, to: number) => value !== '' && Number(value) >= from && Number(value) <= to
const custom = (lead: SandboxLead, name: string) => lead.customAttributes.find((each) => each.attributeName === name)?.value
const midnight = (daysAgo: number) => {
  const today = new Date(NOW)
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo).getTime()
}

const rules: [string, (lead: SandboxLead) => boolean][] = [
  ['insight=came-back', isBack],
  ['insight=never-touched', ({ lastTouch }) => lastTouch === NEVER],
  ['insight=callable-today', isCallableToday],
  ['insight=birthday-this-month', ({ birthday }) => /^Nov /.test(birthday ?? '')],
  ['insight=no-agent', ({ assignedUserId }) => assignedUserId === 0],
  ['insight=contradiction', contradicts],
  ['insight=came-back&insight=callable-today', (lead) => isBack(lead) && isCallableToday(lead)],
  ['stage=Hot&stage=New+Leads', ({ stage }) => stage === 'Hot' || stage === 'New Leads'],
  ['source=Sphere,+referral', ({ source }) => source === 'Sphere, referral'],
  [
    `assignedUserId=${wire.find((lead) => lead.assignedUserId > 0)?.assignedUserId}`,
    ({ assignedUserId }) => assignedUserId === wire.find((lead) => lead.assignedUserId > 0)?.assignedUserId,
  ],
  ['contacted=true', ({ lastTouch }) => lastTouch !== NEVER],
  ['contacted=false', ({ lastTouch }) => lastTouch === NEVER],
  [
    'segments=Investors&segments=Waterfront',
    ({ segments }) => names(segments).some((each) => each === 'Investors' || each === 'Waterfront'),
  ],
  ['groups=Newsletter', ({ groups }) => names(groups).includes('Newsletter')],
  ['allTags=Buyer&allTags=Seller', (lead) => tagged(lead, 'Buyer') && tagged(lead, 'Seller')],
  ['anyTags=Buyer&anyTags=Seller', (lead) => tagged(lead, 'Buyer') || tagged(lead, 'Seller')],
  ['languages=es&languages=zh-cn', ({ language }) => language === 'es' || language === 'zh-CN'],
  ['phone=(512)+555-01', (lead) => names(lead.phones).some((each) => each.replace(/\D/g, '').includes('51255501'))],
  ['email=GARCIA', (lead) => names(lead.emails).some((each) => each.toLowerCase().includes('garcia'))],
  ['noStage=Hot&noStage=Closed', ({ stage }) => stage !== 'Hot' && stage !== 'Closed'],
  ['noSource=Google', ({ source }) => source !== 'Google'],
  ['noTags=Buyer', (lead) => !tagged(lead, 'Buyer')],
  ['noTags=Buyer&noTags=Seller', (lead) => !tagged(lead, 'Buyer') && !tagged(lead, 'Seller')],
  ['noTags=Buyer&anyTags=Seller', (lead) => !tagged(lead, 'Buyer') && tagged(lead, 'Seller')],
  ['noSegments=Investors', ({ segments }) => !names(segments).includes('Investors')],
  ['leadType=Seller', ({ leadTypes }) => leadTypes.includes(1)],
  ['leadType=Other&leadType=Landlord', ({ leadTypes }) => leadTypes.includes(-1) || leadTypes.includes(9)],
  ['score=70..', ({ score }) => score >= 70],
  ['score=..0', ({ score }) => score <= 0],
  ['score=20..30', ({ score }) => score >= 20 && score <= 30],
  ['opportunity=Sell', ({ opportunity }) => opportunity === 'Sell'],
  ['opportunity=none', ({ opportunity }) => opportunity === null],
  ['opportunity=none&opportunity=Sell', ({ opportunity }) => opportunity === null || opportunity === 'Sell'],
  ['pond=Sphere+%26+open+house', ({ pondName }) => pondName === 'Sphere & open house'],
  ['pond=none', ({ pondId }) => pondId === 0],
  ['price=300000..500000', (lead) => !isOpen(price(lead)) && price(lead)[0] <= 500_000 && price(lead)[1] >= 300_000],
  ['price=..200000', (lead) => !isOpen(price(lead)) && price(lead)[0] <= 200_000],
  ['price=within:300000..800000', (lead) => !isOpen(price(lead)) && price(lead)[0] >= 300_000 && price(lead)[1] <= 800_000],
  ['price=within:..400000', (lead) => !isOpen(price(lead)) && price(lead)[1] <= 400_000],
  ['price=includes:450000..450000', (lead) => !isOpen(price(lead)) && price(lead)[0] <= 450_000 && price(lead)[1] >= 450_000],
  ['price=includes:700000..', (lead) => !isOpen(price(lead)) && price(lead)[0] <= 700_000 && price(lead)[1] === Infinity],
  ['bedrooms=4..', (lead) => !isOpen(beds(lead)) && beds(lead)[1] >= 4],
  ['bedrooms=within:3..', (lead) => !isOpen(beds(lead)) && beds(lead)[0] >= 3],
  ['bathrooms=within:2.5..', (lead) => !isOpen(baths(lead)) && baths(lead)[0] >= 2.5],
  [
    'propertyType=Condo&propertyType=Townhouse',
    ({ leadInquiry }) => names(leadInquiry.propertyType).some((each) => each === 'Condo' || each === 'Townhouse'),
  ],
  ['location=Austin,+TX', (lead) => isPlace(lead, (city, state) => city === 'Austin' && state === 'TX')],
  ['location=TX', (lead) => isPlace(lead, (_, state) => state === 'TX')],
  ['buyingTimeFrame=..3', ({ buyingTimeFrame }) => ['0-3', '1-3'].includes(buyingTimeFrame ?? '')],
  ['buyingTimeFrame=6..', ({ buyingTimeFrame }) => ['6-12', '12+'].includes(buyingTimeFrame ?? '')],
  ['buyingTimeFrame=1..12', ({ buyingTimeFrame }) => ['1-3', '3-6', '6-12'].includes(buyingTimeFrame ?? '')],
  ['buyingTimeFrame=Just+Looking', ({ buyingTimeFrame }) => buyingTimeFrame === 'Just Looking'],
  ['buyingTimeFrame=12%2B', ({ buyingTimeFrame }) => buyingTimeFrame === '12+'],
  ['buyingTimeFrame=none', ({ buyingTimeFrame }) => buyingTimeFrame === null || buyingTimeFrame === 'N/A'],
  ['sellingTimeFrame=..6', ({ sellingTimeFrame }) => ['0-3', '1-3', '3-6'].includes(sellingTimeFrame ?? '')],
  ...(['preQual', 'fthb', 'houseToSell', 'mortgage', 'buyHouse', 'withBuyerAgent', 'withListingAgent'] as const).flatMap(
    (id): [string, (lead: SandboxLead) => boolean][] => [
      [`${id}=Yes`, (lead) => lead[id] === 'Yes'],
      [`${id}=No&${id}=none`, (lead) => lead[id] !== 'Yes'],
    ],
  ),
  ['created=-7d..', ({ createTime }) => (timeOf(createTime) ?? 0) >= midnight(7)],
  ['created=-60d..-30d', ({ createTime }) => (timeOf(createTime) ?? 0) >= midnight(60) && (timeOf(createTime) ?? 0) < midnight(29)],
  ['assigned=never', ({ assignTime }) => assignTime === NEVER],
  ['lastTouch=..-14d', ({ lastTouch }) => (timeOf(lastTouch) ?? Infinity) < midnight(13)],
  ['lastVisit=never', ({ lastVisit }) => lastVisit === NEVER],
  [
    'lastVisit=2026-11-01..2026-11-10',
    ({ lastVisit }) => (timeOf(lastVisit) ?? 0) >= midnight(23) && (timeOf(lastVisit) ?? 0) < midnight(13),
  ],
  ['property=Home', ({ leadPropertyList }) => leadPropertyList.some(({ label }) => label === 'Home')],
  [
    'property=Saved+Listing',
    ({ leadPropertyList }) => leadPropertyList.some(({ label, labelList }) => `${label},${labelList}`.includes('Saved Listing')),
  ],
  ['property=none', ({ leadPropertyList }) => leadPropertyList.length === 0],
  ['listingStatus=Sold', ({ leadPropertyList }) => leadPropertyList.some(({ listingStatus }) => listingStatus === 'Sold')],
  ['birthdayMonth=11&birthdayMonth=12', ({ birthday }) => /^(Nov|Dec) /.test(birthday ?? '')],
  ['family=Spouse', (lead) => lead.leadFamilyMemberList?.some(({ relationship }) => relationship === 'Spouse') ?? false],
  ['family=none', (lead) => lead.leadFamilyMemberList === null],
  ['language=de', ({ language }) => language === 'de'],
  ['canContact=call', (lead) => mayUse(lead, lead.cannotCall)],
  ['canContact=call&canContact=text', (lead) => mayUse(lead, lead.cannotCall) && mayUse(lead, lead.cannotText)],
  ['canContact=email', (lead) => names(lead.emails).length > 0 && !lead.cannotEmail && !lead.unsubscription],
  ['phoneStatus=Do-not-call+number', ({ phoneStatuses }) => phoneStatuses?.includes(4) ?? false],
  ['unsubscribed=true', ({ unsubscription }) => unsubscription],
  ['unsubscribed=false', ({ unsubscription }) => !unsubscription],
  ['custom=Pets:Dog&custom=Pets:Cat', (lead) => ['Dog', 'Cat'].includes(custom(lead, 'Pets') ?? '')],
  ['custom=Must-haves:No+HOA,+or+a+low+one', (lead) => custom(lead, 'Must-haves')?.includes('"No HOA, or a low one"') ?? false],
  ['custom=Pets:Dog&custom=Household+size:4', (lead) => custom(lead, 'Pets') === 'Dog' && custom(lead, 'Household size') === '4'],
  ['custom=Down+payment:5..20', (lead) => isBetween(custom(lead, 'Down payment'), 5, 20)],
  ['custom=Pre-approved+amount:500000..', (lead) => isBetween(custom(lead, 'Pre-approved amount'), 500_000, 1e12)],
  [
    'custom=Down+payment:..5&custom=Down+payment:100',
    (lead) => isBetween(custom(lead, 'Down payment'), 1, 5) || custom(lead, 'Down payment') === '100',
  ],
  // All forms in which days come: 2026-12-15, 2027-03-01, 06/01/2027 12:00 AM, 2027-08-20T00:00:00Z.
  ['custom=Move-in+date:2027-03-01..2027-06-01', (lead) => /^(2027-03-01|06\/01\/2027)/.test(custom(lead, 'Move-in date') ?? '')],
  ['custom=Move-in+date:2027-06-02..', (lead) => custom(lead, 'Move-in date') === '2027-08-20T00:00:00Z'],
  [
    `roleAssigneeFilters=${JSON.stringify([{ roleName: 'ISA', assigneeToIds: [isaOf(wire)] }])}`,
    ({ customRoleList }) => customRoleList.some((each) => each.role === 'ISA' && each.assigneeId === isaOf(wire)),
  ],
]

function isBack({ lastVisit, lastTouch }: SandboxLead): boolean {
  return lastVisit !== NEVER && lastTouch !== NEVER && lastVisit > lastTouch
}

function isCallableToday(lead: SandboxLead): boolean {
  return mayUse(lead, lead.cannotCall) && (timeOf(lead.lastTouch) ?? 0) < midnight(0)
}

/** A range from above its end, a seller without a property, or touched last though no channel was open. */
function contradicts(lead: SandboxLead): boolean {
  const isBackwards = [price(lead), beds(lead), baths(lead)].some(([min, max]) => min > max)
  const isBareSeller = lead.leadTypes.includes(1) && lead.leadPropertyList.length === 0
  return isBackwards || isBareSeller || (lead.lastTouch !== NEVER && lead.lastTouch === lead.lastUpdateTime && isBlocked(lead))
}

function isBlocked(lead: SandboxLead): boolean {
  const [phones, emails] = [names(lead.phones), names(lead.emails)]
  const arePhonesBlocked = phones.every(
    (_, place) => [1, 4, 5].includes(lead.phoneStatuses?.[place] ?? 0) || (lead.cannotCall && lead.cannotText),
  )
  return phones.length + emails.length > 0 && arePhonesBlocked && (emails.length === 0 || lead.cannotEmail || lead.unsubscription)
}

function isaOf(all: readonly SandboxLead[]): number | undefined {
  return all.flatMap(
    ({ customRoleList }) => customRoleList.find(({ role, assigneeId }) => role === 'ISA' && assigneeId > 0)?.assigneeId ?? [],
  )[0]
}

/** Where a lead lives, looks or has a property. */
function isPlace({ city, state, leadInquiry, leadPropertyList }: SandboxLead, is: (city: string, state: string) => boolean): boolean {
  const wanted = (leadInquiry.locations ?? []).map((each) => is(each.city, each.stateCode))
  return is(city, state) || wanted.includes(true) || leadPropertyList.some((each) => is(each.city, each.state))
}

describe('what a filter asks of the book is what Lofty’s fields say', () => {
  test.each(rules)('%s', (query, rule) => {
    const places = expected(rule)
    // A rule that everybody or nobody fits would not tell.
    expect(places.length).toBeGreaterThan(0)
    expect(places.length).toBeLessThan(wire.length)
    expect(found(query)).toEqual(places)
  })

  test.each(rules.filter(([query]) => activeFilters(parseSearch(query)).every(({ id }) => leadFilters[id].params)))(
    '%s finds the same leads at Lofty',
    (query) => {
      const fits = compileFilters({ ...loftyParams(parseSearch(query)) })
      expect(found(query)).toEqual(expected((lead) => fits?.(lead) ?? true))
    },
  )

  test('of every filter that the book can decide', () => {
    const asked = new Set(rules.flatMap(([query]) => Object.keys(parseSearch(query).filters)))
    // What became of a lead since somebody looked is not in its fields.
    expect(filterEntries.flatMap(([id, { asks }]) => (asks && !asked.has(id) ? [id] : []))).toEqual(['since'])
  })
})

describe('what is kept of a lead', () => {
  const kept = (raw: object, field: FieldName) => {
    const lead = readLead({ leadId: 1, ...raw })
    if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
    return leadFields[field].of(lead)
  }

  test('of whom nothing is known is nothing, or the word for it', () => {
    const labels = Object.keys(leadFields).map((field) => kept({}, field as FieldName))
    // Of whom no touch is known it is quiet since the beginning of time.
    expect(new Set(labels.map((each) => JSON.stringify(each)))).toEqual(new Set(['[]', '["none"]', '0', undefined]))
  })

  test.each<[FieldName, object, unknown]>([
    ['birthdayMonth', { birthday: 'Jun 5, 2001' }, ['6']],
    ['birthdayMonth', { birthday: 'December 24, 1990' }, ['12']],
    ['birthdayMonth', { birthday: '2001-06-05' }, ['6']],
    ['birthdayMonth', { birthday: '6/5/2001' }, ['6']],
    ['birthdayMonth', { birthday: '13/5/2001' }, []],
    ['birthdayMonth', { birthday: 'Spring 2001' }, []],
    ['buyingMonths', { buyingTimeFrame: '0-3' }, { min: 0, max: 3 }],
    ['buyingMonths', { buyingTimeFrame: '12+' }, { min: 12, max: undefined }],
    ['buyingMonths', { buyingTimeFrame: 'Just Looking' }, undefined],
    ['leadType', { leadTypes: [1, 42] }, ['Seller', 'Type 42']],
    ['tags', { tags: [{ tagName: ' VIP ' }, { tagName: 'VIP' }, { tagName: '' }] }, ['VIP']],
    ['location', { city: 'Austin' }, ['Austin']],
    ['location', { leadInquiry: { locations: [{ county: 'Travis', stateCode: 'TX' }] } }, ['Travis, TX', 'TX']],
    ['property', { leadPropertyList: [{ label: 'Home', labelList: 'Home, Saved Listing' }] }, ['Home', 'Saved Listing']],
    ['family', { leadFamilyMemberList: [{ firstName: 'Bo' }] }, ['Not said']],
    ['reachedBy', { phones: ['+1 (512) 555-0100', '512-555-0100'], emails: ['A@b.c '] }, ['5125550100', 'A@b.c']],
    ['reachedBy', { phones: ['0000000000', '123', '', '+44 20 7946 0018'] }, ['442079460018']],
    ['reach', { phones: ['5125550100', ''], emails: [] }, ['phone']],
    ['canContact', { phones: ['5125550100'], cannotCall: false }, ['call']],
    ['canContact', { emails: ['a@b.c'], cannotEmail: false, unsubscription: true }, []],
    [
      'roles',
      {
        customRoleList: [
          { role: 'ISA', assigneeId: 0 },
          { role: 'LOA', assigneeId: 7 },
        ],
      },
      ['LOA:7'],
    ],
    ['custom', { customAttributes: [{ attributeName: 'Budget', attributeType: 'currency', value: '425000' }] }, ['Budget:425000']],
    ['custom', { customAttributes: [{ attributeName: 'Budget', attributeType: 'currency', value: '0' }] }, []],
    [
      'custom',
      { customAttributes: [{ attributeName: 'Has', attributeType: 'multi_select', value: '["Pool","A, B"]' }] },
      ['Has:Pool', 'Has:A, B'],
    ],
  ])('%s of %j', (field, raw, value) => {
    expect(kept(raw, field)).toEqual(value)
  })
})

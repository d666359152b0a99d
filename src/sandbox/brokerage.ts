import { agents } from './offices.ts'

/** A word the brokerage has set up, with its id and how many leads have it. */
export interface Configured {
  id: number
  name: string
  share: number
}

/** Reads `name=share|name=share`; ids follow the order. */
function configured(firstId: number, table: string): Configured[] {
  return table.split('|').map((entry, index) => {
    const [name = '', share] = entry.split('=')
    return { id: firstId + index * 3, name, share: Number(share) }
  })
}

function names(table: string): string[] {
  return table.split(/\||\n/)
}

export const stages = configured(
  704_110,
  'New Leads=22|Attempting Contact=16|Hot=7|Nurture=22|Appointment Set=4|Active Client=7|Under Contract=3|Closed=8|Watch=4|Archived=5|Do Not Contact=2',
)

export const sources = configured(
  61_020,
  `Google=18|Zillow=15|Website=13|Realtor=9|Facebook=9|Lofty Paid Lead=7|Open House=7|Sphere, referral=6|Instagram=4|Homes.com=3|Past Client=3|Yard Sign=2|Direct Mail=2|Other=2`,
).map((source) => (source.name === 'Other' ? { ...source, id: -1 } : source))

/** Tags from the most to the least used, with the letters and marks that trip up software. */
export const tags = names(`Buyer|Seller|Pre-approved|First-time buyer|Newsletter|Cash buyer|Relocation|Open house|Back on site|Investor
Responded|Called twice|Texted|No answer|Luxury|Waterfront|Pool|New construction|VIP|Past client
Sphere|Referral|Downsizing|Upsizing|Empty nester|Military / VA|FHA|Divorce|Probate|Expired listing
FSBO|Absentee owner|Condo|Townhome|Acreage|Golf course|55+|School district|Short commute|Home office
Buyers, local|Buyers, out of state|Sellers, this year|"Needs work" OK|O'Hare relocation|50% down|R&D park|A+|C#1 <priority>|Zillow; flex
🔥 Hot|🏡 Dream home|⭐ 5-star review|عميل مميز|לקוח חדש|投资客|Español|Tiếng Việt|Après-ski|Ñandú Estates
Holiday card 2024|Client party 2025|Spring postcard|Do not mail|Spam?|Duplicate|Test drive|1031 exchange`).map((name, index) => ({
  id: 986_400 + index * 13,
  name,
}))

export const segments = names(
  'First-Time Buyers|Downtown Area|Luxury Sellers|Move-up Buyers|Investors|Past Clients|Renters, lease ending|Relocating|New Construction|Waterfront|Snowbirds|Cold, over a year',
)
/** Lofty's older kind of segment, `groups`. */
export const groups = names('VIP Clients|Open House Feb|Newsletter|Holiday Cards')
export const languages = [
  ['en', 86],
  ['es', 8],
  ['zh-CN', 3],
  ['fr', 2],
  ['de', 1],
] as const

/** A custom field of the brokerage with a few of the values people fill in. */
export interface CustomField {
  name: string
  type: string
  values: readonly string[]
}

export const customFields: readonly CustomField[] = [
  { name: 'Pets', type: 'single_select', values: ['None', 'Dog', 'Cat', 'Dog and cat', 'Other'] },
  { name: 'Must-haves', type: 'multi_select', values: ['Pool', 'Garage', 'Home office', 'Big yard', 'No HOA, or a low one'] },
  { name: 'Household size', type: 'number', values: ['1', '2', '3', '4', '5', '6'] },
  {
    name: 'How we met',
    type: 'text',
    values: ['Open house on Elm', 'Through “Auntie” Rosa', 'Kids’ soccer team', 'Cold call, then coffee', 'Church'],
  },
  { name: 'Move-in date', type: 'date', values: ['2026-12-15', '2027-03-01', '06/01/2027 12:00 AM', '2027-08-20T00:00:00Z'] },
  { name: 'Closing anniversary', type: 'anniversary_date', values: ['2019-06-14', '05/02/2021 12:00 AM', '2023-11-30'] },
  { name: 'Down payment', type: 'percentage', values: ['3.5', '5', '10', '20', '35', '100'] },
  { name: 'Pre-approved amount', type: 'currency', values: ['280000', '425000', '550000', '775000', '1200000'] },
]

/** `params` of a custom field as Lofty sends it: JSON text with the options, null where there are none. */
export function fieldParams({ type, values }: CustomField): string | null {
  return type.endsWith('_select') ? JSON.stringify({ option: values }) : null
}

/** The roles a lead can have filled, `customRoleList`, with the share of leads on which each is. */
export const roles: readonly Configured[] = [
  { id: 20, name: 'Referral Partner', share: 0.03 },
  { id: 40, name: 'Buyer Agent', share: 0.22 },
  { id: 50, name: 'Co-Agent', share: 0.06 },
  { id: 60, name: 'LOA', share: 0.02 },
  { id: 80, name: 'Transaction Coordinator', share: 0.09 },
  { id: 90, name: 'Internal LO', share: 0.04 },
  { id: 100, name: 'Virtual Assistant', share: 0.05 },
  { id: 110, name: 'Showing Assistant', share: 0.08 },
  { id: 120, name: 'Client Specialist', share: 0.04 },
  { id: 130, name: 'ISA', share: 0.18 },
  { id: 140, name: 'Assistant', share: 0.03 },
]

/** Leads nobody has taken yet (`GET /v1.0/team-features/lead-ponds`). */
export const ponds = ['Unclaimed internet leads', 'Over 90 days cold', 'Sphere & open house'].map((name, index) => ({
  id: 3_120_440 + index * 17,
  name,
  agents: agents.filter((_, ordinal) => ordinal % (index + 2) === 0),
}))

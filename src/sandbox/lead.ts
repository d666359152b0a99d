import { type Configured, groups, languages, ponds, sources, stages } from './brokerage.ts'
import { NEVER, wireTime } from './format.ts'
import { makeAttributes, makeRoles, makeSegments, makeTags } from './marks.ts'
import { agents, brokerage, lenders, officeIds } from './offices.ts'
import { makePerson } from './person.ts'
import { metros, streetAddress } from './places.ts'
import { lottery, type Random } from './random.ts'
import type { SandboxLead } from './wire.ts'
import { isSeller, placeOf, withWishes } from './wishes.ts'

const draw = (from: readonly Configured[]) => lottery(from.map((entry) => [entry, entry.share]))
const drawStage = draw(stages)
/** Nobody closes in the first fortnight. */
const drawFreshStage = lottery<Configured>(stages.map((stage, index) => [stage, [60, 24, 5, 3, 4, 3][index] ?? 0.15]))
const FRESH_MS = 14 * 86_400_000
const drawSource = draw(sources)
const drawLanguage = lottery(languages)
const drawTypes = lottery<readonly number[]>([
  [[2], 62],
  [[1], 12],
  [[1, 2], 9],
  [[5], 6],
  [[6], 3],
  [[2, 6], 2],
  [[8], 2],
  [[7], 1],
  [[9], 1],
  [[-1], 2],
])
const drawTimeFrame = lottery([
  [null, 34],
  ['N/A', 10],
  ['0-3', 8],
  ['1-3', 9],
  ['3-6', 13],
  ['6-12', 11],
  ['12+', 7],
  ['Just Looking', 7],
  ['Refinancing', 1],
])
const drawAnswer = lottery([
  [null, 55],
  ['N/A', 6],
  ['Yes', 20],
  ['No', 19],
])
const drawOpportunity = lottery([
  [null, 88],
  ['High Interest', 6],
  ['Back to Site', 3],
  ['Sell', 2],
  ['Back on Market', 1],
])
/** Share of leads of a stage that somebody has been in touch with. */
const touchedShare: Record<string, number> = { 'New Leads': 0.2, 'Attempting Contact': 0.7, 'Do Not Contact': 0.6 }
const staffOf = metros.map((metro) => agents.filter(({ groupId }) => officeIds(metro.groupId, true).includes(groupId)))

/** One made-up lead, registered at `created`; both times are epoch milliseconds. */
export function makeLead(random: Random, leadId: string, created: number, now: number, longestName: boolean): SandboxLead {
  const { metro, city } = placeOf(leadId)
  const staff = staffOf[metros.indexOf(metro)] ?? agents
  const stage = now - created < FRESH_MS ? drawFreshStage(random) : drawStage(random)
  const source = drawSource(random)
  const pond = random.chance(0.06) ? random.pick(ponds) : undefined
  const agent = pond ? undefined : random.chance(0.02) ? random.pick(agents) : random.pick(staff)
  const leadUserId = random.int(842_200_000_000_000, 849_999_999_999_999)
  const leadTypes = drawTypes(random)
  const sells = isSeller(leadTypes)
  // Squared chance leans towards now: people are written to and come back more often lately.
  const between = () => now - Math.floor((now - created) * random.next() ** 2)
  const between1 = () => created + Math.floor((now - created) * random.next() ** 3)
  const touched = random.chance(touchedShare[stage.name] ?? 0.93) ? between() : undefined
  const visited = random.chance(0.66) ? between() : undefined
  const isHot = stage.name === 'Hot' || stage.name === 'Active Client'
  const isBarred = stage.name === 'Do Not Contact'
  const ownership = pond ? 'TEAM' : random.chance(0.9) ? 'PERSONAL' : 'OFFICE'
  return withWishes({
    leadId,
    leadUserId,
    ...makePerson(random, metro, longestName),
    cannotCall: random.chance(isBarred ? 0.9 : 0.05),
    cannotText: random.chance(isBarred ? 0.9 : 0.07),
    cannotEmail: random.chance(isBarred ? 0.8 : 0.03),
    unsubscription: random.chance(isBarred ? 0.7 : 0.09),
    leadSource: source.id,
    source: source.name,
    stageId: stage.id,
    stage: stage.name,
    assignedUserId: agent?.userId ?? 0,
    assignedUser: agent ? `${agent.firstName} ${agent.lastName}` : '',
    lenderUserId: random.chance(0.14) ? random.pick(lenders).userId : 0,
    score: Math.min(100, Math.floor(101 * random.next() ** (isHot ? 0.8 : 2.6))),
    tags: makeTags(random, leadId, staff, between1),
    teamId: brokerage.groupId,
    ...(random.chance(sells ? 0.4 : 0.1)
      ? { streetAddress: streetAddress(random), city: city.name, state: city.state, zipCode: random.pick(city.zipCodes) }
      : { streetAddress: '', city: '', state: '', zipCode: '' }),
    createTime: wireTime(created),
    assignTime: pond ? NEVER : wireTime(Math.min(now, created + random.int(5, 2_000) * (random.chance(0.85) ? 1_000 : 600_000))),
    lastUpdateTime: wireTime(Math.max(created, touched ?? 0, visited ?? 0)),
    lastTouch: touched ? wireTime(touched) : NEVER,
    lastVisit: visited ? wireTime(visited) : NEVER,
    facebook: random.chance(0.04) ? `https://facebook.example.com/${leadUserId}` : null,
    twitter: random.chance(0.02) ? `@home${random.int(100, 99_999)}` : null,
    referredBy: source.name === 'Sphere, referral' && random.chance(0.6) ? 'A past client' : null,
    hiddenFlag: random.chance(0.006),
    privateFlag: random.chance(0.01),
    customAttributes: makeAttributes(random),
    groups: random.chance(0.08) ? random.some(groups, random.int(1, 2)) : null,
    segments: makeSegments(random),
    leadType: leadTypes[0] ?? -1,
    leadTypes,
    assignCompletionStatus: !pond,
    buyingTimeFrame: drawTimeFrame(random),
    sellingTimeFrame: sells ? drawTimeFrame(random) : null,
    preQual: drawAnswer(random),
    houseToSell: drawAnswer(random),
    fthb: drawAnswer(random),
    withBuyerAgent: drawAnswer(random),
    withListingAgent: sells ? drawAnswer(random) : null,
    mortgage: drawAnswer(random),
    buyHouse: drawAnswer(random),
    opportunity: drawOpportunity(random),
    pondId: pond?.id ?? 0,
    pondName: pond?.name ?? null,
    customRoleList: makeRoles(random, staff),
    language: drawLanguage(random),
    ownershipId: ownership === 'OFFICE' ? (agent?.groupId ?? 0) : ownership === 'PERSONAL' ? (agent?.userId ?? 0) : 0,
    ownershipScope: ownership,
  })
}

import { makeLead } from './lead.ts'
import { createRandom, lottery, type Random } from './random.ts'
import type { SandboxLead } from './wire.ts'

const DAY = 86_400_000

/** Days since a lead came in, as a range: most of the last two years, a few of long ago, some of today. */
const drawAge = lottery<readonly [number, number]>([
  [[0, 1], 1.2],
  [[1, 7], 4],
  [[7, 60], 13],
  [[60, 365], 34],
  [[365, 1095], 34],
  [[1095, 3285], 14],
])

/** First of the ids above 2^53; it and the next are the same JavaScript number. */
const LONG_IDS_FROM = 9_007_199_254_740_995n
/** About 0.2 % of leads, always in pairs that differ by one, and always the newest two. */
const LONG_ID_PAIRS_PER_LEAD = 0.001

/** Leads of a made-up brokerage, the newest first; the same for the same count, seed and `now` (epoch milliseconds). */
export function makeLeads(count: number, seed: number, now: number): SandboxLead[] {
  const random = createRandom(seed)
  const ages = Float64Array.from({ length: count }, () => ageOf(random)).sort()
  const ids = leadIds(random, count)
  const longestNameAt = Math.floor(count / 3)
  return Array.from(ages, (age, index) => makeLead(random, ids[index] ?? '', now - Math.floor(age * DAY), now, index === longestNameAt))
}

function ageOf(random: Random): number {
  const [from, to] = drawAge(random)
  return from + random.next() * (to - from)
}

/** Ids that fall with age, as if counted up; the newest and a few more come from an import and lie above 2^53. */
function leadIds(random: Random, count: number): string[] {
  let next = 1_141_000_000_000_000 + count * 1_000
  const ids = Array.from({ length: count }, () => {
    next -= random.int(1, 999)
    return String(next)
  })
  const pairs = count < 2 ? 0 : Math.max(1, Math.round(count * LONG_ID_PAIRS_PER_LEAD))
  for (let pair = 0; pair < pairs; pair += 1) {
    const at = Math.floor((pair * count) / pairs)
    const low = LONG_IDS_FROM + BigInt(2 * (pairs - 1 - pair))
    ids.splice(at, 2, String(low + 1n), String(low))
  }
  return ids
}

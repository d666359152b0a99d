import type { OrderedSelection, Selection } from '../src/book/book-index.ts'
import type { Condition } from '../src/book/condition.ts'
import { span } from './bench-leads.ts'

/** Stages, the least score and the highest price of a round's four conditions, none the same in any two rounds. */
export const STAGES = ['New Leads', 'Hot', 'Active']
export const leastScore = (round: number) => 40 + round / 100
export const highestPrice = (round: number) => 800_000 + round
/** The tag that none may have. */
export const TAG = 'VIP'

/** What every engine is asked: some stages, a least score, one tag lacking, and a price range that reaches below a price. */
export function fourConditions(round: number): Selection['conditions'] {
  const conditions: Condition[] = [
    { field: 'stage', labels: STAGES, need: 'any' },
    { field: 'score', from: leastScore(round), to: undefined },
    { field: 'tags', labels: [TAG], need: 'none' },
    { field: 'price', span: span(undefined, highestPrice(round)), how: 'overlaps' },
  ]
  return conditions.map((condition) => ({ by: condition.field, condition }))
}

export const page = { first: 0, count: 50 }
export const byScore: OrderedSelection['order'] = [{ field: 'score', isDescending: true }]
const needles = ['garcia', 'jo smi', 'austin', '(512) 555-01', 'hernandex', 'a', 'lopez denver', 'gmail', 'mari', 'notsuchaname']
export const needle = (round: number) => needles[round % needles.length] ?? ''

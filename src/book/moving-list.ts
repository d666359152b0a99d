import fc from 'fast-check'

/** A lead of a list that moves while it is read: only what a walk can tell apart. */
export interface MovingLead {
  id: string
  created: number
  version: number
  /** When it was made or last updated. */
  touched: number
}

/** What can happen to the list between two calls; numbers pick a lead or a moment, modulo what there is. */
export type Move =
  | { does: 'insert'; created: number | 'now' }
  | { does: 'delete'; at: number }
  | { does: 'update'; at: number }
  | { does: 'reorder'; at: number; created: number }

const spot = fc.nat(1_000_000)
/** Moves that keep the order of the leads that stay. */
export const steadyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('insert' as const), created: fc.oneof(fc.constant('now' as const), spot) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('delete' as const), at: spot }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('update' as const), at: spot }) },
)
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: steadyMove },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reorder' as const), at: spot, created: spot }) },
)

/** A list at Lofty that can be moved and read; never more than `cap` rows at once, whatever is asked. */
export function createMovingList(count: number, cap: number) {
  let made = 0
  let clock = 2_000_000
  let leads: MovingLead[] = []
  const insert = (created: number) => {
    made += 1
    leads.push({ id: String(made), created, version: 1, touched: clock })
  }
  for (let index = 0; index < count; index += 1) insert(Math.floor((index * 1_000_000) / count))
  const pick = (at: number) => leads[at % Math.max(1, leads.length)]
  return {
    get leads(): readonly MovingLead[] {
      return leads
    },
    move(move: Move) {
      clock += 1
      const lead = 'at' in move ? pick(move.at) : undefined
      if (move.does === 'insert') insert(move.created === 'now' ? clock : move.created)
      else if (move.does === 'delete') leads = leads.filter((each) => each !== lead || leads.length === 1)
      else if (move.does === 'update')
        leads = leads.map((each) => (each === lead ? { ...each, version: each.version + 1, touched: clock } : each))
      else leads = leads.map((each) => (each === lead ? { ...each, created: move.created } : each))
      leads.sort((one, other) => one.created - other.created || Number(one.id) - Number(other.id))
    },
    /** The rows in the order of creation, equals by id; or in that of the latest touch, the latest first. */
    read(offset: number, limit: number, by: 'created' | 'newest' | 'touched' = 'created'): { total: number; rows: MovingLead[] } {
      const rows = by === 'created' ? leads : leads.toReversed()
      if (by === 'touched') rows.sort((one, other) => other.touched - one.touched)
      return { total: leads.length, rows: rows.slice(offset, offset + Math.min(limit, cap)) }
    },
  }
}

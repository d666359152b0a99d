import type { Row } from '../../lofty/lead.ts'
import { type Answer, STRIDE } from '../blocks.ts'

/** What one answer brought of a list that is read from its top to its end. */
export interface Stretch {
  /** Rows of leads not met before, and rows that tell no lead. */
  fresh: readonly Row[]
  /** Places read so far, from the top. */
  read: number
  /** Places there are by what was said last; undefined while nobody says. */
  total: number | undefined
  /** The list changed while it was read. */
  hasMoved: boolean
}

/** Answers without a new lead after which the list is taken to repeat itself. */
const PATIENCE = 3

/**
 * Reads a list from its top to its end and tells each lead once. Neighbouring answers share a row; where the shared row is
 * gone, leads above went away and others moved up unseen, so reading steps back until it meets rows it knows. What jumped to
 * the top meanwhile is found by looking there once more. So every lead that stays in the list is told.
 * @param ask the rows from a place on, as many as are given; `isAgain` wants them as they are now
 */
export async function* walkRows(ask: (offset: number, isAgain: boolean) => Promise<Answer>): AsyncGenerator<Stretch> {
  /** Leads by ids, each with how many were met before it. */
  const met = new Map<string, number>()
  let at: Omit<Stretch, 'fresh'> = { read: 0, total: undefined, hasMoved: false }

  /** Rows not told before. One without an id cannot be known again: the row that neighbours share, and what is read anew, is not told. */
  const take = (rows: readonly Row[], isAnew: boolean): Stretch => {
    const fresh = rows.filter(({ leadId }, place) => {
      if (leadId === undefined) return !isAnew && (place > 0 || met.size === 0)
      const isNew = !met.has(leadId)
      if (isNew) met.set(leadId, met.size)
      return isNew
    })
    return { ...at, fresh }
  }

  let offset = 0
  let calls = 0
  let idle = 0
  let stepsBack = 0
  /** The row that the next answer must begin with. */
  let shared: string | undefined
  /** How many leads were met when the list broke off; set while reading steps back. */
  let known: number | undefined
  for (;;) {
    const { rows, total } = await ask(offset, at.hasMoved)
    calls += 1
    const hasLost = shared !== undefined && (rows.length > 0 || (total ?? Number.POSITIVE_INFINITY) <= offset)
    const isBroken = hasLost && !rows.some(({ leadId }) => leadId === shared)
    const isMet = rows.some(({ leadId }) => leadId !== undefined && (met.get(leadId) ?? Number.POSITIVE_INFINITY) < (known ?? 0))
    const hasMoved = at.hasMoved || (hasLost && rows[0]?.leadId !== shared) || (calls > 1 && at.total !== total)
    const end = offset + rows.length
    const isFurther = end > at.read
    at = { read: Math.max(at.read, end), total, hasMoved }
    const before = met.size
    const stretch = take(rows, known !== undefined)
    yield stretch
    // Where every answer is another list, stepping back would never end.
    if (isBroken && !isMet && offset > 0 && stepsBack < 3 + calls / 3) {
      known ??= before
      stepsBack += 1
      offset = Math.max(0, offset - STRIDE)
      continue
    }
    known = undefined
    if (stretch.fresh.length > 0) idle = 0
    else if (isFurther) idle += 1
    if (rows.length < 2 || end >= (total ?? Number.POSITIVE_INFINITY) || idle >= PATIENCE) break
    offset = end - 1
    shared = rows.at(-1)?.leadId
  }
  for (let top = 0, isNew = at.hasMoved; isNew; ) {
    const { rows, total } = await ask(top, true)
    at = { ...at, total }
    const stretch = take(rows, true)
    yield stretch
    isNew = stretch.fresh.length > 0 && rows.length > 1
    top += rows.length - 1
  }
}

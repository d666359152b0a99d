/** Rows asked for in one call: the most Lofty gives. */
export const PAGE_ROWS = 100

/** Steps back that a walk takes to find its place again before it goes on and notes a gap. */
const MOST_STEPS_BACK = 8

/**
 * How far a pass over all leads, in the order of their creation, has come. Small and serialisable: it is kept with the
 * pages it belongs to, so that the walk goes on after a reload.
 */
export interface Walk {
  /** Which pass over the whole list, counted from 1. */
  pass: number
  /** Where the rows that were not read yet begin. */
  offset: number
  /** Leads as Lofty counted them in the latest answer; undefined when it does not say, or contradicts itself. */
  total: number | undefined
  /** Rows of one answer, as far as is known: Lofty may give fewer than asked. */
  pageRows: number
  /** Answers that led on without a step back. */
  answers: number
  /** Where the latest answer that led on began, in the list and with which lead. */
  latest: { at: number; first: string | undefined }
  /** The rows to go back in search of rows that are known, and how often it was tried. */
  back: number
  steps: number
  /** The latest answer made no sense and is asked for once more. */
  isAskedAgain: boolean
  /** Rows without a readable id. */
  unreadable: number
  /** Places where rows may have slipped through, and places where nothing but the total says that none did. */
  gaps: number
  blindJoins: number
  /** `over`: all was read. `early`: Lofty gave nothing more before its own total. `repeats`: the same rows at every place. */
  end: 'over' | 'early' | 'repeats' | undefined
}

export interface WalkAnswer {
  total: number | undefined
  /** Ids of the rows in their order; undefined for a row whose id cannot be read. */
  ids: readonly (string | undefined)[]
}

export function startWalk(pass: number): Walk {
  const latest = { at: 0, first: undefined }
  const place = { offset: 0, total: undefined, pageRows: PAGE_ROWS, answers: 0, latest, back: 0, steps: 0, isAskedAgain: false }
  return { pass, ...place, unreadable: 0, gaps: 0, blindJoins: 0, end: undefined }
}

/** The offset to ask Lofty for next. */
export function placeToAsk(walk: Walk): number {
  return Math.max(0, walk.offset - (walk.back || overlapOf(walk)))
}

/**
 * Rows asked for a second time to see that nothing moved. One is enough: where a known row comes back, all rows behind it
 * are still to come. The first pass may cost one call more than the least there is, and leaves out, at the beginning of
 * the list where the fewest deletions can lie before the place asked for, those overlaps that this does not pay for.
 */
function overlapOf({ pass, offset, total, answers, pageRows }: Walk): 0 | 1 {
  if (offset === 0 || pageRows < 2) return 0
  if (pass > 1 || total === undefined) return 1
  const callsLeft = Math.ceil(total / pageRows) + 1 - answers
  return callsLeft * pageRows - (total - offset) >= callsLeft ? 1 : 0
}

/**
 * Whether every lead that was there from the pass's begin to its end was read: then those not seen are gone. `seen` is the
 * number of leads seen in the pass: fewer than Lofty counts means that its order is not as steady as it should be.
 */
export function isProven({ end, gaps, blindJoins, unreadable, total }: Walk, seen: number): boolean {
  return end === 'over' && gaps === 0 && blindJoins === 0 && seen + unreadable >= (total ?? 0)
}

/**
 * The walk after an answer, and whether the answer's rows are joined to those before: only then do they count as seen.
 * A row seen in this pass that comes back proves the join: what follows it in the order of creation, which does not
 * change, stands at this place or behind it. Where none comes back, deletions moved rows before the place asked for, and
 * the walk steps back until one does.
 */
export function takeAnswer(walk: Walk, answer: WalkAnswer, isSeen: (id: string) => boolean): { walk: Walk; isJoined: boolean } {
  const { ids } = answer
  const at = placeToAsk(walk)
  const end = at + ids.length
  const isContradiction = ids.length > 0 && answer.total !== undefined && answer.total < end
  const total = isContradiction ? undefined : answer.total
  const unjoined = (next: Walk) => ({ walk: { ...next, total }, isJoined: false })
  if (ids.length === 0) return unjoined(at > 0 && total !== undefined && at >= total ? stepBack(walk) : askAgain(walk, 'early'))
  if (at > walk.latest.at && ids[0] !== undefined && ids[0] === walk.latest.first) return unjoined(askAgain(walk, 'repeats'))

  const isBlind = at > 0 && at === walk.offset
  const isKnown = isBlind ? total !== undefined && total === walk.total : ids.some((id) => id !== undefined && isSeen(id))
  const isJoined = at === 0 || isKnown
  if (!isJoined && walk.steps < MOST_STEPS_BACK) return unjoined(stepBack(walk))

  const leadsOn = end > walk.offset || walk.back > 0
  const isOver = total === undefined ? !leadsOn : end >= total
  if (!leadsOn && !isOver) return { walk: { ...askAgain(walk, 'early'), total }, isJoined: true }
  const next: Walk = {
    ...walk,
    total,
    offset: end,
    pageRows: total !== undefined && end < total ? ids.length : walk.pageRows,
    answers: walk.answers + (walk.back === 0 ? 1 : 0),
    latest: { at, first: ids[0] },
    back: 0,
    steps: 0,
    isAskedAgain: false,
    unreadable: walk.unreadable + ids.filter((id) => id === undefined).length,
    gaps: walk.gaps + (isJoined ? 0 : 1),
    blindJoins: walk.blindJoins + (isBlind ? 1 : 0),
    end: isOver ? 'over' : undefined,
  }
  return { walk: next, isJoined: true }
}

function stepBack(walk: Walk): Walk {
  return { ...walk, back: walk.back === 0 ? Math.ceil(walk.pageRows / 2) : walk.back * 2, steps: walk.steps + 1 }
}

function askAgain(walk: Walk, end: 'early' | 'repeats'): Walk {
  return walk.isAskedAgain ? { ...walk, end } : { ...walk, isAskedAgain: true }
}

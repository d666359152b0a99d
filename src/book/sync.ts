import { LoftyError } from '../lofty/errors.ts'
import type { Sort } from '../lofty/sorts.ts'
import { t } from '../texts/t.ts'
import type { AskLeads, LeadsAnswer, LeadsQuestion, SentLead } from './ask-leads.ts'
import { createPace } from './pace.ts'
import { MINUTE, type Phase, type Progress, passDueAt, refreshDueAt, type SyncState } from './sync-state.ts'
import { isProven, PAGE_ROWS, placeToAsk, startWalk, takeAnswer } from './walk.ts'

/** The book as sync fills it. Each change is kept together with the state it leads to. */
export interface Filled {
  readonly size: number
  readonly seen: ReadonlySet<string>
  /** Takes leads in, and notes as seen in the pass those that count; says how many of them are new or changed. */
  take(leads: readonly SentLead[], seen: readonly string[], state: SyncState): Promise<number>
  /** Begins a pass, in which nobody has been seen; the book adds its first page. */
  beginPass(state: SyncState): Promise<SyncState>
  /** Ends a pass; `isProven`: who was not seen in it is gone. */
  endPass(state: SyncState, isProven: boolean): Promise<void>
  keep(state: SyncState): Promise<void>
}

export interface SyncParts {
  ask: AskLeads
  book: Filled
  /** Epoch milliseconds. */
  now(): number
  /** Waits, at most so many milliseconds and until the signal; being online again ends it too. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  /** Calls Lofty allows in a minute, once known. */
  limit(): number | undefined
  onProgress(progress: Progress): void
}

/** Orders in which what changed comes first; one is asked in turn beside the newest. Lofty has none by last update. */
const changeOrders: readonly Sort[] = ['LastActivity', 'LastContact', 'LastActivity', 'AssignTime']
/** Answers of one order that a refresh reads at most. */
const DEEPEST_REFRESH = 20
/** Between the calls of a pass that only checks. */
const CHECK_PAUSE = 10_000
const [FIRST_RETRY, LAST_RETRY] = [5000, 2 * MINUTE]

/**
 * Keeps the book filled: reads all leads once, then the newest and the most recently active every few minutes, and all of
 * them again now and then. Runs until the signal.
 */
export function createSync({ ask, book, now, wait, limit, onProgress }: SyncParts, kept: SyncState) {
  let state = kept
  let phase: Phase = 'resting'
  let why: string | undefined
  let isRefreshWanted = false
  let stir = new AbortController()
  const pace = createPace(now, limit)

  function progress(): Progress {
    const { walk, total, walkedAt, refreshedAt, isComplete } = state
    const isWalking = walk.end === undefined
    const left = walk.total === undefined || !isWalking ? undefined : Math.ceil((walk.total - walk.offset) / walk.pageRows)
    const perMinute = pace.perMinute()
    const minutesLeft = left !== undefined && perMinute ? left / perMinute : undefined
    const asOf = Math.max(refreshedAt ?? 0, walkedAt) || undefined
    return { phase, have: book.size, total, isComplete, perMinute, minutesLeft, asOf, why }
  }
  function tell(next: Phase, reason?: string) {
    phase = next
    why = reason
    onProgress(progress())
  }

  /** Asks until there is an answer; a refusal is thrown. */
  async function askPatiently(question: Omit<LeadsQuestion, 'limit'>, during: Phase, signal: AbortSignal): Promise<LeadsAnswer> {
    for (let retry = FIRST_RETRY; ; retry = Math.min(LAST_RETRY, retry * 2)) {
      tell(during)
      try {
        pace.noteCall()
        const answer = await ask({ ...question, limit: PAGE_ROWS }, signal)
        state = { ...state, total: answer.total ?? state.total }
        return answer
      } catch (error) {
        const isPassing = error instanceof LoftyError && ['busy', 'unreachable', 'unreadable', 'failed'].includes(error.kind)
        if (!isPassing) throw error
        tell('waiting', error.message)
        await wait(error.kind === 'busy' ? (error.retryAfterMs ?? MINUTE) : retry, signal)
        signal.throwIfAborted()
      }
    }
  }

  /** One call of the pass under way. */
  async function step(signal: AbortSignal) {
    const isFirst = !state.isComplete
    if (!isFirst) await wait(CHECK_PAUSE, signal)
    signal.throwIfAborted()
    const offset = placeToAsk(state.walk)
    const { total, leads } = await askPatiently({ sort: 'CreateTime', desc: false, offset }, isFirst ? 'filling' : 'checking', signal)
    const ids = leads.map(({ lead }) => lead?.leadId)
    const { walk, isJoined } = takeAnswer(state.walk, { total, ids }, (id) => book.seen.has(id))
    state = { ...state, walk }
    await book.take(leads, isJoined ? ids.filter((id) => id !== undefined) : [], state)
    if (walk.end === undefined) return
    state = { ...state, walkedAt: now(), isComplete: state.isComplete || walk.end === 'over' }
    await book.endPass(state, isProven(walk, book.seen.size))
    tell('resting')
    if (walk.end === 'repeats') {
      const message = t(
        'Lofty gives the same leads whatever place of its list is asked for, so the book cannot be filled. Try again later.',
      )
      throw new LoftyError({ kind: 'unreadable', message, retryable: true })
    }
  }

  async function refresh(signal: AbortSignal) {
    isRefreshWanted = false
    const changed = changeOrders[state.refreshes % changeOrders.length] ?? 'LastActivity'
    for (const sort of ['CreateTime', changed] as const) {
      for (let offset = 0, answers = 0; answers < DEEPEST_REFRESH; answers += 1) {
        const { total, leads } = await askPatiently({ sort, desc: true, offset }, 'refreshing', signal)
        offset += leads.length
        const news = await book.take(leads, [], state)
        if (news === 0 || offset >= (total ?? Number.POSITIVE_INFINITY)) break
      }
    }
    state = { ...state, refreshedAt: now(), refreshes: state.refreshes + 1 }
    await book.keep(state)
  }

  async function rest(until: number, during: Phase, signal: AbortSignal) {
    if (phase !== 'stopped') tell(during, comesShort())
    await wait(until - now(), signal)
  }

  function comesShort(): string | undefined {
    if (state.walk.end !== 'early' || state.total === 0) return undefined
    const { total = 0 } = state
    return t(
      'Lofty counts {total, plural, one {# lead} other {# leads}} and gave {gave}. All are asked for again in a quarter of an hour.',
      {
        total,
        gave: book.size,
      },
    )
  }

  async function doNext(signal: AbortSignal) {
    if (state.isPaused || phase === 'stopped') return rest(Number.POSITIVE_INFINITY, 'paused', signal)
    const isWalking = state.walk.end === undefined
    const isRefreshDue = state.isComplete && refreshDueAt(state) <= now()
    if (isRefreshWanted || isRefreshDue) return refresh(signal)
    if (isWalking) return step(signal)
    const passAt = passDueAt(state, book.size)
    const nextAt = state.isComplete ? Math.min(passAt, refreshDueAt(state)) : passAt
    if (passAt > now()) return rest(nextAt, 'resting', signal)
    state = await book.beginPass({ ...state, walk: startWalk(state.isComplete ? state.walk.pass + 1 : 1) })
  }

  /** Lets go of what is under way, so that what was asked for is looked at. */
  function change(next: Partial<SyncState>) {
    state = { ...state, ...next }
    if (phase === 'stopped') phase = 'resting'
    stir.abort()
    return book.keep(state)
  }

  return {
    progress,
    pause: () => change({ isPaused: true }),
    /** Also begins a pass anew that stopped because it made no sense. */
    resume: () => change({ isPaused: false, ...(state.walk.end === 'repeats' && { walkedAt: 0 }) }),
    refresh() {
      isRefreshWanted = true
      return change({})
    },
    async run(signal: AbortSignal) {
      while (!signal.aborted) {
        stir = new AbortController()
        const either = AbortSignal.any([signal, stir.signal])
        try {
          await doNext(either)
        } catch (error) {
          if (either.aborted) continue
          if (!(error instanceof LoftyError)) throw error
          tell('stopped', error.message)
        }
      }
    },
  }
}

export type Sync = ReturnType<typeof createSync>

import { UnreadableAnswer } from '../lofty/answers.ts'
import { parseExactJson } from '../lofty/exact-json.ts'
import type { Priority } from '../lofty/priority.ts'
import type { Breaker } from './breaker.ts'
import type { Budget, Place } from './budget.ts'
import type { Heard } from './call-window.ts'
import { type CallName, callable } from './callable.ts'
import type { Clock } from './clock.ts'
import { busyFailure, downFailure, type Failure, failureOf, leavingFailure, troubleFailure, unreadableFailure } from './failures.ts'
import type { Flight } from './flights.ts'
import { readRateHeaders } from './rate-headers.ts'
import type { LoftyAccess } from './settings.ts'
import { askLofty, LONGEST_CALL, type Outcome, type Question, type Send, type Trouble } from './upstream.ts'
import type { Called } from './watcher.ts'

/** What calls need of the outside. */
export interface CallContext {
  access: LoftyAccess
  budget: Budget
  breaker: Breaker
  send: Send
  clock: Clock
  /** Is told of each call that went out, when it is over. */
  called?: (call: Called) => void
  /** Aborted when the server is about to end: what has not been sent by then never is. */
  leaving?: AbortSignal
}

/** How a call ended: Lofty's own text when `failure` is undefined; `upstream` is Lofty's status or what went wrong. */
export interface Landing {
  text: string
  failure: Failure | undefined
  upstream: number | Trouble | undefined
  waitedMs: number
}

/** Secrets shorter than this are the sandbox's, or occur in ordinary text. */
const TELLING_SECRET = 12
/** Content types of texts that are not read as UTF-8, though they might look like it. */
const OTHER_CHARSET = /charset\s*=\s*"?utf-?(16|32)/i

/**
 * Asks Lofty as soon as the budget allows. A call is repeated once when it was refused for the limit or when something
 * went wrong that may pass, as long as the breaker allows; while Lofty is down it is answered without asking.
 * @param requestId of the request it is made for.
 */
export function launchCall(question: Question, priority: Priority, context: CallContext, requestId?: string): Flight<Landing> {
  const { access, budget, breaker, clock, leaving } = context
  const stop = new AbortController()
  let place: Place | undefined
  let handBack = () => {}
  const forget = () => leaving?.removeEventListener('abort', handBack)
  const answer = new Promise<Landing>((resolve) => {
    let queuedAt = clock.now()
    let waitedMs = 0
    let mayTakeMs = LONGEST_CALL
    let isFirst = true
    let isWaiting = true
    const land = (landing: Omit<Landing, 'waitedMs'>) => {
      forget()
      resolve({ ...landing, waitedMs: Math.round(waitedMs) })
    }
    const refuse = (failure: Failure) => land({ text: '', failure, upstream: undefined })
    handBack = () => {
      if (!isWaiting) return
      place?.leave()
      refuse(leavingFailure)
    }
    if (leaving?.aborted) return handBack()
    if (breaker.pauseMs() > 0) return refuse(downFailure(breaker.pauseMs()))
    leaving?.addEventListener('abort', handBack)
    place = budget.enter(priority, async (answered) => {
      isWaiting = false
      const sentAt = clock.now()
      const waited = sentAt - queuedAt
      waitedMs += waited
      if (!breaker.admit()) {
        answered('unsent')
        return refuse(downFailure(breaker.pauseMs()))
      }
      const outcome = await askLofty(question, access, { ...context, signal: stop.signal, mayTakeMs })
      const heard = hear(outcome, clock)
      answered(heard)
      const trouble = 'trouble' in outcome ? outcome.trouble : undefined
      const upstream = 'trouble' in outcome ? outcome.trouble : outcome.status
      context.called?.({ requestId, route: question.name, priority, upstream, waitedMs: waited, ms: clock.now() - sentAt })
      const isRefused = heard?.holdMs !== undefined
      const failure = isRefused ? busyFailure(budget.state().nextCallMs) : failureFor(outcome, question.name, access)
      const mayPass = !isRefused && failure?.retryable === true
      if (!stop.signal.aborted) breaker.note(!mayPass)
      mayTakeMs -= clock.now() - sentAt
      const isWorthIt = isFirst && !stop.signal.aborted && mayTakeMs > LONGEST_CALL / 2 && trouble !== 'timeout'
      if (isWorthIt && (isRefused || (mayPass && breaker.spendRepeat()))) {
        if (leaving?.aborted) return refuse(leavingFailure)
        isFirst = false
        isWaiting = true
        queuedAt = clock.now()
        place?.again()
      } else land({ text: failure || 'trouble' in outcome ? '' : outcome.text, failure, upstream })
    })
    if (!place) refuse(busyFailure(Math.max(1000, budget.state().nextCallMs)))
  })
  return {
    answer,
    raise: (to) => place?.raise(to),
    cancel: () => {
      stop.abort()
      forget()
      place?.leave()
    },
  }
}

/** What the budget learns from an outcome; undefined when no answer came. */
function hear(outcome: Outcome, clock: Clock): Heard | undefined {
  if ('trouble' in outcome) return undefined
  const { limit, remaining, resetMs, retryAfterMs } = readRateHeaders(outcome.headers, clock.date())
  return outcome.status === 429 ? { limit, holdMs: retryAfterMs ?? resetMs ?? 'untold' } : { limit, remaining, resetMs }
}

/** Why an outcome is no answer to what was asked; undefined when it is one. */
export function failureFor(outcome: Outcome, name: CallName, access: LoftyAccess): Failure | undefined {
  if ('trouble' in outcome) return troubleFailure(outcome.trouble)
  const { status, headers, text } = outcome
  if (status !== 200) return failureOf(status, text, name, access)
  if (OTHER_CHARSET.test(headers.get('content-type') ?? '')) return unreadableFailure('charset')
  return checkBody(name, text, access)
}

function checkBody(name: CallName, text: string, { secret }: LoftyAccess): Failure | undefined {
  if (secret.length >= TELLING_SECRET && text.includes(secret)) return unreadableFailure('key')
  try {
    callable[name].read(parseExactJson(text))
    return undefined
  } catch (error) {
    return unreadableFailure(error instanceof UnreadableAnswer ? { field: error.field } : 'json')
  }
}

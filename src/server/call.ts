import { UnreadableAnswer } from '../lofty/answers.ts'
import { parseExactJson } from '../lofty/exact-json.ts'
import type { Priority } from '../lofty/priority.ts'
import type { Budget, Place } from './budget.ts'
import type { Heard } from './call-window.ts'
import { type CallName, callable } from './callable.ts'
import type { Clock } from './clock.ts'
import { busyFailure, type Failure, failureOf, troubleFailure, unreadableFailure } from './failures.ts'
import type { Flight } from './flights.ts'
import { readRateHeaders } from './rate-headers.ts'
import type { LoftyAccess } from './settings.ts'
import { askLofty, type Outcome, type Question, type Send, type Trouble } from './upstream.ts'

/** What calls need of the outside. */
export interface CallContext {
  access: LoftyAccess
  budget: Budget
  send: Send
  clock: Clock
}

/** How a call ended: Lofty's own text when `failure` is undefined; `upstream` is Lofty's status or what went wrong. */
export interface Landing {
  text: string
  failure: Failure | undefined
  upstream: number | Trouble | undefined
  waitedMs: number
}

/** Wait after a refusal that does not say for how long: Lofty's window. In milliseconds. */
const WHOLE_WINDOW = 60_000
/** Secrets shorter than this are the sandbox's, or occur in ordinary text. */
const TELLING_SECRET = 12

/** Asks Lofty as soon as the budget allows. A call that was refused for the limit or got no answer is repeated once. */
export function launchCall(question: Question, priority: Priority, context: CallContext): Flight<Landing> {
  const { access, budget, clock } = context
  const stop = new AbortController()
  let place: Place | undefined
  const answer = new Promise<Landing>((resolve) => {
    let queuedAt = clock.now()
    let waitedMs = 0
    let isFirst = true
    place = budget.enter(priority, async (answered) => {
      waitedMs += clock.now() - queuedAt
      const outcome = await askLofty(question, access, { ...context, signal: stop.signal })
      const heard = hear(outcome, clock)
      answered(heard)
      const mayRepeat = heard?.holdMs !== undefined || ('trouble' in outcome && outcome.trouble === 'noAnswer')
      if (isFirst && mayRepeat && !stop.signal.aborted) {
        isFirst = false
        queuedAt = clock.now()
        place?.again()
      } else resolve({ ...land(outcome, heard, question.name, access), waitedMs: Math.round(waitedMs) })
    })
    if (!place) {
      const failure = busyFailure(Math.max(1000, budget.state().nextCallMs))
      resolve({ text: '', failure, upstream: undefined, waitedMs: 0 })
    }
  })
  return {
    answer,
    raise: (to) => place?.raise(to),
    cancel: () => {
      stop.abort()
      place?.leave()
    },
  }
}

/** What the budget learns from an outcome; undefined when no answer came. */
function hear(outcome: Outcome, clock: Clock): Heard | undefined {
  if ('trouble' in outcome) return undefined
  const { limit, remaining, resetMs, retryAfterMs } = readRateHeaders(outcome.headers, clock.date())
  return outcome.status === 429 ? { limit, holdMs: retryAfterMs ?? resetMs ?? WHOLE_WINDOW } : { limit, remaining, resetMs }
}

function land(outcome: Outcome, heard: Heard | undefined, name: CallName, access: LoftyAccess): Omit<Landing, 'waitedMs'> {
  if ('trouble' in outcome) return { text: '', failure: troubleFailure(outcome.trouble), upstream: outcome.trouble }
  const { status: upstream, text } = outcome
  if (heard?.holdMs !== undefined) return { text: '', failure: busyFailure(heard.holdMs), upstream }
  const failure = upstream === 200 ? checkBody(name, text, access) : failureOf(upstream, text, name, access)
  return { text: failure ? '' : text, failure, upstream }
}

function checkBody(name: CallName, text: string, { secret }: LoftyAccess): Failure | undefined {
  if (secret.length >= TELLING_SECRET && text.includes(secret)) return unreadableFailure('a place that repeats the key')
  try {
    callable[name].read(parseExactJson(text))
    return undefined
  } catch (error) {
    return unreadableFailure(error instanceof UnreadableAnswer ? `"${error.field}"` : 'its JSON')
  }
}

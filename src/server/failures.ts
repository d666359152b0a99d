import type { ErrorKind } from '../lofty/errors.ts'
import type { CallName } from './callable.ts'
import { readLoftyError } from './lofty-error.ts'
import type { LoftyAccess } from './settings.ts'
import type { ServerMessage } from './spanish.ts'
import { type Told, told } from './told.ts'
import type { Trouble } from './upstream.ts'

/** Why a call brings no answer, as the browser is told: one of the closed kinds with one sentence that says what to do. */
export interface Failure extends Told {
  kind: ErrorKind
  status: number
  retryable: boolean
  retryAfterMs?: number
  code?: number
}

/** What an endpoint lists, for sentences. */
const topics: Record<CallName, ServerMessage> = {
  leads: 'leads',
  lead: 'this lead',
  members: 'the agents',
  pipelines: 'the stages',
  tags: 'the tags',
  customFields: 'the custom fields',
  ponds: 'the ponds',
  roles: 'the roles',
  org: 'the offices',
  me: 'your own account',
}

/** Codes for "no permission": 200100 comes with 403, 20017 with 400. */
const NOT_PERMITTED = [200_100, 20_017]
/** "User in token does not exist": what Lofty says to a key that is sent by the wrong scheme. */
const WRONG_SCHEME = 200_058

/** The failure that an answer with another status than 200 stands for. Nothing of it holds the key. */
export function failureOf(status: number, body: string, name: CallName, access: LoftyAccess): Failure {
  const { code, text } = readLoftyError(body.replaceAll(access.secret, '…'))
  return { ...describe(status, code, text, name, access), ...(code === undefined ? {} : { code }) }
}

function describe(status: number, code: number | undefined, text: string | undefined, name: CallName, access: LoftyAccess): Failure {
  if ((status === 400 || status === 403) && code !== undefined && NOT_PERMITTED.includes(code)) {
    const { variable } = access
    return refused(
      variable
        ? told('The key in {variable} has no permission to read {topic}: ask your Lofty administrator for it.', {
            variable,
            topic: told(topics[name]),
          })
        : told('Your Lofty account has no permission to read {topic}: ask your Lofty administrator for it.', { topic: told(topics[name]) }),
    )
  }
  if (status === 401 || status === 403 || (status === 400 && code === WRONG_SCHEME)) return refused(keySentence(status, access))
  if (status === 404) {
    const sentence =
      name === 'lead'
        ? told('This lead is no longer in Lofty, or your key may not see it.')
        : told('Lofty does not know what was asked for {topic}: check the names in the search.', { topic: told(topics[name]) })
    return { kind: 'missing', status: 404, ...sentence, retryable: false }
  }
  if (status === 400) {
    const sentence = text
      ? told('Lofty does not take this search ({text}): change it.', { text })
      : told('Lofty does not take this search: change it.')
    return { kind: 'invalid', status: 400, ...sentence, retryable: false }
  }
  if (status >= 500) {
    const sentence = told('Lofty has a problem of its own ({status}). Try again in a moment.', { status })
    return { kind: 'failed', status: 502, ...sentence, retryable: true }
  }
  return unreadable(told('Lofty answered in a way it should not ({status}). Try again in a moment.', { status }), true)
}

function keySentence(status: number, { variable }: LoftyAccess): Told {
  if (!variable) return told('Lofty refused your sign-in ({status}): sign out, then sign in again.', { status })
  return variable === 'LOFTY_API_KEY'
    ? told(
        'Lofty refused the key ({status}): check LOFTY_API_KEY; if it is an OAuth access token put it in LOFTY_ACCESS_TOKEN, then start Leadbook again.',
        { status },
      )
    : told(
        'Lofty refused the key ({status}): check LOFTY_ACCESS_TOKEN; if it is an API key put it in LOFTY_API_KEY, then start Leadbook again.',
        { status },
      )
}

function refused(sentence: Told): Failure {
  // 502, so that it is never taken for a sign-in of our own.
  return { kind: 'refused', status: 502, ...sentence, retryable: false }
}

function unreadable(sentence: Told, retryable: boolean): Failure {
  return { kind: 'unreadable', status: 502, ...sentence, retryable }
}

/** The failure for a call that brought no whole answer. */
export function troubleFailure(trouble: Trouble): Failure {
  const network = told('Lofty cannot be reached: check the network of the machine that runs Leadbook, then try again.')
  const failures: Record<Trouble, Failure> = {
    timeout: { kind: 'unreachable', status: 504, ...told('Lofty did not answer in time. Try again in a moment.'), retryable: true },
    noAnswer: { kind: 'unreachable', status: 502, ...network, retryable: true },
    cutOff: { kind: 'unreachable', status: 502, ...told('The connection to Lofty broke off. Try again in a moment.'), retryable: true },
    redirect: unreadable(told('Lofty sent Leadbook to another address, which is not followed: check LOFTY_BASE_URL.'), false),
    tooLarge: unreadable(told('Lofty’s answer is too large to be read: narrow the search so that fewer leads come.'), false),
  }
  return failures[trouble]
}

/** The failure for a 200 that is not what the endpoint should answer; `place` says where it is off. */
export function unreadableFailure(place: 'charset' | 'key' | 'json' | { field: string }): Failure {
  const values = typeof place === 'string' ? { place, field: '' } : { place: 'field', ...place }
  const sentence = told(
    'Lofty’s answer cannot be read at {place, select, charset {its character set} key {a place that repeats the key} json {its JSON} other {"{field}"}}. Try again in a moment.',
    values,
  )
  return unreadable(sentence, true)
}

/** Lofty is down: it was asked several times in a row without an answer, and is left alone for so long. */
export function downFailure(retryAfterMs: number): Failure {
  const sentence = told('Lofty has not been answering for a while. Try again in {seconds, plural, one {# second} other {# seconds}}.', {
    seconds: Math.ceil(retryAfterMs / 1000),
  })
  return { kind: 'unreachable', status: 503, ...sentence, retryable: true, retryAfterMs }
}

/** Lofty's call limit is spent, or too many calls wait for it already. */
export function busyFailure(retryAfterMs: number): Failure {
  const sentence = told('Lofty’s call limit is reached. Try again in {seconds, plural, one {# second} other {# seconds}}.', {
    seconds: Math.ceil(retryAfterMs / 1000),
  })
  return { kind: 'busy', status: 429, ...sentence, retryable: true, retryAfterMs }
}

/** This server is about to end; another one, or the next, answers. */
export const leavingFailure: Failure = {
  kind: 'busy',
  status: 503,
  ...told('Leadbook’s server is being replaced. Try again in a second.'),
  retryable: true,
  retryAfterMs: 1000,
}

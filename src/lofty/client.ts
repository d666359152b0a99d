import { t } from '../texts/t.ts'
import { UnreadableAnswer } from './answers.ts'
import { type Answer, type EndpointName, endpoints, type Params } from './endpoints.ts'
import { errorEnvelope, LoftyError } from './errors.ts'
import { parseExactJson } from './exact-json.ts'
import { PRIORITY_HEADER, type Priority } from './priority.ts'

interface CallOptions<Name extends EndpointName> {
  params?: Params<Name>
  leadId?: string
  signal?: AbortSignal
  priority?: Priority
}

/**
 * Asks Lofty through the proxy (`/api` + Lofty's path) and reads the answer by the endpoint's schema.
 * @throws LoftyError with the kind of failure and one sentence for people; an abort is thrown as it is.
 */
export async function call<Name extends EndpointName>(name: Name, options: CallOptions<Name> = {}): Promise<Answer<Name>> {
  return (await callWithBody(name, options)).answer
}

/** As `call`, with the body that the answer was read from, as `parseExactJson` gives it. */
export async function callWithBody<Name extends EndpointName>(
  name: Name,
  options: CallOptions<Name> = {},
): Promise<{ answer: Answer<Name>; body: unknown }> {
  const { params = {}, leadId = '', signal, priority = 'interactive' } = options
  const query = new URLSearchParams(Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const path = endpoints[name].path.replace('{leadId}', () => encodeURIComponent(leadId))
  const url = `/api${path}${query.size > 0 ? `?${query}` : ''}`
  const { status, body } = await send(url, { headers: { accept: 'application/json', [PRIORITY_HEADER]: priority }, signal: signal ?? null })
  if (status !== 200) throw failure(status, body)
  try {
    // The answer's type follows from the endpoint's name, which the table cannot say to the compiler.
    return { answer: endpoints[name].read(body) as Answer<Name>, body }
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error
    const { field } = error
    throw unreadable(
      t('Lofty’s answer cannot be read at "{field}". Try again; if it stays, tell your administrator: {path}.', {
        field,
        path: endpoints[name].path,
      }),
    )
  }
}

/** Calls left in the last 60 s as the proxy counted them on the latest answer. */
export interface BudgetSeen {
  limit: number
  left: number
  /** Others spend the same key. */
  isShared: boolean
}

let budgetSeen: BudgetSeen | undefined
const watchers = new Set<() => void>()

/** What the latest answer said; undefined before the first. A new object for each answer. */
export function latestBudget(): BudgetSeen | undefined {
  return budgetSeen
}

/** Runs `changed` after each answer that tells the budget; the answer ends that. */
export function watchBudget(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function noteBudget(headers: Headers): void {
  const limit = Number(headers.get('x-ratelimit-limit') ?? Number.NaN)
  const left = Number(headers.get('x-ratelimit-remaining') ?? Number.NaN)
  if (!Number.isFinite(limit) || !Number.isFinite(left)) return
  budgetSeen = { limit, left, isShared: headers.has('x-ratelimit-shared') }
  for (const changed of watchers) changed()
}

async function send(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, init)
    noteBudget(response.headers)
    return { status: response.status, body: parseExactJson(await response.text()) }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    if (error instanceof SyntaxError) throw unreadable(t('The answer is not JSON. Try again in a moment.'))
    const message = t('Leadbook’s own server cannot be reached. Check that it runs and that you are online, then try again.')
    throw new LoftyError({ kind: 'unreachable', message, retryable: true })
  }
}

function failure(status: number, body: unknown): LoftyError {
  try {
    return new LoftyError(errorEnvelope.parse(body).error)
  } catch {
    return unreadable(t('Leadbook’s server answered {status} without saying why. Try again in a moment.', { status }))
  }
}

function unreadable(message: string): LoftyError {
  return new LoftyError({ kind: 'unreadable', message, retryable: true })
}

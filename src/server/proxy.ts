import { randomUUID } from 'node:crypto'
import { endpoints, matchEndpoint, paramsProblem } from '../lofty/endpoints.ts'
import type { ErrorKind } from '../lofty/errors.ts'
import { PRIORITY_HEADER, type Priority, priorities } from '../lofty/priority.ts'
import { budgetHeaders, errorAnswer, jsonAnswer } from './answer.ts'
import { type CallContext, type Landing, launchCall } from './call.ts'
import type { Failure } from './failures.ts'
import { createFlights } from './flights.ts'
import { type Level, levelOf } from './log.ts'
import type { ShareAnswer } from './shared-answers.ts'
import { told } from './told.ts'
import { writePath } from './upstream.ts'

/** One line per request. Parameters by name only: their values are people's names, addresses and numbers. */
export interface LogLine {
  time: string
  level: Level
  requestId: string
  route: string | undefined
  status: number
  ms: number
  waitedMs: number
  upstream: Landing['upstream']
  params: string[]
  /** Whether Lofty was called for it, or another request of this server (`joined`) or of another (`shared`) had its answer; undefined when none was needed. */
  answeredBy?: 'call' | 'joined' | 'shared' | undefined
  /** Why there was no answer. */
  kind?: ErrorKind | undefined
}

/** Status in the log for readers who left before there was an answer; nobody ever receives it. */
const LEFT = 499

/**
 * The browser's way to Lofty: `/api` + a path of the endpoint table, GET only. Adds the key and spends the budget;
 * the request to Lofty is built from scratch, so nothing else of the browser's reaches Lofty, nor the other way round.
 */
export function createProxy(
  context: CallContext & { log: (line: LogLine) => void; shareAnswer?: ShareAnswer },
): (request: Request) => Promise<Response> {
  const { access, budget, clock, log, shareAnswer } = context
  const join = createFlights<Landing>()

  return async function proxy(request) {
    const startedAt = clock.now()
    const requestId = randomUUID()
    const { pathname, searchParams } = new URL(request.url)
    const found = pathname.startsWith('/api/') ? matchEndpoint(pathname.slice('/api'.length)) : undefined
    const problem = refusal(request.method, found?.name, searchParams)
    let answeredBy: LogLine['answeredBy']
    const landing = found && !problem ? await ask(found) : undefined
    const failure = problem ?? landing?.failure
    const status = failure?.status ?? (landing ? 200 : LEFT)
    log({
      time: new Date(clock.date()).toISOString(),
      level: levelOf(status),
      requestId,
      route: found?.name,
      status,
      ms: Math.round(clock.now() - startedAt),
      waitedMs: landing?.waitedMs ?? 0,
      upstream: landing?.upstream,
      params: found ? Object.keys(endpoints[found.name].params).filter((key) => searchParams.has(key)) : [],
      answeredBy,
      kind: failure?.kind,
    })
    if (!failure && !landing) return new Response(null, { status: LEFT })
    const headers = budgetHeaders(budget.state(), clock.date())
    if (status === 405) headers.allow = 'GET'
    return failure ? errorAnswer(failure, request, requestId, headers) : jsonAnswer(200, landing?.text ?? '', headers)

    function ask({ name, leadId }: NonNullable<typeof found>) {
      const question = { name, leadId, params: searchParams }
      const priority = readPriority(request.headers)
      answeredBy = 'joined'
      const path = writePath(question)
      const launch = () => {
        answeredBy = 'call'
        return launchCall(question, priority, context, requestId)
      }
      return join(path, priority, request.signal, () => {
        answeredBy = 'shared'
        return shareAnswer?.(access.secret, path, priority, launch) ?? launch()
      })
    }
  }
}

/** Why a request is answered without asking Lofty, or undefined when it may be passed on. */
function refusal(method: string, name: Parameters<typeof paramsProblem>[0] | undefined, params: URLSearchParams): Failure | undefined {
  if (!name) return { kind: 'missing', status: 404, ...told('Leadbook asks Lofty nothing under this address.'), retryable: false }
  if (method !== 'GET') return { kind: 'invalid', status: 405, ...told('Leadbook only reads from Lofty: use GET.'), retryable: false }
  // Programs make such mistakes, the page does not: they are told in English.
  const problem = paramsProblem(name, params)
  return problem === undefined ? undefined : { kind: 'invalid', status: 400, ...told('{problem}', { problem }), retryable: false }
}

function readPriority(headers: Headers): Priority {
  const wanted = headers.get(PRIORITY_HEADER)
  return priorities.find((each) => each === wanted) ?? 'interactive'
}

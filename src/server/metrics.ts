import { createHash, timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { callable } from './callable.ts'
import type { Called, Pulse, Watcher } from './watcher.ts'

/** Metrics for Prometheus. Labels are words of ours and statuses alone: no id, name, key or address. */
export interface Metrics extends Watcher {
  /** Answers who asks for them: anybody without a token, else who sends it. */
  answer(request: Request): Promise<Response>
  /** Where the numbers come from that are asked for, not counted. */
  follow(pulse: () => Pulse): void
}

const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300]
/** Routes that requests are counted by; all others are one. */
const ROUTES = new Set<string | undefined>([...Object.keys(callable), '/signin', '/signin/lofty', '/signin/callback', '/signout'])

export function createMetrics(token: string | undefined): Metrics {
  const registry = new Registry()
  const registers = [registry]
  let pulse: () => Pulse = () => ({ budgets: [], sessions: 0, valkey: 'off' })
  collectDefaultMetrics({ register: registry })

  const counter = (name: string, help: string, labelNames: string[]) => new Counter({ name, help, labelNames, registers })
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers })
  const requests = counter('leadbook_requests_total', 'Requests answered, by route and status', ['route', 'status'])
  const errors = counter('leadbook_errors_total', 'Requests answered by an error, by its kind', ['kind'])
  const answers = counter(
    'leadbook_answers_total',
    'Answers by where they came from: a call, one of another request here, or what servers share',
    ['by'],
  )
  const calls = counter('leadbook_lofty_calls_total', 'Calls to Lofty by route and outcome', ['route', 'outcome'])
  const durations = histogram('leadbook_lofty_call_seconds', 'How long calls to Lofty took', [])
  const waits = histogram('leadbook_wait_seconds', 'How long calls waited for their turn, by priority', ['priority'])

  const gauge = (name: string, help: string, read: (now: Pulse) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(pulse()))
      },
    })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  gauge('leadbook_budgets', 'Call budgets in use', ({ budgets }) => budgets.length)
  gauge('leadbook_budget_limit_calls', 'Calls a minute, of all budgets', ({ budgets }) => sum(budgets.map(({ limit }) => limit)))
  gauge('leadbook_budget_left_calls', 'Calls that may go out at once, of all budgets', ({ budgets }) =>
    sum(budgets.map(({ left }) => left)),
  )
  gauge('leadbook_budget_waiting_calls', 'Calls in line, of all budgets', ({ budgets }) => sum(budgets.map(({ waiting }) => waiting)))
  gauge('leadbook_budget_next_call_seconds', 'The longest time until a budget’s next call may go out', ({ budgets }) =>
    Math.max(0, ...budgets.map(({ nextCallMs }) => nextCallMs / 1000)),
  )
  gauge('leadbook_sessions', 'Sessions of agents that this server knows of', ({ sessions }) => sessions)
  gauge('leadbook_valkey_lost', 'Whether the engine that servers share is lost', ({ valkey }) => Number(valkey === 'lost'))

  return {
    answered({ route, status, kind, answeredBy }) {
      requests.inc({ route: ROUTES.has(route) ? route : 'other', status })
      if (kind) errors.inc({ kind })
      if (answeredBy && status === 200) answers.inc({ by: answeredBy })
    },
    called(call) {
      calls.inc({ route: call.route, outcome: outcomeOf(call) })
      durations.observe(call.ms / 1000)
      waits.observe({ priority: call.priority }, call.waitedMs / 1000)
    },
    follow: (read) => {
      pulse = read
    },
    async answer({ method, headers }) {
      if (method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
      if (token && !isSame(headers.get('authorization') ?? '', `Bearer ${token}`)) {
        return new Response('Metrics need their token.', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
      }
      return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } })
    },
  }
}

/** How a call ended, in a few words of ours. */
function outcomeOf({ upstream }: Called): string {
  if (typeof upstream === 'string') return upstream
  if (upstream === 429) return 'limited'
  return upstream === 200 ? 'ok' : upstream < 500 ? 'refused' : 'failed'
}

/** Compares in a time that tells nothing of where the texts differ, nor of their length. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}

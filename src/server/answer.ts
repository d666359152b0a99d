import type { ErrorEnvelope } from '../lofty/errors.ts'
import type { BudgetState } from './budget.ts'
import type { Failure } from './failures.ts'

/** An answer of ours in JSON. */
export function jsonAnswer(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } })
}

/** The error answer that the page reads by `errorEnvelope`. */
export function errorAnswer(failure: Failure, requestId: string, headers: Record<string, string> = {}): Response {
  return jsonAnswer(failure.status, errorBody(failure, requestId), headers)
}

export function errorBody(failure: Failure, requestId: string): string {
  const envelope: ErrorEnvelope = { error: { ...failure, requestId } }
  return JSON.stringify(envelope)
}

/** The call limit as our budget sees it, in Lofty's own header names; the reset is the next call's epoch second. */
export function budgetHeaders({ limit, left, nextCallMs }: BudgetState, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': String(Math.ceil((now + nextCallMs) / 1000)),
  }
}

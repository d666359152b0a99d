import type { ErrorEnvelope } from '../lofty/errors.ts'
import type { BudgetState } from './budget.ts'
import type { Failure } from './failures.ts'
import { languageOf, tellIn } from './told.ts'

/** An answer of ours in JSON. */
export function jsonAnswer(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } })
}

/** A word for machines that watch. */
export function plainAnswer(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** Answers a GET and refuses every other method. */
export function onlyGet({ method }: Request, answer: () => Response): Response {
  return method === 'GET' ? answer() : new Response(null, { status: 405, headers: { allow: 'GET' } })
}

/** The error answer that the page reads by `errorEnvelope`, in the language of whoever asks. */
export function errorAnswer(failure: Failure, request: Request, requestId: string, headers: Record<string, string> = {}): Response {
  const { template, values, ...rest } = failure
  const message = tellIn(languageOf(request.headers), failure)
  return jsonAnswer(failure.status, errorBody({ ...rest, message }, requestId), headers)
}

export function errorBody(error: Omit<ErrorEnvelope['error'], 'requestId'>, requestId: string): string {
  const envelope: ErrorEnvelope = { error: { ...error, requestId } }
  return JSON.stringify(envelope)
}

/**
 * The call limit as our budget sees it, in Lofty's own header names; the reset is the next call's epoch second.
 * `x-ratelimit-shared` is there when others spend the same key.
 */
export function budgetHeaders({ limit, left, nextCallMs, shared }: BudgetState, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': String(Math.ceil((now + nextCallMs) / 1000)),
    ...(shared && { 'x-ratelimit-shared': '1' }),
  }
}

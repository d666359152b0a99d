import type { Failure } from './failures.ts'
import { told } from './told.ts'

// Failures of Leadbook's own, whatever Lofty says.

export const SIGNED_OUT: Failure = { kind: 'refused', status: 401, ...told('Your session has ended: sign in again.'), retryable: false }
export const NOT_RENEWED: Failure = {
  kind: 'unreachable',
  status: 502,
  ...told('Lofty cannot be reached to renew your sign-in. Try again in a moment.'),
  retryable: true,
}
export const NOTHING_HERE: Failure = {
  kind: 'missing',
  status: 404,
  ...told('Leadbook is not watched here: set METRICS_TOKEN.'),
  retryable: false,
}
export const NOT_LOOKED_UP: Failure = {
  kind: 'unreachable',
  status: 503,
  ...told('Leadbook cannot look up your sign-in at the moment. Try again in a few seconds.'),
  retryable: true,
}
export const OUR_FAULT: Failure = {
  kind: 'failed',
  status: 500,
  ...told('Leadbook’s own server failed. Try again; if it stays, tell your administrator the request’s number.'),
  retryable: true,
}

/** What Lofty said about the call limit; undefined where it said nothing that makes sense. Times in milliseconds from now. */
export interface RateHeaders {
  limit: number | undefined
  remaining: number | undefined
  resetMs: number | undefined
  retryAfterMs: number | undefined
}

/** Shortest and longest wait that is believed: Lofty counts in windows of 60 seconds. */
const SHORTEST = 1000
const LONGEST = 65_000
/** How far back a moment may lie and still mean "about now", in milliseconds. */
const TOLERANCE = 5000

/** Reads `X-RateLimit-*` and `Retry-After`; `now` (epoch milliseconds) counts only if the answer has no `Date` of its own. */
export function readRateHeaders(headers: Headers, now: number): RateHeaders {
  const sent = Date.parse(headers.get('date') ?? '')
  const theirNow = Number.isNaN(sent) ? now : sent
  return {
    limit: readCount(headers.get('x-ratelimit-limit'), 1),
    remaining: readCount(headers.get('x-ratelimit-remaining'), 0),
    resetMs: readReset(headers.get('x-ratelimit-reset'), theirNow),
    retryAfterMs: readRetryAfter(headers.get('retry-after'), theirNow),
  }
}

function readCount(text: string | null, least: number): number | undefined {
  const value = /^\d{1,5}$/.test(text ?? '') ? Number(text) : Number.NaN
  return value >= least ? value : undefined
}

/**
 * Lofty documents epoch seconds and shows `21000` in its example, which can only be milliseconds left: the size of the
 * number tells what it is.
 */
export function readReset(text: string | null, now: number): number | undefined {
  if (text === null || !/^\d{1,16}$/.test(text)) return undefined
  const value = Number(text)
  if (value <= 120) return clamp(value * 1000)
  if (value < 1e9) return clamp(value)
  // Whole seconds are usually cut off, so the moment lies up to a second later.
  if (value < 1e11) return until(value * 1000 + 1000, now)
  return until(value, now)
}

/** `Retry-After`: seconds or an HTTP date. */
export function readRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null) return undefined
  if (/^\d{1,9}$/.test(text)) return clamp(Number(text) * 1000)
  const moment = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? undefined : until(moment, now)
}

function until(moment: number, now: number): number | undefined {
  return moment - now < -TOLERANCE ? undefined : clamp(moment - now)
}

function clamp(ms: number): number {
  return Math.min(Math.max(Math.round(ms), SHORTEST), LONGEST)
}

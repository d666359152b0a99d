const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?\s*(GMT|UTC|Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/

/** The moments after 1970 that a date can be. */
const FIRST_TIME = Date.UTC(1971)
const LAST_TIME = 8.64e15

/**
 * Reads one of Lofty's points in time as epoch milliseconds (UTC).
 * Lofty writes `2026-04-30T17:33:32GMT` on leads and tags, ISO 8601 or `yyyy-MM-dd HH:mm:ss` (UTC) elsewhere and epoch
 * milliseconds on activities; "never" is a moment in 1970.
 * @returns undefined for "never" and for anything that is no real moment (`2023-02-30`).
 */
export function readTime(raw: unknown): number | undefined {
  const time = typeof raw === 'number' ? raw : typeof raw === 'string' ? parseTime(raw.trim()) : Number.NaN
  return time >= FIRST_TIME && time <= LAST_TIME ? time : undefined
}

function parseTime(text: string): number {
  const match = TIME.exec(text)
  if (!match) return Number.NaN
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = match
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const date = new Date(midnight)
  // Date.UTC rolls over: month 13 becomes January, year 99 becomes 1999.
  const isRealDay = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 && date.getUTCFullYear() === Number(year)
  const isRealTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  if (!isRealDay || !isRealTime) return Number.NaN
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second)
  return midnight + seconds * 1000 + Number(fraction.padEnd(3, '0')) - offsetOf(zone)
}

/** Milliseconds that a zone is ahead of UTC. */
function offsetOf(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** True for what Lofty writes when a moment never came: a text that lies in 1970. */
export function isNeverTime(raw: unknown): boolean {
  return typeof raw === 'string' && raw.startsWith('1970-')
}

/** `MM/dd/yyyy`, with or without a time of day: one of the forms seen inside custom fields. */
export function readAmericanDay(text: string): number | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? []
  return readTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

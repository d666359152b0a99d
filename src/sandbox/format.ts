/** What Lofty writes for a moment that never came. */
export const NEVER = '1970-01-01T00:00:00GMT'

const days = new Map<number, string>()
const clockTimes: string[] = []

/** Epoch milliseconds in the form of Lofty's lead times, `2026-04-30T17:33:32GMT`. */
export function wireTime(time: number): string {
  // Both halves are written once and shared: 100,000 leads have a million times between them.
  const seconds = Math.floor(time / 1000)
  const day = Math.floor(seconds / 86_400)
  const clock = seconds - day * 86_400
  const date = days.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 11)
  const clockTime = clockTimes[clock] ?? `${new Date(clock * 1000).toISOString().slice(11, 19)}GMT`
  days.set(day, date)
  clockTimes[clock] = clockTime
  return date + clockTime
}

/** Epoch milliseconds of a time as `wireTime` writes it. */
export function readWireTime(text: string): number {
  return Date.parse(text.replace('GMT', 'Z'))
}

const writtenRows = new WeakMap<object, string>()

/** A row as `writeJson` writes it; written once for as long as the lead is not replaced, since a page holds 100 of them. */
export function writeRow(row: unknown): string {
  if (typeof row !== 'object' || row === null) return writeJson(row)
  const written = writtenRows.get(row) ?? writeJson(row)
  writtenRows.set(row, written)
  return written
}

/** JSON with every `leadId` as a bare number, exact above 2^53, as Lofty sends it. */
export function writeJson(value: unknown): string {
  // Quotes inside a text are escaped, so this can only match a property.
  return JSON.stringify(value).replaceAll(/"leadId":"(\d+)"/g, '"leadId":$1')
}

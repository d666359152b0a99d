import type { Lead } from '../../lofty/lead.ts'

/** What is said of an export: names with what they stand for. */
export type About = readonly (readonly [name: string, text: string])[]

/** A file being written, lead by lead. */
export interface Writer {
  add(leads: readonly Lead[]): void
  /** The whole file; `about` says what is in it. */
  finish(about: About): Blob
}

/** The kinds of file there are, by the ends of their names. */
export type Format = 'xlsx' | 'csv'

/** A moment as the reader's clocks show it, as if they stood in Greenwich: spreadsheets know no time zones. */
export function localTime(time: number): number {
  return time - new Date(time).getTimezoneOffset() * 60_000
}

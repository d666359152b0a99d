import { locale } from '../texts/t.ts'

/** Formatters of charts, apart from the others so that the page does not load them at the start. */
const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' })
const month = new Intl.DateTimeFormat(locale, { month: 'short' })
const share = new Intl.NumberFormat(locale, { style: 'percent' })

/** Weeks are said again with every search, and saying one takes a third of a millisecond. */
const daysSaid = new Map<string, string>()

/** A stretch of days of the last months (epoch milliseconds), in the reader's time zone: "Nov 16 – 22". */
export function formatDays(from: number, to: number): string {
  const stretch = `${from} ${to}`
  const said = daysSaid.get(stretch) ?? day.formatRange(from, to)
  daysSaid.set(stretch, said)
  return said
}
/** The month of a moment, short. */
export const formatMonth = (time: number) => month.format(time)
/** A part of 1 in whole percent. */
export const formatShare = (part: number) => share.format(part)

/** Formatters of charts, apart from the others so that the page does not load them at the start. */
const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' })
const month = new Intl.DateTimeFormat(undefined, { month: 'short' })
const share = new Intl.NumberFormat(undefined, { style: 'percent' })

/** A stretch of days of the last months (epoch milliseconds), in the reader's time zone: "Nov 16 – 22". */
export const formatDays = (from: number, to: number) => day.formatRange(from, to)
/** The month of a moment, short. */
export const formatMonth = (time: number) => month.format(time)
/** A part of 1 in whole percent. */
export const formatShare = (part: number) => share.format(part)

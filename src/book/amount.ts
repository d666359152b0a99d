import { readAmericanDay, readTime } from '../lofty/times.ts'

/** The number that a text is, or the day (epoch milliseconds) in any of the forms Lofty has; undefined for any other text. */
export function amountOf(text: string): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : (readTime(text.toUpperCase()) ?? readAmericanDay(text))
}

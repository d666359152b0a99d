import { t } from '../../texts/t.ts'
import { formatCount, formatShortMoney } from '../../ui/format.ts'
import { formatDays, formatMonth } from '../../ui/format-chart.ts'
import type { Bin } from './bins.ts'

export function sayWeeks(first: Bin, last: Bin): string {
  if (last.to !== '') return formatDays(first.low, last.high)
  return first === last ? t('This week so far') : t('Since {day}', { day: formatDays(first.low, first.low) })
}

/** "70–84", "95 or more". */
export function sayScores(first: Bin, last: Bin): string {
  if (last.to === '') return t('{score} or more', { score: formatCount(first.low) })
  return `${formatCount(first.low)}–${formatCount(last.high)}`
}

/** "$300K", "$300K–$500K": a bar stands for its price. */
export function sayPrices(first: Bin, last: Bin): string {
  return [...new Set([first, last])].map(({ low }) => formatShortMoney(low)).join('–')
}

export function sayGiven(bins: readonly Bin[], notGiven: number): string {
  const given = bins.reduce((sum, { count }) => sum + count, 0)
  return notGiven > 0
    ? t('{given} scored, {others} not', { given: formatCount(given), others: formatCount(notGiven) })
    : t('{count, plural, one {# lead} other {# leads}}', { count: given })
}

/** A tick where a month begins, but for the first, which may have begun long before. */
export function monthTicks(bins: readonly Bin[]) {
  const months = bins.map(({ low }) => new Date(low).getMonth())
  return bins.flatMap(({ low }, at) =>
    at > 1 && months[at] !== months[at - 1] && at < bins.length - 1 ? [{ at, text: formatMonth(low) }] : [],
  )
}

export function scoreTicks(bins: readonly Bin[]) {
  const middle = Math.floor(bins.length / 2)
  return [0, middle, bins.length].map((at) => ({
    at,
    text: formatCount(bins[at]?.low ?? (bins[bins.length - 1]?.low ?? 0) + (bins[1]?.low ?? 0)),
  }))
}

/** Ticks under 1, 3, 10, 30 …: the middle of a step is its price. */
export function priceTicks(bins: readonly Bin[]) {
  return bins.flatMap(({ low }, place) => (/^[13]0*$/.test(String(low)) ? [{ at: place + 0.5, text: formatShortMoney(low) }] : []))
}

import type { Progress } from '../book/sync-state.ts'
import { formatAgo, formatCount, formatPlural } from '../ui/format.ts'
import type { BookState } from './book.ts'

/** What the book is doing, in one sentence with an honest estimate. */
export function sayBook({ isOn, progress }: BookState): string {
  if (!isOn) return 'No leads are kept in this browser, so lists are read from Lofty each time.'
  if (!progress) return 'Your book is being opened.'
  const { phase, have, total, isComplete, why } = progress
  if (phase === 'opening' && !isComplete) return `Your book is being opened: ${sayHave(progress)}.`
  if (phase === 'paused') return `Filling is paused at ${sayHave(progress)}.`
  if (phase === 'stopped' || phase === 'waiting') return `${why ?? 'Lofty does not answer.'} The book has ${sayHave(progress)}.`
  if (!isComplete) return `Reading your leads: ${sayHave(progress)}${sayPace(progress)}.`
  if (phase === 'checking') return `All ${formatPlural(have, 'lead')} are here and are being checked for changes.`
  if (phase === 'refreshing') return `All ${formatPlural(have, 'lead')} are here. Lofty is asked what is new.`
  return why ?? `All ${formatPlural(total ?? have, 'lead')} are here${sayFreshness(progress)}.`
}

/** "4,200 of 12,480". */
export function sayHave({ have, total }: Pick<Progress, 'have' | 'total'>): string {
  return total === undefined ? formatPlural(have, 'lead') : `${formatCount(have)} of ${formatPlural(total, 'lead')}`
}

/** ", about 9 min at 10 calls a minute"; nothing while nobody can know. */
function sayPace({ minutesLeft, perMinute }: Progress): string {
  if (minutesLeft === undefined || perMinute === undefined) return ''
  const left = minutesLeft < 1 ? 'less than a minute' : `about ${formatCount(Math.ceil(minutesLeft))} min`
  return `, ${left} at ${formatPlural(Math.max(1, Math.round(perMinute)), 'call')} a minute`
}

function sayFreshness({ asOf }: Progress): string {
  return asOf === undefined ? '' : `, as of ${formatAgo(asOf)}`
}

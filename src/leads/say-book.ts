import type { Progress } from '../book/sync-state.ts'
import { t } from '../texts/t.ts'
import { formatAgo, formatCount } from '../ui/format.ts'
import type { BookState } from './book.ts'

/** What the book is doing, in one sentence with an honest estimate. */
export function sayBook({ isOn, progress }: BookState): string {
  if (!isOn) return t('No leads are kept in this browser, so lists are read from Lofty each time.')
  if (!progress) return t('Your book is being opened.')
  const { phase, have, total, isComplete, why } = progress
  const had = sayHave(progress)
  if (phase === 'opening' && !isComplete) return t('Your book is being opened: {had}.', { had })
  if (phase === 'paused') return t('Filling is paused at {had}.', { had })
  if (phase === 'stopped' || phase === 'waiting') return `${why ?? t('Lofty does not answer.')} ${t('The book has {had}.', { had })}`
  if (!isComplete) return sayPace(had, progress)
  if (phase === 'checking')
    return t('All {have, plural, one {# lead} other {# leads}} are here and are being checked for changes.', { have })
  if (phase === 'refreshing') return t('All {have, plural, one {# lead} other {# leads}} are here. Lofty is asked what is new.', { have })
  return why ?? sayFreshness(total ?? have, progress)
}

/** "4,200 of 12,480". */
export function sayHave({ have, total }: Pick<Progress, 'have' | 'total'>): string {
  return total === undefined
    ? t('{count, plural, one {# lead} other {# leads}}', { count: have })
    : t('{have} of {total, plural, one {# lead} other {# leads}}', { have: formatCount(have), total })
}

/** "Reading your leads: 4,200 of 12,480, about 9 min at 10 calls a minute."; without the estimate while nobody can know. */
function sayPace(had: string, { minutesLeft, perMinute }: Progress): string {
  if (minutesLeft === undefined || perMinute === undefined) return t('Reading your leads: {had}.', { had })
  const calls = Math.max(1, Math.round(perMinute))
  if (minutesLeft < 1) {
    return t('Reading your leads: {had}, less than a minute at {calls, plural, one {# call} other {# calls}} a minute.', { had, calls })
  }
  const minutes = formatCount(Math.ceil(minutesLeft))
  return t('Reading your leads: {had}, about {minutes} min at {calls, plural, one {# call} other {# calls}} a minute.', {
    had,
    minutes,
    calls,
  })
}

function sayFreshness(all: number, { asOf }: Progress): string {
  return asOf === undefined
    ? t('All {all, plural, one {# lead} other {# leads}} are here.', { all })
    : t('All {all, plural, one {# lead} other {# leads}} are here, as of {ago}.', { all, ago: formatAgo(asOf) })
}

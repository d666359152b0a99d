import { RotateCw } from 'lucide-react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatAgo, formatClock, formatCount } from '../ui/format.ts'
import type { BookState } from './book.ts'
import { sayTotal } from './say-total.ts'
import type { LeadList } from './use-lead-list.ts'

/** How many leads match, who said so and when, how much was looked at; and the way to ask again. */
export function ListStatus({ list, book }: { list: LeadList; book: BookState }) {
  const isUnknown = list.total === undefined
  const isBusy =
    (list.isFetching && (list.isLate || !list.isStale)) ||
    (list.road === 'book' && book.isOn && (!book.progress || book.progress.phase === 'refreshing' || book.progress.phase === 'opening'))
  const readOn = list.partial?.readOn
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 max-sm:basis-full">
      <p role="status" className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="whitespace-nowrap text-[0.9375rem] font-semibold">
          {isUnknown ? t(list.isFetching ? 'Loading leads' : 'No leads loaded') : sayHowMany(list)}
        </span>
        {/* Told with the number, and not again when it grows old. */}
        {!isUnknown && (
          <span aria-live="off" className="whitespace-nowrap text-xs text-faint">
            {sayOrigin(list, book)}
          </span>
        )}
      </p>
      {readOn && !list.isStale && (
        <Button look="quiet" onClick={readOn} title={t('Read up to ten more pages of Lofty’s list')}>
          {t('Read on')}
        </Button>
      )}
      <Button
        look="icon"
        aria-label={t('Refresh')}
        title={t(list.road === 'book' ? 'Ask Lofty for new and changed leads' : 'Ask Lofty again for the rows on screen')}
        disabled={isBusy}
        onClick={list.refresh}
      >
        <RotateCw aria-hidden className={`size-4 ${isBusy ? 'animate-spin' : ''}`} />
      </Button>
    </div>
  )
}

/** "2,500 leads"; "300 of 400 leads" when Lofty tells more than it gives; "37 so far in 4,200 of 12,480" while not all was looked at. */
function sayHowMany(list: LeadList): string {
  if (list.partial) {
    const { seen, of } = list.partial
    const [found, looked] = [sayTotal(list), formatCount(seen)]
    return of === undefined
      ? t('{found} so far in {looked}', { found, looked })
      : t('{found} so far in {looked} of {all}', { found, looked, all: formatCount(of) })
  }
  const found = sayTotal(list)
  if (list.stop && list.counted !== undefined) return t('{found} of {all} leads', { found, all: formatCount(list.counted) })
  return t('{count, plural, one {{found} lead} other {{found} leads}}', { found, count: list.total ?? 0 })
}

function sayOrigin({ fetchedAt, isLate, isFetching, road }: LeadList, { progress }: BookState): string {
  if (isLate) return t(isFetching ? (road === 'book' ? 'asking your book' : 'asking Lofty') : 'of the search before')
  if (road !== 'book') return t('from Lofty, {time}', { time: formatClock(fetchedAt) })
  return progress?.asOf === undefined ? t('from your book') : t('from your book, {ago}', { ago: formatAgo(progress.asOf) })
}

import { Suspense } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { BookNotices } from './book-notices.tsx'
import { cellText } from './cells.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { PagingNotices } from './paging-notices.tsx'
import type { Search } from './search.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'
import { WaitingNotice } from './waiting-notice.tsx'

const SentNotice = onDemand(async () => (await import('./sent-notice.tsx')).SentNotice)
/** The check of Lofty's answers comes after the first rows are drawn. */
const UnappliedNotices = onDemand(async () => (await import('./unapplied-notices.tsx')).UnappliedNotices)

const NewsPill = onDemand(async () => (await import('./visits/news-pill.tsx')).NewsPill)

interface Props {
  list: LeadList
  search: Search
  change: ChangeSearch
}

/** All that is wrong or worth knowing about the list, each as one sentence with what can be done. */
export function ListNotices({ list, search, change }: Props) {
  const { rows } = list
  // The same search was answered further up: what Lofty does not take is the place.
  const lastGiven = rows.has(list.failedAt) ? list.failedAt + 1 : list.failedAt
  const isTooDeep = list.failure?.kind === 'invalid' && list.failedAt > 0 && list.inHand > 0
  return (
    <div aria-live="polite">
      {search.sent && (
        <Suspense fallback={null}>
          <SentNotice sent={search.sent} list={list} change={change} />
        </Suspense>
      )}
      {isTooDeep ? (
        <Notice isAlert>
          {t('Lofty gives no rows beyond number {last}. Set filters to reach the leads further down.', { last: formatCount(lastGiven) })}
        </Notice>
      ) : list.failure ? (
        <FailureNotice failure={list.failure} onRetry={list.retry} isTrying={list.isFetching} />
      ) : (
        list.isFetching && (list.isLate || !list.isStale) && <WaitingNotice asked={list.asked} />
      )}
      {list.road !== 'book' && (
        <Suspense fallback={null}>
          <UnappliedNotices list={list} change={change} />
        </Suspense>
      )}
      {list.hasDisorder && (
        <Notice>
          {t('Lofty did not keep the order it was asked for, so leads that fit may be missing here until all your leads are in the book.')}
        </Notice>
      )}
      {list.showNews && (
        <Suspense fallback={null}>
          <NewsPill list={list} onShow={list.showNews} />
        </Suspense>
      )}
      <BookNotices />
      <PagingNotices list={list} />
      {search.leftOut.length > 0 && (
        <Notice actions={<Button onClick={() => change(() => ({}), 'replace')}>{t('Got it')}</Button>}>
          {t('Left out of this search, because Leadbook does not understand it:')}{' '}
          <bdi className="font-mono">{cellText(search.leftOut.join(' · '))}</bdi>
        </Notice>
      )}
    </div>
  )
}

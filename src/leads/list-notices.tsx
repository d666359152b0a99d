import { useMemo } from 'react'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { cellText } from './cells.tsx'
import { findUnapplied } from './echo.ts'
import { FailureNotice } from './failure-notice.tsx'
import { PagingNotices } from './paging-notices.tsx'
import { type Search, withFilter } from './search.ts'
import { SentNotice } from './sent-notice.tsx'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'
import { WaitingNotice } from './waiting-notice.tsx'

interface Props {
  list: LeadList
  search: Search
  change: ChangeSearch
}

/** All that is wrong or worth knowing about the list, each as one sentence with what can be done. */
export function ListNotices({ list, search, change }: Props) {
  const { rows, shown } = list
  const unapplied = useMemo(() => findUnapplied(shown, [...rows.values()]), [rows, shown])
  // The same search was answered further up: what Lofty does not take is the place.
  const lastGiven = rows.has(list.failedAt) ? list.failedAt + 1 : list.failedAt
  const isTooDeep = list.failure?.kind === 'invalid' && list.failedAt > 0 && list.inHand > 0
  return (
    <div aria-live="polite">
      {search.sent && <SentNotice sent={search.sent} list={list} change={change} />}
      {isTooDeep ? (
        <Notice isAlert>Lofty gives no rows beyond number {formatCount(lastGiven)}. Set filters to reach the leads further down.</Notice>
      ) : list.failure ? (
        <FailureNotice failure={list.failure} onRetry={list.retry} isTrying={list.isFetching} />
      ) : (
        list.isFetching && <WaitingNotice />
      )}
      {unapplied.map(({ id, label, misfits, checked }) => (
        <Notice key={id} actions={<Button onClick={() => change((before) => withFilter(before, id, []))}>{`Remove ${label}`}</Button>}>
          Lofty did not apply the filter <b>{label}</b>: {formatCount(misfits)} of {formatCount(checked)} leads it sent do not fit.
        </Notice>
      ))}
      <PagingNotices list={list} />
      {search.leftOut.length > 0 && (
        <Notice actions={<Button onClick={() => change(() => ({}), 'replace')}>Got it</Button>}>
          Left out of this search, because Leadbook does not understand it:{' '}
          <bdi className="font-mono">{cellText(search.leftOut.join(' · '))}</bdi>
        </Notice>
      )}
    </div>
  )
}

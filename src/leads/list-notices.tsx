import { useMemo } from 'react'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { cellText } from './cells.tsx'
import { findUnapplied } from './echo.ts'
import { FailureNotice } from './failure-notice.tsx'
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
  const { blocks, shown, drift } = list
  const unapplied = useMemo(
    () =>
      findUnapplied(
        shown,
        [...blocks.values()].flatMap((block) => block.rows),
      ),
    [blocks, shown],
  )
  return (
    <div aria-live="polite">
      {search.sent && <SentNotice sent={search.sent} list={list} change={change} />}
      {list.failure ? (
        <FailureNotice failure={list.failure} onRetry={list.refresh} isTrying={list.isFetching} />
      ) : (
        list.isFetching && <WaitingNotice />
      )}
      {unapplied.map(({ id, label, misfits, checked }) => (
        <Notice key={id} actions={<Button onClick={() => change((before) => withFilter(before, id, []))}>{`Remove ${label}`}</Button>}>
          Lofty did not apply the filter <b>{label}</b>: {formatCount(misfits)} of {formatCount(checked)} leads it sent do not fit.
        </Notice>
      ))}
      {drift.hasMoved && (
        <Notice actions={<Button onClick={list.refresh}>Refresh the list</Button>}>
          The list changed at Lofty while you were reading it, so rows may stand twice or be missing until you refresh.
        </Notice>
      )}
      {search.leftOut.length > 0 && (
        <Notice actions={<Button onClick={() => change(() => ({}), 'replace')}>Got it</Button>}>
          Left out of this search, because Leadbook does not understand it:{' '}
          <bdi className="font-mono">{cellText(search.leftOut.join(' · '))}</bdi>
        </Notice>
      )}
    </div>
  )
}

import { lazy, Suspense } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { sayForBook } from './say.ts'
import type { Search } from './search.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'
import { WaitingNotice } from './waiting-notice.tsx'

/** The check of Lofty's answers comes after the first rows are drawn. */
const UnappliedNotices = lazy(async () => ({ default: (await import('./unapplied-notices.tsx')).UnappliedNotices }))

interface Props {
  list: LeadList
  search: Search
  change: ChangeSearch
}

/** All that is wrong or worth knowing about the list, each as one sentence with what can be done. */
export function ListNotices({ list, search, change }: Props) {
  const forBook = sayForBook(search)
  return (
    <div aria-live="polite">
      {list.failure ? (
        <FailureNotice failure={list.failure} onRetry={list.refresh} isTrying={list.isFetching} />
      ) : (
        list.isFetching && <WaitingNotice />
      )}
      <Suspense fallback={null}>
        <UnappliedNotices list={list} change={change} />
      </Suspense>
      {forBook && <Notice>{forBook}</Notice>}
      {list.drift.hasMoved && (
        <Notice actions={<Button onClick={list.refresh}>Refresh the list</Button>}>
          The list changed at Lofty while you were reading it, so rows may stand twice or be missing until you refresh.
        </Notice>
      )}
      {search.leftOut.length > 0 && (
        <Notice actions={<Button onClick={() => change(() => ({}), 'replace')}>Got it</Button>}>
          Left out of this search, because Leadbook does not understand it: <bdi className="font-mono">{search.leftOut.join(' · ')}</bdi>
        </Notice>
      )}
    </div>
  )
}

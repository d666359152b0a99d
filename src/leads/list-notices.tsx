import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { BookNotices } from './book-notices.tsx'
import { cellText } from './cells.tsx'
import { PagingNotices } from './paging-notices.tsx'
import type { Search } from './search.ts'
import { SentNotice } from './sent-notice.tsx'
import { SharedNotice } from './shared-notice.tsx'
import { UnappliedNotices } from './unapplied-notices.tsx'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'
import { NewsPill } from './visits/news-pill.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

interface Props {
  list: LeadList
  search: Search
  change: ChangeSearch
}

/** What is worth knowing about the list, each as one sentence with what can be done; a failure stands by itself. */
export function ListNotices({ list, search, change }: Props) {
  return (
    <>
      <SharedNotice />
      {search.sent && <SentNotice sent={search.sent} list={list} change={change} />}
      {!list.failure && list.isFetching && (list.isLate || !list.isStale) && <WaitingNotice asked={list.asked} />}
      {list.road !== 'book' && <UnappliedNotices list={list} change={change} />}
      {list.hasDisorder && (
        <Notice>
          {t('Lofty did not keep the order it was asked for, so leads that fit may be missing here until all your leads are in the book.')}
        </Notice>
      )}
      {list.showNews && <NewsPill list={list} onShow={list.showNews} />}
      <BookNotices />
      <PagingNotices list={list} />
      {search.leftOut.length > 0 && (
        <Notice actions={<Button onClick={() => change(() => ({}), 'replace')}>{t('Got it')}</Button>}>
          {t('Left out of this search, because Leadbook does not understand it:')}{' '}
          <bdi className="font-mono">{cellText(search.leftOut.join(' · '))}</bdi>
        </Notice>
      )}
    </>
  )
}

import { useMemo } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import type { LeadList } from './use-lead-list.ts'

/** What does not fit in the rows that came: a list that moved, ended early, or holds leads twice or unreadable. */
export function PagingNotices({ list }: { list: LeadList }) {
  const { rows, stop, total = 0, counted = 0, doubled } = list
  const unreadable = useMemo(() => [...rows.values()].filter((row) => row.unreadable !== undefined).length, [rows])
  return (
    <>
      {stop === 'ended' && (
        <Notice actions={<Button onClick={list.refresh}>{t('Try again')}</Button>}>
          {t('Lofty ended the list early: {total} of {counted, plural, one {# lead} other {# leads}} came.', {
            total: formatCount(total),
            counted,
          })}
        </Notice>
      )}
      {stop === 'repeats' && (
        <Notice actions={<Button onClick={list.refresh}>{t('Try again')}</Button>}>
          {t(
            'Lofty sends the same leads for every part of the list, so only the first {total} can be shown. Set filters to reach others.',
            {
              total: formatCount(total),
            },
          )}
        </Notice>
      )}
      {list.hasMoved && (
        <Notice actions={<Button onClick={list.refresh}>{t('Refresh the list')}</Button>}>
          {t('The list changed at Lofty while you were reading it, so rows may stand twice or be missing until you refresh.')}
        </Notice>
      )}
      {doubled > 0 && (
        <Notice>
          {t('Lofty sent {doubled, plural, one {# lead} other {# leads}} twice in one answer; each is shown once.', { doubled })}
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice>
          {t('{unreadable, plural, one {# row} other {# rows}} could not be read; each says why in its place.', { unreadable })}
        </Notice>
      )}
    </>
  )
}

import { useMemo } from 'react'
import { Button } from '../ui/button.tsx'
import { formatCount, formatPlural } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import type { LeadList } from './use-lead-list.ts'

/** What does not fit in the rows that came: a list that moved, ended early, or holds leads twice or unreadable. */
export function PagingNotices({ list }: { list: LeadList }) {
  const { rows, stop, total = 0, counted = 0, doubled } = list
  const unreadable = useMemo(() => [...rows.values()].filter((row) => row.unreadable !== undefined).length, [rows])
  return (
    <>
      {stop === 'ended' && (
        <Notice actions={<Button onClick={list.refresh}>Try again</Button>}>
          Lofty ended the list early: {formatCount(total)} of {formatPlural(counted, 'lead')} came.
        </Notice>
      )}
      {stop === 'repeats' && (
        <Notice actions={<Button onClick={list.refresh}>Try again</Button>}>
          Lofty sends the same leads for every part of the list, so only the first {formatCount(total)} can be shown. Set filters to reach
          others.
        </Notice>
      )}
      {list.hasMoved && (
        <Notice actions={<Button onClick={list.refresh}>Refresh the list</Button>}>
          The list changed at Lofty while you were reading it, so rows may stand twice or be missing until you refresh.
        </Notice>
      )}
      {doubled > 0 && <Notice>Lofty sent {formatPlural(doubled, 'lead')} twice in one answer; each is shown once.</Notice>}
      {unreadable > 0 && <Notice>{formatPlural(unreadable, 'row')} could not be read; each says why in its place.</Notice>}
    </>
  )
}

import { useMemo } from 'react'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { findUnapplied } from './echo.ts'
import { withFilter } from './search.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

/** Names the filters that the rows contradict. */
export function UnappliedNotices({ list: { rows, shown }, change }: { list: LeadList; change: ChangeSearch }) {
  const unapplied = useMemo(() => findUnapplied(shown, [...rows.values()]), [rows, shown])
  return unapplied.map(({ id, label, misfits, checked }) => (
    <Notice key={id} actions={<Button onClick={() => change((before) => withFilter(before, id, []))}>{`Remove ${label}`}</Button>}>
      Lofty did not apply the filter <b>{label}</b>: {formatCount(misfits)} of {formatCount(checked)} leads it sent do not fit.
    </Notice>
  ))
}

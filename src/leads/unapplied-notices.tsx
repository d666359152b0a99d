import { useMemo } from 'react'
import { rich } from '../texts/rich.ts'
import { t } from '../texts/t.ts'
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
    <Notice
      key={id}
      actions={<Button onClick={() => change((before) => withFilter(before, id, []))}>{t('Remove {name}', { name: label })}</Button>}
    >
      {rich('Lofty did not apply the filter {filter}: {misfits} of {checked} leads it sent do not fit.', {
        filter: <b>{label}</b>,
        misfits: formatCount(misfits),
        checked: formatCount(checked),
      })}
    </Notice>
  ))
}

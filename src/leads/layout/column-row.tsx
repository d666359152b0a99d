import type { ReactNode } from 'react'
import { t } from '../../texts/t.ts'
import { formatCount } from '../../ui/format.ts'
import { revealHidden } from '../../ui/hidden.ts'
import { cellText } from '../cells.tsx'
import { type ColumnId, columnOf } from '../columns.tsx'
import { type Fill, sayFill } from './use-fills.ts'

interface Props {
  id: ColumnId
  isShown: boolean
  fill: Fill | undefined
  onTurn: (id: ColumnId) => void
  /** What stands before it, to move it by. */
  grip?: ReactNode
  className?: string
}

/** A column to show or hide, with the share of leads that have something in it. */
export function ColumnRow({ id, isShown, fill, onTurn, grip, className = '' }: Props) {
  const { label } = columnOf(id)
  return (
    <li data-id={id} className={`group mx-1 flex items-center gap-1 rounded-md hover:bg-sunken ${className}`}>
      {grip || <span className="w-6 shrink-0" />}
      <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-2 py-1 pe-3">
        <input
          type="checkbox"
          aria-label={revealHidden(label)}
          checked={isShown}
          disabled={id === 'name'}
          onChange={() => onTurn(id)}
          className="accent-accent"
        />
        <bdi className="min-w-0 flex-1 truncate">{cellText(label)}</bdi>
        {fill && (
          <span
            className="shrink-0 text-xs text-faint"
            title={t('Filled in on {filled} of {leads} leads', { filled: formatCount(fill.filled), leads: formatCount(fill.leads) })}
          >
            {sayFill(fill)}
          </span>
        )}
      </label>
    </li>
  )
}

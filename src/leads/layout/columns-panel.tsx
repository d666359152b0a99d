import { useEffect, useRef, useState } from 'react'
import { foldForFinding } from '../../filters/option-match.ts'
import type { Row } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { FindField } from '../../ui/find-field.tsx'
import { type ColumnId, columnIds, columnOf } from '../columns.tsx'
import type { Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'
import { ColumnRow } from './column-row.tsx'
import { DEFAULT_LAYOUT, shownColumns } from './layout.ts'
import { withHidden, withShown } from './layout-changes.ts'
import { LayoutChoices } from './layout-choices.tsx'
import { ShownColumns } from './shown-columns.tsx'
import { useFills } from './use-fills.ts'

export interface PanelProps {
  search: Search
  change: ChangeSearch
  /** The rows in hand, whose custom fields can be told before the book is complete. */
  rows: ReadonlyMap<number, Row>
}

/** Which columns are shown, in which order, how many of them stay in view, and how high rows are. */
export function ColumnsPanel({ search, change, rows }: PanelProps) {
  const [typed, setTyped] = useState('')
  const { fills, custom } = useFills(rows)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const shown = shownColumns(search)
  const isFound = (id: ColumnId) => foldForFinding(columnOf(id).label).includes(foldForFinding(typed.trim()))
  const isHidden = (id: ColumnId) => !shown.includes(id) && isFound(id)
  const groups = [
    { heading: t('Not shown'), ids: columnIds.filter(isHidden) },
    { heading: t('Custom fields'), ids: custom.filter(isHidden) },
  ].filter(({ ids }) => ids.length > 0)
  const found = shown.filter(isFound)
  const turn = (id: ColumnId) =>
    change((before) => (shownColumns(before).includes(id) ? withHidden(before, id) : withShown(before, id)), 'replace')

  return (
    <div className="flex max-h-[calc(100dvh-9rem)] flex-col">
      <div className="border-b border-line p-2">
        <FindField ref={field} aria-label={t('Find a column')} value={typed} onType={setTyped} />
      </div>
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto overscroll-contain py-1.5">
        {found.length > 0 && (
          <ShownColumns
            shown={found}
            isWhole={found.length === shown.length}
            frozen={search.frozen}
            fills={fills}
            change={change}
            onTurn={turn}
          />
        )}
        {groups.map(({ heading, ids }) => (
          <section key={heading} aria-label={heading}>
            <h2 className="px-4 pt-2 pb-0.5 text-xs font-semibold text-faint">{heading}</h2>
            <ul>
              {ids.map((id) => (
                <ColumnRow key={id} id={id} isShown={false} fill={fills.get(id)} onTurn={turn} />
              ))}
            </ul>
          </section>
        ))}
        {found.length + groups.length === 0 && (
          <p className="px-4 py-2 text-faint">{t('No column of this name. Clear the search to see all.')}</p>
        )}
      </div>
      <LayoutChoices search={search} shown={shown} change={change} />
      <div className="border-t border-line px-3 py-2">
        <Button look="quiet" onClick={() => change(() => DEFAULT_LAYOUT, 'replace')}>
          {t('Reset columns and density')}
        </Button>
      </div>
    </div>
  )
}

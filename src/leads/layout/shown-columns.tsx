import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { t } from '../../texts/t.ts'
import { revealHidden } from '../../ui/hidden.ts'
import { followPointer } from '../../ui/pointer-drag.ts'
import { type ColumnId, columnOf } from '../columns.tsx'
import type { ChangeSearch } from '../use-search.ts'
import { ColumnRow } from './column-row.tsx'
import { moveColumn, walkedTo } from './move-column.ts'
import type { Fill } from './use-fills.ts'

interface Props {
  shown: readonly ColumnId[]
  /** Whether these are all that are shown: only then can they be put in order. */
  isWhole: boolean
  frozen: number
  fills: ReadonlyMap<ColumnId, Fill>
  change: ChangeSearch
  onTurn: (id: ColumnId) => void
}

const UPRIGHT = ['ArrowUp', 'ArrowDown'] as const

/** The columns shown, in their order: dragged, or moved with the arrow keys. A line stands below those that stay in view. */
export function ShownColumns({ shown, isWhole, frozen, fills, change, onTurn }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<{ id: ColumnId; to: number }>()
  // A line stands where it would be dropped. Rows keep their places meanwhile: one that is moved is let go by its pointer.
  const above = dragged && shown.filter((id) => id !== dragged.id)[dragged.to - 1]

  const drag = (id: ColumnId, event: PointerEvent<HTMLElement>) => {
    const { currentTarget: held, button } = event
    if (button !== 0) return
    let to = shown.indexOf(id)
    followPointer(held, event, {
      onMove: ({ clientY }) => {
        const rows = [...(list.current?.children ?? [])].filter((row) => row instanceof HTMLElement && row.dataset.id !== id)
        to = Math.max(1, rows.filter((row) => middleOf(row) < clientY).length)
        setDragged({ id, to })
        rows[Math.min(to, rows.length - 1)]?.scrollIntoView({ block: 'nearest' })
      },
      onEnd: (isDropped) => {
        setDragged(undefined)
        if (isDropped) moveColumn(id, change, () => to)
      },
    })
  }
  const press = (id: ColumnId, event: KeyboardEvent) => {
    const { key } = event
    if (walkedTo(key, 0, 0, UPRIGHT) === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    moveColumn(id, change, (at, last) => walkedTo(key, at, last, UPRIGHT) ?? at)
  }

  return (
    <section aria-label={t('Shown')}>
      <h2 className="px-4 pb-0.5 text-xs font-semibold text-faint">{t('Shown')}</h2>
      <ul ref={list}>
        {shown.map((id, place) => (
          <ColumnRow
            key={id}
            id={id}
            isShown
            fill={fills.get(id)}
            onTurn={onTurn}
            className={`${dragged?.id === id ? 'opacity-50' : ''} ${id === above ? 'shadow-[0_2px_0_var(--accent)]' : ''} ${isWhole && place === frozen - 1 ? 'rounded-b-none border-b border-accent' : ''}`}
            grip={
              isWhole &&
              id !== 'name' && (
                <button
                  type="button"
                  aria-label={t('Move {column}', { column: revealHidden(columnOf(id).label) })}
                  title={t('Drag, or press the up and down arrows')}
                  onPointerDown={(event) => drag(id, event)}
                  onKeyDown={(event) => press(id, event)}
                  className="flex h-7 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded text-faint hover:text-ink"
                >
                  <span aria-hidden className="dots h-3.5 w-2" />
                </button>
              )
            }
          />
        ))}
      </ul>
    </section>
  )
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Sort } from '../lofty/sorts.ts'
import { type ColumnPlace, leadColumns } from './columns.tsx'

/** Pixels. */
export const HEAD_HEIGHT = 36

interface Props {
  width: number
  columns: readonly ColumnPlace[]
  sort: Sort
  isAscending: boolean
  onSort: (sort: Sort) => void
}

/** The header row; it stays on top, and the name's header stays left. A column Lofty can sort by is a button. */
export const GridHead = memo(function GridHead({ width, columns, sort, isAscending, onSort }: Props) {
  return (
    <div role="rowgroup" className="sticky top-0 z-20" style={{ width }}>
      <div role="row" aria-rowindex={1} className="relative border-b border-line bg-page" style={{ height: HEAD_HEIGHT }}>
        {columns.map(({ id, start, size }, place) => {
          const column = leadColumns[id]
          const isSorted = column.sort === sort
          const Arrow = isAscending ? ArrowUp : ArrowDown
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={place + 1}
              aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : undefined}
              className={`flex h-full items-center text-xs font-medium text-faint ${column.isNumber ? 'justify-end' : ''} ${place === 0 ? 'sticky left-0 z-10 border-r border-line bg-page' : 'absolute top-0'}`}
              style={place === 0 ? { width: size } : { left: start, width: size }}
            >
              {column.sort ? (
                <HeadButton
                  label={column.label}
                  isNumber={column.isNumber}
                  isSorted={isSorted}
                  onClick={() => column.sort && onSort(column.sort)}
                >
                  <Arrow aria-hidden className={`size-3.5 ${isSorted ? 'text-accent' : 'opacity-0 group-hover:opacity-60'}`} />
                </HeadButton>
              ) : (
                <span className="truncate px-3">{column.label}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
})

interface ButtonProps {
  label: string
  isNumber: boolean
  isSorted: boolean
  onClick: () => void
  children: ReactNode
}

function HeadButton({ label, isNumber, isSorted, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      title={isSorted ? 'Sort the other way' : `Sort by ${label.toLowerCase()}`}
      className={`group mx-1 flex items-center ${isNumber ? 'flex-row-reverse' : ''} gap-1 rounded px-2 py-1 hover:bg-sunken hover:text-ink ${isSorted ? 'text-ink' : ''}`}
    >
      {label}
      {children}
    </button>
  )
}

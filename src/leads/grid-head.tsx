import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { ChooseReadBox } from './chosen/choose-read-box.tsx'
import type { ChoosableList } from './chosen/chosen.ts'
import { type ColumnPlace, leadColumns } from './columns.tsx'
import { type Order, type SortName, sortOf } from './order.ts'

/** Pixels. */
export const HEAD_HEIGHT = 36

interface Props {
  width: number
  columns: readonly ColumnPlace[]
  /** The order of the list, that which counts most first. */
  orders: readonly Order[]
  /** Whose rows can be selected all at once. */
  list: ChoosableList
  /** Sorts by a column: alone, or as a further one among equals. */
  onSort: (sort: SortName, isFurther: boolean) => void
}

/** The header row; it stays on top, and the name's header stays left. Every column is a button that sorts by it. */
export const GridHead = memo(function GridHead({ width, columns, orders, list, onSort }: Props) {
  return (
    <div role="rowgroup" className="sticky top-0 z-20" style={{ width }}>
      <div role="row" aria-rowindex={1} className="relative border-b border-line bg-page" style={{ height: HEAD_HEIGHT }}>
        {columns.map(({ id, start, size }, place) => {
          const { label, isNumber } = leadColumns[id]
          const sort = sortOf(id)
          const rank = orders.findIndex((order) => order.sort === sort)
          const isAscending = orders[rank]?.isAscending ?? false
          const Arrow = isAscending ? ArrowUp : ArrowDown
          return (
            <div
              key={id}
              role="columnheader"
              // Its box is not part of its name.
              aria-label={label}
              aria-colindex={place + 1}
              aria-sort={rank === 0 ? (isAscending ? 'ascending' : 'descending') : undefined}
              className={`flex h-full items-center text-xs font-medium text-faint ${isNumber ? 'justify-end' : ''} ${place === 0 ? 'sticky left-0 z-10 border-r border-line bg-page pl-6' : 'absolute top-0'}`}
              style={place === 0 ? { width: size } : { left: start, width: size }}
            >
              {place === 0 && <ChooseReadBox list={list} />}
              <HeadButton label={label} isNumber={isNumber} isSorted={rank >= 0} onClick={(isFurther) => onSort(sort, isFurther)}>
                <Arrow aria-hidden className={`size-3.5 shrink-0 ${rank >= 0 ? 'text-accent' : 'opacity-0 group-hover:opacity-60'}`} />
                {rank >= 0 && orders.length > 1 && <span className="text-[0.625rem] text-accent tabular-nums">{rank + 1}</span>}
              </HeadButton>
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
  onClick: (isFurther: boolean) => void
  children: ReactNode
}

function HeadButton({ label, isNumber, isSorted, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      onClick={(event) => onClick(event.shiftKey)}
      title={`${isSorted ? 'Sort the other way' : `Sort by ${label.toLowerCase()}`} (with Shift: among equals)`}
      className={`group mx-1 flex min-w-0 items-center ${isNumber ? 'flex-row-reverse' : ''} gap-1 rounded px-2 py-1 hover:bg-sunken hover:text-ink ${isSorted ? 'text-ink' : ''}`}
    >
      <span className="truncate">{label}</span>
      {children}
    </button>
  )
}

import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode, useRef, useState } from 'react'
import { t } from '../texts/t.ts'
import { revealHidden } from '../ui/hidden.ts'
import { reveal } from '../ui/reveal.tsx'
import { ChooseReadBox } from './chosen/choose-read-box.tsx'
import { columnOf } from './columns.tsx'
import { NARROWEST, WIDEST } from './layout/layout.ts'
import { type ColumnPlace, cellStyle, frozenClass } from './layout/places.ts'
import { type Order, type SortName, sortBy, sortOf, thenBy } from './order.ts'
import type { ChangeSearch } from './use-search.ts'

/** Pixels. */
export const HEAD_HEIGHT = 36

interface Props {
  columns: readonly ColumnPlace[]
  /** So many columns, from the first on, stay in view. */
  frozen: number
  /** The order of the list, that which counts most first. */
  orders: readonly Order[]
  change: ChangeSearch
}

/** What resizes and moves columns: fetched when the mouse or the focus comes near. */
const load = () => import('./layout/head-actions.ts')

/**
 * The header row; it stays on top, and frozen headers stay left. Every column is a button that sorts by it, can be
 * dragged to another place, and has an edge that makes it wider. The tab stops are those of one column.
 */
export const GridHead = memo(function GridHead({ columns, frozen, orders, change }: Props) {
  const [walked, setWalked] = useState(0)
  const current = Math.min(walked, columns.length - 1)
  const head = useRef<HTMLDivElement>(null)
  const now = useRef({ columns, frozen, change })
  now.current = { columns, frozen, change }
  const serve = () => void load().then(({ serveHead }) => head.current && serveHead(head.current, () => now.current))

  return (
    <div
      ref={head}
      role="rowgroup"
      className="sticky top-0 z-20"
      style={{ width: 'var(--width)', minWidth: '100%' }}
      onPointerEnter={serve}
      onFocus={({ target }) => {
        serve()
        setWalked(Number(target.closest<HTMLElement>('[data-at]')?.dataset.at))
      }}
    >
      <div role="row" aria-rowindex={1} className="relative border-b border-line bg-page" style={{ height: HEAD_HEIGHT }}>
        {columns.map((place) => (
          <Header key={place.id} place={place} frozen={frozen} orders={orders} isCurrent={place.at === current} change={change} />
        ))}
        <div data-drop aria-hidden hidden className="absolute inset-y-0 z-20 w-0.5 bg-accent" />
      </div>
    </div>
  )
})

interface HeaderProps extends Pick<Props, 'frozen' | 'orders' | 'change'> {
  place: ColumnPlace
  isCurrent: boolean
}

function Header({ place: { id, at, size }, frozen, orders, isCurrent, change }: HeaderProps) {
  const { label, isNumber } = columnOf(id)
  const sort = sortOf(id)
  const rank = sort === undefined ? -1 : orders.findIndex((order) => order.sort === sort)
  const isAscending = orders[rank]?.isAscending ?? false
  const Arrow = isAscending ? ArrowUp : ArrowDown
  const name = revealHidden(label)
  const tabIndex = isCurrent ? 0 : -1
  return (
    <div
      role="columnheader"
      data-at={at}
      aria-colindex={at + 1}
      aria-label={name}
      aria-sort={rank === 0 ? (isAscending ? 'ascending' : 'descending') : undefined}
      className={`group/head flex h-full items-center bg-page text-xs font-medium text-faint ${isNumber ? 'justify-end' : ''} ${at === 0 ? 'ps-7' : ''} ${at < frozen ? `z-10 ${frozenClass(at, frozen)}` : 'absolute top-0'}`}
      style={cellStyle(at)}
    >
      {at === 0 && <ChooseReadBox />}
      <HeadButton label={name} sort={sort} isNumber={isNumber} isSorted={rank >= 0} tabIndex={tabIndex} change={change}>
        <bdi className="truncate">{reveal(label)}</bdi>
        {sort !== undefined && (
          <Arrow aria-hidden className={`size-3.5 shrink-0 ${rank >= 0 ? 'text-accent' : 'opacity-0 group-hover:opacity-60'}`} />
        )}
        {rank >= 0 && orders.length > 1 && <span className="text-[0.625rem] text-accent tabular-nums">{rank + 1}</span>}
      </HeadButton>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t('Width of {name}', { name })}
        aria-valuenow={size}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={tabIndex}
        title={t('Drag to resize, double-click to fit')}
        className="absolute inset-y-0 end-0 z-10 w-2.5 cursor-col-resize touch-none after:absolute after:inset-y-2 after:end-0 after:w-0.5 after:rounded-full hover:after:bg-accent focus-visible:after:bg-accent group-hover/head:after:bg-line"
      />
    </div>
  )
}

interface ButtonProps extends Pick<Props, 'change'> {
  label: string
  sort: SortName | undefined
  isNumber: boolean
  isSorted: boolean
  tabIndex: number
  children: ReactNode
}

/** Sorts by the column: alone, or with Shift as a further one among equals. A custom field can only be moved. */
function HeadButton({ label, sort, isNumber, isSorted, tabIndex, change, children }: ButtonProps) {
  const hint =
    sort === undefined
      ? t('Leadbook cannot sort by custom fields. Drag, or press Shift and an arrow, to move it.')
      : isSorted
        ? t('Sort the other way (with Shift: among equals). Drag, or press Shift and an arrow, to move it.')
        : t('Sort by {column} (with Shift: among equals). Drag, or press Shift and an arrow, to move it.', { column: label.toLowerCase() })
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-disabled={sort === undefined}
      onClick={({ shiftKey }) => sort && change((before) => (shiftKey ? thenBy(before, sort) : sortBy(before, sort)), 'replace')}
      title={hint}
      className={`group mx-1 flex min-w-0 items-center ${isNumber ? 'flex-row-reverse' : ''} gap-1 rounded px-2 py-1 hover:bg-sunken hover:text-ink ${isSorted ? 'text-ink' : ''}`}
    >
      {children}
    </button>
  )
}

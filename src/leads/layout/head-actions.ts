import { announce } from '../../ui/announce.tsx'
import { formatCount } from '../../ui/format.ts'
import { revealHidden } from '../../ui/hidden.ts'
import type { Grip } from '../../ui/pointer-drag.ts'
import { columnOf } from '../columns.tsx'
import type { ChangeSearch } from '../use-search.ts'
import { dragPlace } from './drag-place.ts'
import { dragWidth, type InGrid } from './drag-width.ts'
import { NARROWEST, WIDEST } from './layout.ts'
import { withWidth } from './layout-changes.ts'
import { moveColumn, walkedTo } from './move-column.ts'
import { type ColumnPlace, fittingWidth } from './places.ts'

/** A column's header in the grid, and the way to change it. */
export interface AtHeader extends InGrid {
  change: ChangeSearch
}

interface Press {
  key: string
  shiftKey: boolean
  target: EventTarget
}

/** Pixels by which an arrow widens a column, alone and with Shift. */
const STEP = 8
const LONG_STEP = 40

const SIDEWAYS = ['ArrowLeft', 'ArrowRight'] as const

/** Drags what is held: a column's edge makes it wider, its header goes to another place. */
export function dragColumn(grip: Grip, { columns, frozen, place, change }: AtHeader): void {
  if (grip.held.role === 'separator') {
    dragWidth(grip, { columns, frozen, place }, (width) => change((before) => withWidth(before, place.id, width), 'replace'))
  } else if (place.at > 0) {
    dragPlace(grip, { columns, frozen, place }, (to) => moveColumn(place.id, change, () => to))
  }
}

/** Keys on a column's edge: arrows widen it, Home and End go as far as may be, Enter fits it. */
export function pressOnEdge({ key, shiftKey, target }: Press, { place: { id, at }, change }: Pick<AtHeader, 'place' | 'change'>): void {
  if (key === 'Enter') {
    if (target instanceof Element) fitColumn(target, { id, at }, change)
    return
  }
  const step = (key === 'ArrowLeft' ? -1 : 1) * (shiftKey ? LONG_STEP : STEP)
  const ends: Record<string, number> = { Home: NARROWEST, End: WIDEST }
  change((before) => withWidth(before, id, ends[key] ?? (before.widths.get(id) ?? columnOf(id).width) + step), 'replace')
}

/** Keys on a header: arrows, Home and End walk the headers; with Shift they move the column. */
export function pressOnHeader({ key, shiftKey, target }: Press, { columns, place, change }: AtHeader): void {
  if (shiftKey) {
    moveColumn(place.id, change, (at, last) => walkedTo(key, at, last, SIDEWAYS) ?? at)
    return
  }
  const to = walkedTo(key, place.at, columns.length - 1, SIDEWAYS)
  if (target instanceof Element) target.closest('[role=row]')?.querySelector<HTMLElement>(`[data-at="${to}"] button`)?.focus()
}

/** Makes a column as wide as the widest of what is on screen of it. `edge` is any part of its header. */
export function fitColumn(edge: Element, { id, at }: Pick<ColumnPlace, 'id' | 'at'>, change: ChangeSearch): void {
  const grid = edge.closest<HTMLElement>('[role=grid]')
  if (!grid) return
  const { top, bottom } = grid.getBoundingClientRect()
  const size = `--w${at}`
  const before = grid.style.getPropertyValue(size)
  // For a moment the cells take what they need.
  grid.style.setProperty(size, 'max-content')
  const boxes = [...grid.querySelectorAll(`[aria-colindex="${at + 1}"]`)].map((cell) => cell.getBoundingClientRect())
  grid.style.setProperty(size, before)
  const seen = boxes.filter((box) => box.bottom > top && box.top < bottom)
  const width = fittingWidth(seen.map((box) => box.width))
  change((layout) => withWidth(layout, id, width), 'replace')
  announce(`${revealHidden(columnOf(id).label)} is ${formatCount(width)} pixels wide.`)
}

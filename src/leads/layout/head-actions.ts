import { t } from '../../texts/t.ts'
import { announce } from '../../ui/announce.tsx'
import { formatCount } from '../../ui/format.ts'
import { revealHidden } from '../../ui/hidden.ts'
import { columnOf } from '../columns.tsx'
import type { ChangeSearch } from '../use-search.ts'
import { dragPlace } from './drag-place.ts'
import { dragWidth } from './drag-width.ts'
import { NARROWEST, WIDEST } from './layout.ts'
import { withWidth } from './layout-changes.ts'
import { moveColumn, walkedTo } from './move-column.ts'
import { fittingWidth } from './place-changes.ts'
import type { ColumnPlace } from './places.ts'
import { sidewaysKeys } from './sideways.ts'

/** The grid's head as it is drawn now. */
export interface HeadNow {
  columns: readonly ColumnPlace[]
  frozen: number
  change: ChangeSearch
}

/** Pixels by which an arrow widens a column, alone and with Shift. */
const STEP = 8
const LONG_STEP = 40

const served = new WeakSet<HTMLElement>()

/** Listens at the grid's head, once: edges resize their column, headers are walked, and dragged or moved to another place. */
export function serveHead(head: HTMLElement, now: () => HeadNow): void {
  if (served.has(head)) return
  served.add(head)
  head.addEventListener('pointerdown', (event) => drag(event, now()))
  head.addEventListener('dblclick', ({ target }) => isEdge(target) && fitColumn(target, now()))
  head.addEventListener('keydown', (event) => press(event, now()))
}

function isEdge(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.role === 'separator'
}

function placeOf(target: EventTarget | null, columns: readonly ColumnPlace[]): ColumnPlace | undefined {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  return columns[Number(header?.dataset.at)]
}

function drag(event: PointerEvent, { columns, frozen, change }: HeadNow): void {
  const { target, button } = event
  const place = placeOf(target, columns)
  if (!place || button !== 0) return
  const inGrid = { columns, frozen, place }
  const header = target instanceof Element ? target.closest('button') : null
  if (isEdge(target)) dragWidth(target, event, inGrid, (width) => change((before) => withWidth(before, place.id, width), 'replace'))
  else if (header && place.at > 0) dragPlace(header, event, inGrid, (to) => moveColumn(place.id, change, () => to))
}

/**
 * On an edge arrows widen the column, Home and End go as far as may be, Enter fits it. On a header they walk the headers;
 * with Shift they move the column.
 */
function press(event: KeyboardEvent, now: HeadNow): void {
  const { key, shiftKey, target } = event
  const place = placeOf(target, now.columns)
  const sideways = sidewaysKeys()
  const to = place && walkedTo(key, place.at, now.columns.length - 1, sideways)
  if (!place || event.altKey || event.ctrlKey || event.metaKey) return
  if (isEdge(target) && key === 'Enter') fitColumn(target, now)
  else if (to === undefined) return
  else if (isEdge(target)) widen(place, key, shiftKey ? LONG_STEP : STEP, now.change)
  else if (shiftKey) moveColumn(place.id, now.change, (at, last) => walkedTo(key, at, last, sideways) ?? at)
  else if (target instanceof Element) target.closest('[role=row]')?.querySelector<HTMLElement>(`[data-at="${to}"] button`)?.focus()
  event.preventDefault()
}

function widen({ id }: ColumnPlace, key: string, step: number, change: ChangeSearch): void {
  change((before) => {
    const width = before.widths.get(id) ?? columnOf(id).width
    const [narrower, wider] = sidewaysKeys()
    const widths: Record<string, number> = { [narrower]: width - step, [wider]: width + step, Home: NARROWEST, End: WIDEST }
    return withWidth(before, id, widths[key] ?? width)
  }, 'replace')
}

/** Makes a column as wide as the widest of what is on screen of it. */
function fitColumn(edge: HTMLElement, { columns, change }: HeadNow): void {
  const grid = edge.closest<HTMLElement>('[role=grid]')
  const place = placeOf(edge, columns)
  if (!grid || !place) return
  const { top, bottom } = grid.getBoundingClientRect()
  const size = `--w${place.at}`
  const before = grid.style.getPropertyValue(size)
  // For a moment the cells take what they need.
  grid.style.setProperty(size, 'max-content')
  const boxes = [...grid.querySelectorAll(`[aria-colindex="${place.at + 1}"]`)].map((cell) => cell.getBoundingClientRect())
  grid.style.setProperty(size, before)
  const seen = boxes.filter((box) => box.bottom > top && box.top < bottom)
  const width = fittingWidth(seen.map((box) => box.width))
  change((layout) => withWidth(layout, place.id, width), 'replace')
  announce(t('{column} is {width} pixels wide.', { column: revealHidden(columnOf(place.id).label), width: formatCount(width) }))
}

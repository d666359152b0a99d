import { type ColumnId, columnIds, columnOf } from '../columns.tsx'
import { type Layout, shownColumns, unlessDefault } from './layout.ts'
import { possibleWidth } from './place-changes.ts'

/** Moves a column to a place, counted from 0; the first is the name's. */
export function withMoved(layout: Layout, id: ColumnId, place: number): Partial<Layout> {
  const others = shownColumns(layout).filter((each) => each !== id)
  if (id === 'name') return {}
  const at = Math.max(1, Math.min(others.length, place))
  return { columns: unlessDefault(others.toSpliced(at, 0, id)) }
}

/** Shows a column, next to those it stands with in the table; a custom field comes last. */
export function withShown(layout: Layout, id: ColumnId): Partial<Layout> {
  const shown = shownColumns(layout)
  const order: readonly ColumnId[] = columnIds
  const before = order.slice(0, Math.max(0, order.indexOf(id)))
  const at = before.reduce((latest, each) => Math.max(latest, shown.indexOf(each) + 1), 0)
  return { columns: unlessDefault(shown.toSpliced(at || shown.length, 0, id)) }
}

/** Hides a column; what was frozen beside it stays so. */
export function withHidden(layout: Layout, id: ColumnId): Partial<Layout> {
  const shown = shownColumns(layout)
  const place = shown.indexOf(id)
  if (place < 1) return {}
  const frozen = place < layout.frozen ? layout.frozen - 1 : layout.frozen
  return { columns: unlessDefault(shown.toSpliced(place, 1)), frozen }
}

/** Gives a column a width, as near as may be. */
export function withWidth({ widths }: Layout, id: ColumnId, pixels: number): Pick<Layout, 'widths'> {
  const width = possibleWidth(pixels)
  const others = new Map([...widths].filter(([each]) => each !== id))
  return { widths: width === columnOf(id).width ? others : others.set(id, width) }
}

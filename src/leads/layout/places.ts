import { type ColumnId, columnOf } from '../columns.tsx'
import { type Layout, shownColumns } from './layout.ts'

/** A column's place in the grid: which one it is, from 0, and pixels from the edge where lines begin. */
export interface ColumnPlace {
  id: ColumnId
  at: number
  start: number
  size: number
}

export function placesOf(layout: Pick<Layout, 'columns' | 'widths'>): ColumnPlace[] {
  let start = 0
  return shownColumns(layout).map((id, at) => {
    const size = layout.widths.get(id) ?? columnOf(id).width
    start += size
    return { id, at, start: start - size, size }
  })
}

/** Pixels from the edge where lines begin to where a column ends. */
export function endOf(place: ColumnPlace | undefined): number {
  return place ? place.start + place.size : 0
}

/** Where a column's cell stands. The pixels are the grid's to say, so that a column is resized without drawing any cell. */
export function cellStyle(at: number): { insetInlineStart: string; width: string } {
  return { insetInlineStart: `var(--x${at})`, width: `var(--w${at})` }
}

/** The pixels that cells are placed by, as the grid's own properties. */
export function sizesOf(places: readonly ColumnPlace[], frozen: number): Record<`--${string}`, string> {
  const sizes = places.flatMap(({ at, start, size }) => [
    [`--x${at}`, `${start}px`],
    [`--w${at}`, `${size}px`],
  ])
  return { ...Object.fromEntries(sizes), '--width': `${endOf(places.at(-1))}px`, '--frozen': `${endOf(places[frozen - 1])}px` }
}

/** The look of a cell that stays in view, and of the last one of them. */
export function frozenClass(at: number, frozen: number): string {
  return at >= frozen ? '' : at === frozen - 1 ? 'frozen frozen-edge' : 'frozen'
}

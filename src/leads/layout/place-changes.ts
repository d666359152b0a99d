import { NARROWEST, WIDEST } from './layout.ts'
import { type ColumnPlace, endOf } from './places.ts'

/** The width nearest to so many pixels that a column may have. */
export function possibleWidth(pixels: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(WIDEST, pixels)))
}

/** The same columns, one of them of another width. */
export function resized(places: readonly ColumnPlace[], at: number, pixels: number): ColumnPlace[] {
  const size = possibleWidth(pixels)
  const more = size - (places[at]?.size ?? size)
  return places.map((place) => (place.at < at ? place : place.at === at ? { ...place, size } : { ...place, start: place.start + more }))
}

/** Where a column is dropped that is held over `x` (pixels from the edge where lines begin): its place among the columns, and where that begins. */
export function dropAt(places: readonly ColumnPlace[], from: number, x: number): { to: number; start: number } {
  const others = places.filter(({ at }) => at !== from)
  const passed = others.filter(({ start, size }) => start + size / 2 < x).length
  // The first is the name's.
  const to = Math.max(1, passed)
  return { to, start: others[to]?.start ?? endOf(others.at(-1)) }
}

/** The width that fits contents of these widths. */
export function fittingWidth(widths: readonly number[]): number {
  return possibleWidth(Math.ceil(Math.max(0, ...widths)))
}

import { followPointer, type Grip } from '../../ui/pointer-drag.ts'
import { type ColumnPlace, resized, sizesOf } from './places.ts'

/** A column in its grid. */
export interface InGrid {
  columns: readonly ColumnPlace[]
  frozen: number
  place: ColumnPlace
}

/** Makes a column as wide as its edge is dragged. Until it is let go only the grid's properties change: no cell is drawn. */
export function dragWidth(grip: Grip, { columns, frozen, place }: InGrid, onWidth: (pixels: number) => void): void {
  const grid = grip.held.closest<HTMLElement>('[role=grid]')
  if (!grid) return
  let width = place.size
  const show = (places: readonly ColumnPlace[]) => {
    for (const [name, value] of Object.entries(sizesOf(places, frozen))) grid.style.setProperty(name, value)
  }
  followPointer(grip, {
    onMove: ({ clientX }) => {
      const places = resized(columns, place.at, place.size + clientX - grip.clientX)
      width = places[place.at]?.size ?? width
      show(places)
    },
    onEnd: (isDropped) => {
      if (!isDropped) show(columns)
      else if (width !== place.size) onWidth(width)
    },
  })
}

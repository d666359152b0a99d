import { followPointer } from '../../ui/pointer-drag.ts'
import { resized } from './place-changes.ts'
import { type ColumnPlace, sizesOf } from './places.ts'
import { forth } from './sideways.ts'

/** A column in its grid. */
export interface InGrid {
  columns: readonly ColumnPlace[]
  frozen: number
  place: ColumnPlace
}

/** Makes a column as wide as its edge is dragged. Until it is let go only the grid's properties change: no cell is drawn. */
export function dragWidth(
  edge: HTMLElement,
  pressed: PointerEvent,
  { columns, frozen, place }: InGrid,
  onWidth: (pixels: number) => void,
): void {
  const grid = edge.closest<HTMLElement>('[role=grid]')
  if (!grid) return
  const way = forth()
  let width = place.size
  const show = (places: readonly ColumnPlace[]) => {
    for (const [name, value] of Object.entries(sizesOf(places, frozen))) grid.style.setProperty(name, value)
  }
  followPointer(edge, pressed, {
    onMove: ({ clientX }) => {
      const places = resized(columns, place.at, place.size + way * (clientX - pressed.clientX))
      width = places[place.at]?.size ?? width
      show(places)
    },
    onEnd: (isDropped) => {
      if (!isDropped) show(columns)
      else if (width !== place.size) onWidth(width)
    },
  })
}

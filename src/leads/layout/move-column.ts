import { t } from '../../texts/t.ts'
import { announce } from '../../ui/announce.tsx'
import { formatCount } from '../../ui/format.ts'
import { revealHidden } from '../../ui/hidden.ts'
import { type ColumnId, columnOf } from '../columns.tsx'
import type { ChangeSearch } from '../use-search.ts'
import { shownColumns } from './layout.ts'
import { withMoved } from './layout-changes.ts'

/** Moves a column from the place where it is now (from 0, `last` being the last) to another, and says so. */
export function moveColumn(id: ColumnId, change: ChangeSearch, whither: (at: number, last: number) => number): void {
  change((before) => {
    const shown = shownColumns(before)
    const changed = withMoved(before, id, whither(shown.indexOf(id), shown.length - 1))
    const place = shownColumns({ ...before, ...changed }).indexOf(id) + 1
    const column = revealHidden(columnOf(id).label)
    announce(t('{column} is column {place} of {all}.', { column, place: formatCount(place), all: formatCount(shown.length) }))
    return changed
  }, 'replace')
}

/** Where a key moves to among places from 0 to `last`; undefined for other keys. */
export function walkedTo(key: string, at: number, last: number, [back, forth]: readonly [string, string]): number | undefined {
  const places: Record<string, number> = { [back]: at - 1, [forth]: at + 1, Home: 0, End: last }
  const place = places[key]
  return place === undefined ? undefined : Math.max(0, Math.min(last, place))
}

import { type ColumnId, columnIds, columnOf } from '../columns.tsx'
import { shownColumns } from '../layout/layout.ts'
import { withHidden, withShown } from '../layout/layout-changes.ts'
import { DEFAULT_SORT, sortBy, sortLabel, sortNames } from '../order.ts'
import { type Shelf, shelvesOf } from '../views/shelf.ts'
import { viewHref } from '../views/view.ts'
import { actionCommands } from './actions.ts'
import type { Command, Reach } from './command.ts'
import { filterCommands } from './filter-commands.ts'
import type { CommandGroup } from './match-commands.ts'

function viewCommands({ search, go }: Reach, shelf: Shelf): Command[] {
  return shelvesOf(shelf).flatMap(({ heading, views }) =>
    views.map((view) => ({
      label: view.name,
      words: `view ${view.help ?? ''}`,
      hint: heading === 'Built in' ? 'View' : heading === 'Pinned' ? 'Pinned view' : 'My view',
      isOn: search.view === view.name,
      run: () => go(viewHref(view, search)),
    })),
  )
}

function columnCommands({ search, change }: Reach, custom: readonly ColumnId[]): Command[] {
  const shown = shownColumns(search)
  return [...columnIds, ...custom]
    .filter((id) => id !== 'name')
    .map((id) => ({
      label: `${shown.includes(id) ? 'Hide' : 'Show'} column: ${columnOf(id).label}`,
      run: () => change((before) => (shownColumns(before).includes(id) ? withHidden(before, id) : withShown(before, id)), 'replace'),
    }))
}

function sortCommands({ search, change }: Reach): Command[] {
  return sortNames.map((name) => {
    const isOn = name === (search.sort ?? DEFAULT_SORT)
    return {
      label: `Sort by ${sortLabel(name)}`,
      words: 'order',
      hint: isOn ? 'Turn round' : undefined,
      isOn,
      run: () => change((before) => sortBy(before, name), 'replace'),
    }
  })
}

/** What commands are made of besides the page. */
export interface Known {
  shelf: Shelf
  /** Custom fields that can be columns. */
  custom: readonly ColumnId[]
}

/** All commands in their groups. A new group is one line here, a new action one in actions.ts. */
export function commandGroups(reach: Reach, { shelf, custom }: Known): CommandGroup[] {
  return [
    { name: 'Actions', commands: actionCommands(reach) },
    { name: 'Views', commands: viewCommands(reach, shelf) },
    { name: 'Filters', commands: filterCommands(reach) },
    { name: 'Sort', commands: sortCommands(reach) },
    { name: 'Columns', commands: columnCommands(reach, custom) },
  ]
}

import { t } from '../../texts/t.ts'
import { type ColumnId, columnIds, columnOf } from '../columns.tsx'
import { shownColumns } from '../layout/layout.ts'
import { withHidden, withShown } from '../layout/layout-changes.ts'
import { DEFAULT_SORT, sortBy, sortLabel, sortNames } from '../order.ts'
import { type Shelf, shelvesOf } from '../views/shelf.ts'
import { labelOf, viewHref } from '../views/view.ts'
import { actionCommands } from './actions.ts'
import type { Command, Reach } from './command.ts'
import { filterCommands } from './filter-commands.ts'
import type { CommandGroup } from './match-commands.ts'

const HINTS = { Pinned: t('Pinned view'), 'My views': t('My view'), 'Built in': t('View') }

function viewCommands({ search, go }: Reach, shelf: Shelf): Command[] {
  return shelvesOf(shelf).flatMap(({ heading, views }) =>
    views.map((view) => ({
      label: labelOf(view),
      words: [t('view'), view.help ?? ''],
      hint: HINTS[heading],
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
      label: t(shown.includes(id) ? 'Hide column: {column}' : 'Show column: {column}', { column: columnOf(id).label }),
      words: [t(shown.includes(id) ? 'hide column' : 'show column'), columnOf(id).label],
      run: () => change((before) => (shownColumns(before).includes(id) ? withHidden(before, id) : withShown(before, id)), 'replace'),
    }))
}

function sortCommands({ search, change }: Reach): Command[] {
  return sortNames.map((name) => {
    const isOn = name === (search.sort ?? DEFAULT_SORT)
    return {
      label: t('Sort by {order}', { order: sortLabel(name) }),
      words: [t('sort by'), t('order'), sortLabel(name)],
      hint: isOn ? t('Turn round') : undefined,
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
    { name: t('Actions'), commands: actionCommands(reach) },
    { name: t('Views'), commands: viewCommands(reach, shelf) },
    { name: t('Filters'), commands: filterCommands(reach) },
    { name: t('Sort'), commands: sortCommands(reach) },
    { name: t('Columns'), commands: columnCommands(reach, custom) },
  ]
}

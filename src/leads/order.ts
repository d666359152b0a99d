import { isSort, type Sort, sorts } from '../lofty/sorts.ts'
import { t } from '../texts/t.ts'
import { type ColumnId, columnIds, isTableColumn, leadColumns, type TableColumnId } from './columns.tsx'
import type { FieldName } from './lead-fields.ts'

/** What a list can be ordered by: one of Lofty's orders, or a column that Lofty has no order for. */
export type SortName = Sort | TableColumnId

export interface Order {
  sort: SortName
  isAscending: boolean
}

/** The order when the URL names none: newest first, asked for by name so that blocks fit together. */
export const DEFAULT_SORT: Sort = 'CreateTime'

/** Lofty's orders that a field of the book gives as well. */
const FIELDS: Partial<Record<Sort, FieldName>> = {
  CreateTime: 'created',
  AssignTime: 'assigned',
  LastContact: 'lastTouch',
  LastActivity: 'lastVisit',
  Score: 'score',
}

/** The order of a name in the URL; a column that Lofty has an order for is that one. */
export function readSortName(name: string): SortName | undefined {
  if (isSort(name)) return name
  return isTableColumn(name) ? sortOf(name) : undefined
}

/** The order by a column; undefined for a custom field, which nobody can order by. */
export function sortOf(column: TableColumnId): SortName
export function sortOf(column: ColumnId): SortName | undefined
export function sortOf(column: ColumnId): SortName | undefined {
  return isTableColumn(column) ? (leadColumns[column].sort ?? column) : undefined
}

/** The field of the book that gives an order; undefined for orders that only Lofty knows. */
export function fieldOf(sort: SortName): FieldName | undefined {
  return isSort(sort) ? FIELDS[sort] : leadColumns[sort].field
}

/** Lofty's order by a field of the book. */
export function loftySortBy(field: FieldName): Sort | undefined {
  return Object.keys(FIELDS)
    .filter(isSort)
    .find((sort) => FIELDS[sort] === field)
}

export function sortLabel(sort: SortName): string {
  return isSort(sort) ? t(sorts[sort]) : leadColumns[sort].label
}

/** All orders there are, Lofty's first. */
export const sortNames: readonly SortName[] = [
  ...Object.keys(sorts).filter(isSort),
  ...columnIds.filter((column) => leadColumns[column].sort === undefined),
]

type Ordered = { sort: SortName | undefined; isAscending: boolean; thens: readonly Order[] }

/** Orders by this alone: Lofty's orders descending, others from A to Z; by what it is ordered by already, the other way round. */
export function sortBy(before: Ordered, sort: SortName): Ordered {
  const isSorted = sort === (before.sort ?? DEFAULT_SORT)
  return { sort, isAscending: isSorted ? !before.isAscending : !isSort(sort), thens: [] }
}

/** Orders by this among equals: added last; turned round when it is there ascending, gone when it is there descending. */
export function thenBy(before: Ordered, sort: SortName): Ordered {
  if (sort === (before.sort ?? DEFAULT_SORT)) return { ...before, isAscending: !before.isAscending }
  const known = before.thens.find((each) => each.sort === sort)
  const thens = before.thens.filter((each) => each !== known)
  if (known && !known.isAscending) return { ...before, thens }
  return {
    ...before,
    thens: known
      ? before.thens.map((each) => (each === known ? { sort, isAscending: false } : each))
      : [...thens, { sort, isAscending: true }],
  }
}

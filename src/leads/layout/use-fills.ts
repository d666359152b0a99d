import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Row } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { formatCount } from '../../ui/format.ts'
import { askBook } from '../book.ts'
import { type ColumnId, columnIds, leadColumns } from '../columns.tsx'
import { customColumnId } from '../custom-column.tsx'
import { customValue } from '../custom-value.ts'
import { useBook } from '../use-book.ts'

/** What can be said of a column before it is shown. */
export interface Fill {
  filled: number
  /** Leads looked at: all there are. */
  leads: number
}

/** How many leads fill each column, once the book has them all, and the custom fields there are, the fullest first. */
export function useFills(rows: ReadonlyMap<number, Row>): { fills: ReadonlyMap<ColumnId, Fill>; custom: readonly ColumnId[] } {
  const { isComplete, version } = useBook()
  const { data } = useQuery({
    queryKey: ['fills', version],
    queryFn: () =>
      askBook((ask) =>
        ask(
          'fills',
          columnIds.map((id) => leadColumns[id].given),
        ),
      ),
    enabled: isComplete,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  if (!data || !isComplete) return { fills: new Map(), custom: customIn(rows) }
  const { leads, filled, custom } = data
  const counted = custom.flatMap((field) => {
    const id = customColumnId(`custom:${field.name}`)
    return id ? [{ id, filled: field.filled }] : []
  })
  return {
    fills: new Map<ColumnId, Fill>([
      ...columnIds.map((id, place): [ColumnId, Fill] => [id, { filled: filled[place] ?? 0, leads }]),
      ...counted.map((field): [ColumnId, Fill] => [field.id, { filled: field.filled, leads }]),
    ]),
    custom: counted.map(({ id }) => id),
  }
}

/** The custom fields of the rows in hand, those that most of them fill first. */
function customIn(rows: ReadonlyMap<number, Row>): ColumnId[] {
  const counts = new Map<ColumnId, number>()
  for (const row of rows.values()) {
    if (row.unreadable !== undefined) continue
    for (const attribute of row.customAttributes) {
      const id = customColumnId(`custom:${attribute.attributeName ?? ''}`)
      if (id) counts.set(id, (counts.get(id) ?? 0) + (customValue(attribute) === undefined ? 0 : 1))
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id)
}

/** "63 %", "< 1 %". */
export function sayFill({ filled, leads }: Fill): string {
  const share = (100 * filled) / Math.max(1, leads)
  if (share > 0 && share < 1) return t('< 1 %')
  return t('{share} %', { share: formatCount(Math.floor(share)) })
}

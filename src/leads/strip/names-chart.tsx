import type { Facet } from '../../book/column.ts'
import type { Option } from '../../filters/kinds.ts'
import { t } from '../../texts/t.ts'
import { BarList } from '../../ui/bar-list.tsx'
import { ChartCard } from '../../ui/chart-card.tsx'
import { formatCount } from '../../ui/format.ts'
import { cellText } from '../cells.tsx'
import { withFilter } from '../search.ts'
import type { ChartProps } from './chart-props.ts'
import { includesAll, inOrder, textsOf, toggled, withOthers } from './picks.ts'

interface Props extends ChartProps {
  id: 'stage' | 'source'
  title: string
  facet: Facet | undefined
  /** The names in their own order; absent where there is none. */
  options?: readonly Option[] | undefined
  /** The most bars; the last of them is then all others. */
  most?: number
}

/** Leads by name, each name a bar. */
export function NamesChart({ id, title, facet, options, most = Number.POSITIVE_INFINITY, search, change }: Props) {
  const texts = textsOf(search, id)
  const all = facet ? inOrder(facet, options) : []
  const bars = withOthers(all, most).map((bar) => ({
    ...bar,
    isPicked: includesAll(texts, bar.names),
    onPick: () => change((before) => withFilter(before, id, toggled(textsOf(before, id), bar.names))),
  }))
  const tallest = Math.max(1, ...bars.map(({ count }) => count))
  const table = facet && {
    caption: facet.notGiven
      ? t('{field}: leads found, {count} without. Pick a name to filter by it.', { field: title, count: formatCount(facet.notGiven) })
      : t('{field}: leads found. Pick a name to filter by it.', { field: title }),
    heads: [t('Name'), t('Leads')],
    rows: all.map(({ label, names, count }) => ({
      cells: [<bdi key={label}>{cellText(label)}</bdi>, formatCount(count)],
      isPicked: includesAll(texts, names),
      onPick: () => change((before) => withFilter(before, id, toggled(textsOf(before, id), names))),
    })),
  }
  return (
    <ChartCard title={title} table={table}>
      <BarList bars={bars.map((bar) => ({ ...bar, part: bar.count / tallest }))} />
    </ChartCard>
  )
}

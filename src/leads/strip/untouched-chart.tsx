import { t } from '../../texts/t.ts'
import { BarList } from '../../ui/bar-list.tsx'
import { ChartCard } from '../../ui/chart-card.tsx'
import { formatCount } from '../../ui/format.ts'
import { formatShare } from '../../ui/format-chart.ts'
import { withFilter } from '../search.ts'
import type { ChartProps } from './chart-props.ts'
import type { Cohort } from './charts.ts'
import { textsOf } from './picks.ts'

const AGES = [
  t('Today'),
  t('1–2 days ago'),
  t('3–7 days ago'),
  t('8–30 days ago'),
  t('31–90 days ago'),
  t('91–365 days ago'),
  t('Over a year ago'),
]

const CAPTION = t('Leads nobody touched yet, by when they came in. Lofty tells only the latest touch, so not how long others had waited.')

/** How soon leads are touched first, as far as Lofty lets it be known: who still waits, by age. */
export function UntouchedChart({ cohorts, search, change }: ChartProps & { cohorts: readonly Cohort[] | undefined }) {
  const isNever = textsOf(search, 'lastTouch').join() === 'never'
  const bars = (cohorts ?? []).map(({ created, leads, untouched }, place) => {
    const isPicked = isNever && textsOf(search, 'created').join() === created
    return {
      label: AGES[place] ?? created,
      count: untouched,
      leads,
      part: leads === 0 ? 0 : untouched / leads,
      isPicked,
      onPick: () =>
        change((before) => withFilter(withFilter(before, 'created', isPicked ? [] : [created]), 'lastTouch', isPicked ? [] : ['never'])),
    }
  })
  const table = cohorts && {
    caption: CAPTION,
    heads: [t('Came in'), t('Leads'), t('Waiting')],
    rows: bars.map(({ label, leads, count, isPicked, onPick }) => ({
      cells: [label, formatCount(leads), formatCount(count)],
      isPicked,
      onPick,
    })),
  }
  return (
    <ChartCard title={t('No first touch yet')} table={table}>
      <BarList bars={bars.map((bar) => ({ ...bar, ...(bar.count > 0 && { remark: formatShare(bar.part) }) }))} />
    </ChartCard>
  )
}

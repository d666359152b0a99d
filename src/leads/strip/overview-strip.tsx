import { t } from '../../texts/t.ts'
import type { Lookups } from '../lookups.ts'
import { withFilter } from '../search.ts'
import type { Bin } from './bins.ts'
import { BinsChart } from './bins-chart.tsx'
import type { ChartProps } from './chart-props.ts'
import type { Charts } from './charts.ts'
import { NamesChart } from './names-chart.tsx'
import { textsOf } from './picks.ts'
import { monthTicks, priceTicks, sayGiven, sayPrices, sayScores, sayWeeks, scoreTicks } from './say-bars.ts'
import { STRIP_HEIGHT } from './strip-toggle.tsx'
import { UntouchedChart } from './untouched-chart.tsx'

interface Props extends ChartProps {
  /** Undefined while they are on their way. */
  charts: Charts | undefined
  lookups: Lookups
}

/** Rows that a list of names has room for. */
const ROWS = 7

/** Charts over the leads that the search finds, above them. Each filters: a press on a bar, or a stretch drawn over several. */
export function OverviewStrip({ charts, lookups, ...bound }: Props) {
  // The order of the pipeline is Lofty's to tell; until it did, the largest stage comes first.
  const stages = lookups.isGiven('stages') ? lookups.options.stages : undefined
  return (
    <section
      aria-label={t('Overview')}
      className={`${STRIP_HEIGHT} scroll-thin grid snap-x scroll-px-4 auto-cols-[minmax(10.5rem,1fr)] grid-flow-col gap-x-6 max-sm:auto-cols-[41%] overflow-x-auto overflow-y-hidden px-4 pt-2`}
    >
      <NamesChart {...bound} id="stage" title={t('Stage')} facet={charts?.stage} options={stages} />
      <NamesChart {...bound} id="source" title={t('Source')} facet={charts?.source} most={ROWS} />
      <BinsChart
        {...bound}
        id="created"
        title={t('New leads by week')}
        look="columns"
        bins={charts?.created.bins}
        sayBars={sayWeeks}
        ticks={monthTicks}
        summary={charts && <Earlier {...bound} bin={charts.created.earlier} />}
        caption={t('Leads created in each of the last 26 weeks, from Monday')}
        heads={[t('Week'), t('Leads')]}
      />
      <BinsChart
        {...bound}
        id="score"
        title={t('Score')}
        look="columns"
        bins={charts?.score.bins}
        sayBars={sayScores}
        ticks={scoreTicks}
        summary={charts && sayGiven(charts.score.bins, charts.score.notGiven)}
        caption={t('Leads by score')}
        heads={[t('Score'), t('Leads')]}
      />
      <BinsChart
        {...bound}
        id="price"
        title={t('Demand by price')}
        look="steps"
        bins={charts?.price.bins}
        sayBars={sayPrices}
        ticks={priceTicks}
        summary={t('Leads whose range takes it in')}
        caption={t('Leads whose price range takes in each price; open ends go on')}
        heads={[t('Price'), t('Leads')]}
      />
      <UntouchedChart {...bound} cohorts={charts?.untouched} />
    </section>
  )
}

/** All leads created before the weeks that are drawn. */
function Earlier({ bin, search, change }: ChartProps & { bin: Bin }) {
  const text = `${bin.from}..${bin.to}`
  return (
    <button
      type="button"
      aria-pressed={textsOf(search, 'created').join() === text}
      onClick={() => change((before) => withFilter(before, 'created', [text]))}
      className="-ms-1.5 h-6 rounded-md px-1.5 hover:bg-sunken hover:text-ink"
    >
      {t('{count, plural, other {# earlier}}', { count: bin.count })}
    </button>
  )
}

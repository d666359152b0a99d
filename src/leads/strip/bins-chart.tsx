import type { ReactNode } from 'react'
import { BinChart } from '../../ui/bin-chart.tsx'
import { ChartCard } from '../../ui/chart-card.tsx'
import { formatCount } from '../../ui/format.ts'
import type { Stretch } from '../../ui/use-brush.ts'
import { leadFilters } from '../filters.ts'
import { withFilter } from '../search.ts'
import type { Bin } from './bins.ts'
import type { ChartProps } from './chart-props.ts'
import { pickedBars, textOf, textsOf } from './picks.ts'

interface Props extends ChartProps {
  id: 'created' | 'score' | 'price'
  title: string
  look: 'columns' | 'steps'
  /** Undefined while they are on their way. */
  bins: readonly Bin[] | undefined
  /** A stretch from one bar to another in words. */
  sayBars: (first: Bin, last: Bin) => string
  ticks: (bins: readonly Bin[]) => readonly { at: number; text: string }[]
  summary: ReactNode
  /** What is counted, for the table. */
  caption: string
  /** The heads of the table's columns. */
  heads: readonly [string, string]
}

/** Leads over numbers or days, bars that a filter is set by. */
export function BinsChart({ id, title, bins, sayBars, ticks, summary, caption, heads, look, search, change, now }: Props) {
  const texts = textsOf(search, id)
  const shown = bins ?? []
  const picked = pickedBars(id, texts, shown, now)
  const say = ([first, last]: Stretch) => {
    const [one, other] = [shown[first], shown[last]]
    return one && other ? sayBars(one, other) : ''
  }
  const isExact = picked !== undefined && textOf(shown, picked) === texts.join()
  const pick = (stretch: Stretch | undefined) => change((before) => withFilter(before, id, stretch ? [textOf(shown, stretch)] : []))
  const table = bins && {
    caption,
    heads,
    rows: bins.map((bin, place) => {
      const isPicked = picked !== undefined && place >= picked[0] && place <= picked[1]
      return { cells: [sayBars(bin, bin), formatCount(bin.count)], isPicked, onPick: () => pick(isPicked ? undefined : [place, place]) }
    }),
  }
  return (
    <ChartCard title={title} table={table}>
      <BinChart
        label={title}
        counts={shown.map(({ count }) => count)}
        look={look}
        ticks={ticks(shown)}
        say={say}
        picked={picked}
        saidPicked={texts.length === 0 ? undefined : isExact ? say(picked) : leadFilters[id].say(texts, (value) => value)}
        summary={summary}
        onPick={pick}
      />
    </ChartCard>
  )
}

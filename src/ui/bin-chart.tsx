import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { t } from '../texts/t.ts'
import { BinSliders } from './bin-sliders.tsx'
import { formatCount } from './format.ts'
import { type Stretch, useBrush } from './use-brush.ts'

interface Props {
  /** What the bars lie over. */
  label: string
  counts: readonly number[]
  /** Columns that stand by themselves, or steps under one outline. */
  look: 'columns' | 'steps'
  /** Texts under the bars: `at` counts bars from the left edge of the first. */
  ticks: readonly { at: number; text: string }[]
  /** A stretch of bars in words. */
  say: (stretch: Stretch) => string
  /** What is picked, by bars and in words; the words alone where no bar shows it. */
  picked: Stretch | undefined
  saidPicked: string | undefined
  /** Stands above the bars while none is looked at and nothing is picked. */
  summary: ReactNode
  /** Undefined when what was picked is picked no more. */
  onPick: (stretch: Stretch | undefined) => void
}

/**
 * Bars over numbers. A press picks a bar, a drag a stretch, a press on what is picked drops it; by keyboard two sliders do
 * the same.
 */
export function BinChart({ label, counts, look, ticks, say, picked, saidPicked, summary, onPick }: Props) {
  const [moved, setMoved] = useState<Stretch>()
  const isIn = (place: number) => picked !== undefined && place >= picked[0] && place <= picked[1]
  const brush = useBrush(counts.length, ([first, last]) => onPick(first === last && isIn(first) ? undefined : [first, last]))
  const looked = brush.looked ?? moved
  const shown = (brush.isDrawing ? brush.looked : moved) ?? picked
  const part = (place: number) => `${(place / Math.max(1, counts.length)) * 100}%`
  return (
    <>
      <p className="flex h-6 items-center whitespace-nowrap text-xs text-faint">
        {looked ? sayLooked(looked, say, counts) : saidPicked ? <Picked said={saidPicked} onDrop={() => onPick(undefined)} /> : summary}
      </p>
      {/* Numbers and days grow to the right in every language. */}
      <div dir="ltr" className="relative h-36">
        <div {...brush.on} data-bars={label} className="absolute inset-x-0 top-1 bottom-5 cursor-crosshair select-none">
          {shown && (
            <div
              className="absolute -top-1 bottom-0 bg-accent-wash forced-colors:border-2 forced-colors:border-t"
              style={{ left: part(shown[0]), right: `calc(100% - ${part(shown[1] + 1)})` }}
            />
          )}
          <Bars counts={counts} look={look} shown={shown} looked={looked} />
        </div>
        <div aria-hidden className="pointer-events-none absolute inset-x-0 bottom-5 h-px bg-faint/50" />
        <BinSliders label={label} count={counts.length} say={say} picked={picked} part={part} onMove={setMoved} onPick={onPick} />
        <div aria-hidden className="absolute inset-x-0 bottom-0 h-4 text-[0.6875rem] leading-4 text-faint">
          {ticks.map(({ at, text }) => (
            <span
              key={at}
              className={`absolute whitespace-nowrap ${at <= 0 ? '' : at >= counts.length ? '-translate-x-full' : '-translate-x-1/2'}`}
              style={{ left: part(at) }}
            >
              {text}
            </span>
          ))}
        </div>
      </div>
    </>
  )
}

function sayLooked(looked: Stretch, say: Props['say'], counts: readonly number[]): ReactNode {
  const [first, last] = looked
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-soft">{say(looked)}</span>
      {first === last && <span className="font-medium text-ink">{formatCount(counts[first] ?? 0)}</span>}
    </>
  )
}

function Picked({ said, onDrop }: { said: string; onDrop: () => void }) {
  return (
    <button
      type="button"
      onClick={onDrop}
      title={t('Drop this filter')}
      className="-ms-1.5 flex h-6 min-w-0 items-center gap-1 rounded-md px-1.5 font-medium text-accent hover:bg-accent-wash"
    >
      <span className="truncate">{said}</span>
      <X role="img" aria-label={t('Drop this filter')} className="size-3.5 shrink-0" />
    </button>
  )
}

function Bars({
  counts,
  look,
  shown,
  looked,
}: {
  counts: readonly number[]
  look: Props['look']
  shown: Stretch | undefined
  looked: Stretch | undefined
}) {
  const tallest = Math.max(1, ...counts)
  const isIn = (place: number, stretch: Stretch | undefined) => stretch !== undefined && place >= stretch[0] && place <= stretch[1]
  const ink = (place: number) => {
    if (isIn(place, looked)) return 'bg-accent'
    return shown && !isIn(place, shown) ? 'bg-faint/45' : 'bg-accent/70'
  }
  const outline = counts.map((count, place) => `${place === 0 ? 'M' : 'L'}${place},${100 - (count / tallest) * 100}h1`).join('')
  return (
    <div aria-hidden className="absolute inset-0 flex items-end">
      {counts.map((count, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are their places
          key={place}
          className={`chart-ink min-w-0 flex-1 ${look === 'columns' ? 'mx-[0.5px] rounded-t-xs sm:mx-px' : 'opacity-45'} ${ink(place)}`}
          style={{ height: count === 0 ? 0 : `max(2px, ${(count / tallest) * 100}%)` }}
        />
      ))}
      {look === 'steps' && counts.length > 0 && (
        <svg
          viewBox={`0 0 ${counts.length} 100`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible text-accent"
        >
          <title>{t('Outline')}</title>
          <path d={outline} fill="none" stroke="currentColor" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </div>
  )
}

import { useState } from 'react'
import { t } from '../texts/t.ts'
import type { Bar } from './kinds.ts'
import type { Range, Scale } from './range.ts'

interface Props {
  label: string
  value: Range | undefined
  scale: Scale
  bars: readonly Bar[]
  onCommit: (value: Range | undefined) => void
}

/** Only the thumbs of the two inputs take the pointer, so that neither covers the other. */
const THUMB =
  'pointer-events-none absolute inset-x-0 bottom-0 h-5 w-full appearance-none bg-transparent outline-none ' +
  '[&::-webkit-slider-thumb]:pointer-events-auto [&::-webkit-slider-thumb]:size-5 [&::-webkit-slider-thumb]:cursor-pointer [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-accent [&::-webkit-slider-thumb]:bg-surface ' +
  '[&::-moz-range-thumb]:pointer-events-auto [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:cursor-pointer [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-accent [&::-moz-range-thumb]:bg-surface ' +
  'focus-visible:[&::-webkit-slider-thumb]:outline-2 focus-visible:[&::-webkit-slider-thumb]:outline-offset-1 focus-visible:[&::-webkit-slider-thumb]:outline-accent focus-visible:[&::-moz-range-thumb]:outline-2 focus-visible:[&::-moz-range-thumb]:outline-accent'

/** Two thumbs on one track; one pushed to its end leaves that end open. Commits when a thumb is let go. */
export function RangeSlider({ label, value, scale, bars, onCommit }: Props) {
  const [least, most] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? scale.most]
  const [moved, setMoved] = useState<Range>()
  const { from, to } = moved ?? value ?? { from: undefined, to: undefined }
  const inside = (end: number) => Math.min(most, Math.max(least, end))
  const [low, high] = [inside(from ?? least), inside(to ?? most)]
  const part = (end: number) => `${most > least ? ((end - least) / (most - least)) * 100 : 0}%`

  const move = (lower: number, upper: number) => setMoved({ from: lower > least ? lower : undefined, to: upper < most ? upper : undefined })
  const letGo = () => {
    if (moved) onCommit(moved.from === undefined && moved.to === undefined ? undefined : moved)
    setMoved(undefined)
  }
  const thumb = (name: 'from' | 'to', at: number, isOpen: boolean, onMove: (to: number) => void) => (
    <input
      type="range"
      aria-label={name === 'from' ? t('{label}, from', { label }) : t('{label}, to', { label })}
      aria-valuetext={isOpen ? t('open') : scale.format(at)}
      min={least}
      max={most}
      step={scale.step}
      value={at}
      onChange={(event) => onMove(Number(event.target.value))}
      onPointerUp={letGo}
      onKeyUp={letGo}
      onBlur={letGo}
      // Where both stand at the upper end, the lower thumb must be on top: it alone can move.
      className={`${THUMB} ${name === 'from' && at > (least + most) / 2 ? 'z-10' : ''}`}
    />
  )
  return (
    // Numbers grow to the right in every language.
    <div dir="ltr" className={`relative ${bars.length > 0 ? 'h-14' : 'h-5'}`}>
      {bars.length > 0 && <Histogram bars={bars} low={low} high={high} />}
      <div aria-hidden className="absolute inset-x-0 bottom-2 h-1 rounded-full bg-line">
        <div
          className="chart-ink absolute inset-y-0 rounded-full bg-accent"
          style={{ left: part(low), right: `calc(100% - ${part(high)})` }}
        />
      </div>
      {thumb('from', low, from === undefined, (at) => move(Math.min(at, high), high))}
      {thumb('to', high, to === undefined, (at) => move(low, Math.max(at, low)))}
    </div>
  )
}

/** How many rows lie where, behind the slider. */
function Histogram({ bars, low, high }: { bars: readonly Bar[]; low: number; high: number }) {
  const tallest = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <div aria-hidden className="absolute inset-x-0 top-0 bottom-2.5 flex items-end gap-px">
      {bars.map((bar) => (
        <div
          key={bar.from}
          className={`flex-1 rounded-t-xs ${bar.to > low && bar.from < high ? 'chart-ink bg-accent/35' : 'bg-line'}`}
          style={{ height: bar.count === 0 ? 0 : `max(2px, ${(bar.count / tallest) * 100}%)` }}
        />
      ))}
    </div>
  )
}

import { useState } from 'react'
import { t } from '../texts/t.ts'
import type { Stretch } from './use-brush.ts'

interface Props {
  label: string
  /** How many bars there are. */
  count: number
  say: (stretch: Stretch) => string
  picked: Stretch | undefined
  /** Where the left edge of a bar is, for CSS. */
  part: (place: number) => string
  /** Tells where the sliders stand before they are let go. */
  onMove: (stretch: Stretch | undefined) => void
  onPick: (stretch: Stretch | undefined) => void
}

/** Two sliders for the keyboard at the ends of what is picked; both pushed to the ends pick nothing. */
export function BinSliders({ label, count, say, picked, part, onMove, onPick }: Props) {
  const [moved, setMoved] = useState<Stretch>()
  /** What was let go, until what is picked follows: the next key goes on from there. */
  const [left, setLeft] = useState<{ over: string | undefined; at: Stretch }>()
  const most = Math.max(0, count - 1)
  const over = picked?.join()
  if (left && left.over !== over) setLeft(undefined)
  const [first, last] = moved ?? left?.at ?? picked ?? [0, most]
  const move = (stretch: Stretch | undefined) => {
    setMoved(stretch)
    onMove(stretch)
  }
  const letGo = () => {
    if (moved) {
      setLeft({ over, at: moved })
      onPick(moved[0] === 0 && moved[1] === most ? undefined : moved)
    }
    move(undefined)
  }
  const thumb = (name: 'from' | 'to', at: number, edge: number, onChange: (to: number) => void) => (
    <>
      <input
        type="range"
        aria-label={name === 'from' ? t('{label} chart, from', { label }) : t('{label} chart, to', { label })}
        aria-valuetext={count === 0 ? t('nothing to pick') : say([at, at])}
        min={0}
        max={most}
        value={at}
        disabled={count === 0}
        onChange={(event) => onChange(Number(event.target.value))}
        onKeyUp={letGo}
        onBlur={letGo}
        className="peer pointer-events-none absolute bottom-0 size-px opacity-0"
        style={{ left: part(edge) }}
      />
      <div
        aria-hidden
        className={`pointer-events-none absolute -bottom-1 h-2 w-1.5 -translate-x-1/2 rounded-xs outline-offset-2 outline-accent peer-focus-visible:bg-accent peer-focus-visible:outline-2 ${picked ? 'chart-ink bg-accent' : ''}`}
        style={{ left: part(edge) }}
      />
    </>
  )
  return (
    <div className="pointer-events-none absolute inset-x-0 top-0 bottom-5">
      <div className="contents">{thumb('from', first, first, (to) => move([Math.min(to, last), last]))}</div>
      <div className="contents">{thumb('to', last, last + 1, (to) => move([first, Math.max(to, first)]))}</div>
    </div>
  )
}

import { useState } from 'react'
import { t } from '../texts/t.ts'
import type { Bar } from './kinds.ts'
import { NumberField } from './number-field.tsx'
import { type How, type Range, type Scale, type SpanRange, sayRange } from './range.ts'
import { RangeSlider } from './range-slider.tsx'

interface Props<Value extends Range> {
  id: string
  label: string
  value: Value | undefined
  scale: Scale
  /** A histogram behind the slider, which then reaches as far as the bars do. */
  bars: readonly Bar[]
  describedBy?: string | undefined
  onCommit: (value: Value | undefined) => void
}

/** Two numbers and a slider with two thumbs; an empty number is an open end. Ends the wrong way round are turned. */
export function RangeField({ id, label, value, scale, bars, describedBy, onCommit }: Props<Range>) {
  const commit = (from: number | undefined, to: number | undefined) => {
    if (from === undefined && to === undefined) onCommit(undefined)
    else if (from !== undefined && to !== undefined && from > to) onCommit({ from: to, to: from })
    else onCommit({ from, to })
  }
  const { from, to } = value ?? { from: undefined, to: undefined }
  return (
    <div role="group" aria-label={label} aria-describedby={describedBy} className="space-y-1.5">
      <RangeSlider label={label} value={value} scale={scale} bars={bars} onCommit={onCommit} />
      <div className="flex items-center gap-1.5 text-xs text-faint">
        <NumberField
          id={id}
          label={t('{label} from', { label })}
          value={from}
          placeholder={t('From')}
          onCommit={(next) => commit(next, to)}
        />
        <span aria-hidden>–</span>
        <NumberField label={t('{label} to', { label })} value={to} placeholder={t('To')} onCommit={(next) => commit(from, next)} />
      </div>
      {value && <p className="text-xs text-soft">{sayRange(value, scale.format)}</p>}
    </div>
  )
}

const HOWS: readonly [How, string][] = [
  ['overlaps', t('Theirs overlaps this one')],
  ['within', t('Theirs lies within this one')],
  ['includes', t('Theirs takes in this one')],
]

/** A range, and how it is held against the ranges that are kept. */
export function SpanRangeField({ value, onCommit, ...field }: Props<SpanRange>) {
  /** What was chosen before there is a range to hold. */
  const [chosen, setChosen] = useState<How>('overlaps')
  const how = value?.how ?? chosen
  return (
    <div className="space-y-2">
      <select
        aria-label={t('How {label} is compared', { label: field.label })}
        value={how}
        onChange={(event) => {
          const next = HOWS.find(([name]) => name === event.target.value)?.[0] ?? 'overlaps'
          setChosen(next)
          if (value) onCommit({ ...value, how: next })
        }}
        className="h-8 w-full rounded-md border border-line bg-surface px-1.5 text-sm hover:border-faint"
      >
        {HOWS.map(([name, said]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </select>
      <RangeField {...field} value={value} onCommit={(range) => onCommit(range && { ...range, how })} />
    </div>
  )
}

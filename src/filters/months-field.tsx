import { t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import type { Option } from './kinds.ts'
import { readRange, sayMonths } from './range.ts'

interface Props {
  id: string
  label: string
  /** What is set, as the URL has it; "" for nothing. */
  value: string
  /** Time frames as they are kept. */
  options: readonly Option[]
  describedBy?: string | undefined
  onCommit: (value: string) => void
}

const WITHIN = ['..3', '..6', '..12', '3..', '6..', '12..']

/** A time frame: so many months from now, or one as it is kept. */
export function MonthsField({ id, label, value, options, describedBy, onCommit }: Props) {
  const range = readRange(value)
  const months = range && !WITHIN.includes(value) ? [value, ...WITHIN] : WITHIN
  const isUnknown = value !== '' && !range && !options.some((option) => option.value === value)
  const frames = isUnknown ? [{ value, label: value }, ...options] : options
  return (
    <select
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onCommit(event.target.value)}
      className={`h-8 w-full rounded-md border bg-surface px-1.5 text-sm ${value === '' ? 'border-line hover:border-faint' : 'border-accent'}`}
    >
      <option value="">{t('Any')}</option>
      <optgroup label={t('Months from now')}>
        {months.map((text) => (
          <option key={text} value={text}>
            {capital(sayMonths(readRange(text) ?? { from: 0, to: undefined }))}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('As noted')}>
        {frames.map((frame) => (
          <option key={frame.value} value={frame.value}>
            {frame.label}
            {frame.count !== undefined && ` (${formatCount(frame.count)})`}
          </option>
        ))}
      </optgroup>
    </select>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

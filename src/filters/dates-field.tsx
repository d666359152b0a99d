import { useState } from 'react'
import { t } from '../texts/t.ts'
import { calendarDay, type DateRange, type Day, daysAgo, readDates, writeDates } from './dates.ts'
import { DayField } from './day-field.tsx'
import { NumberField } from './number-field.tsx'

interface Props {
  id: string
  label: string
  value: DateRange | undefined
  describedBy?: string | undefined
  onCommit: (value: DateRange | undefined) => void
}

/** What a reader chooses between; the first value of each is what choosing it commits. */
const MODES = {
  any: { said: t('Any time'), first: undefined },
  last: { said: t('In the last … days'), first: { from: '-7d', to: undefined } },
  before: { said: t('… days ago or earlier'), first: { from: undefined, to: '-14d' } },
  between: { said: t('Between two days'), first: undefined },
  never: { said: t('Never'), first: 'never' },
} as const satisfies Record<string, { said: string; first: DateRange | undefined }>

type Mode = keyof typeof MODES

function modeOf(value: DateRange | undefined): Mode {
  if (value === undefined) return 'any'
  if (value === 'never') return value
  if (value.to === undefined && daysAgo(value.from) !== undefined) return 'last'
  return value.from === undefined && daysAgo(value.to) !== undefined ? 'before' : 'between'
}

/** Dates counted from today, between two days of the calendar, or never. */
export function DatesField({ id, label, value, describedBy, onCommit }: Props) {
  /** "Between" chosen before there is a day. */
  const [isBetween, setBetween] = useState(false)
  const mode = value === undefined && isBetween ? 'between' : modeOf(value)
  const { from, to } = value === undefined || value === 'never' ? { from: undefined, to: undefined } : value
  const choose = (next: Mode) => {
    setBetween(next === 'between')
    // Days counted from today become days of the calendar to start from.
    onCommit(next === 'between' ? betweenDays(calendarDay(from, Date.now()), calendarDay(to, Date.now())) : MODES[next].first)
  }
  const commitAgo = (days: number | undefined) => {
    const day = days === undefined ? undefined : `-${days}d`
    if (day === undefined) onCommit(day)
    else onCommit(mode === 'last' ? { from: day, to: undefined } : { from: undefined, to: day })
  }
  return (
    <div className="space-y-1.5">
      <select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        value={mode}
        onChange={(event) => choose(isMode(event.target.value) ? event.target.value : 'any')}
        className={`h-8 w-full rounded-md border bg-surface px-1.5 text-sm ${value === undefined ? 'border-line hover:border-faint' : 'border-accent'}`}
      >
        {Object.entries(MODES).map(([name, { said }]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </select>
      {(mode === 'last' || mode === 'before') && (
        <div className="flex items-center gap-2 text-xs text-soft">
          <NumberField
            label={t('{label}, days', { label })}
            value={daysAgo(from ?? to)}
            placeholder={t('Days')}
            isWhole
            onCommit={commitAgo}
          />
          {t('days')}
        </div>
      )}
      {mode === 'between' && <BetweenField label={label} from={from} to={to} onCommit={onCommit} />}
    </div>
  )
}

interface BetweenProps {
  label: string
  from: Day | undefined
  to: Day | undefined
  onCommit: (value: DateRange | undefined) => void
}

/** Two days of the calendar. */
export function BetweenField({ label, from, to, onCommit }: BetweenProps) {
  const [first, last] = [calendarDay(from, Date.now()), calendarDay(to, Date.now())]
  /** Days the wrong way round are not committed: they stay to be put right. */
  const [wrong, setWrong] = useState<[string, string]>()
  const [shownFirst, shownLast] = wrong ?? [first, last]
  const commit = (begin: string, end: string) => {
    const days = betweenDays(begin, end)
    const isWrong = days === undefined && begin !== '' && end !== ''
    setWrong(isWrong ? [begin, end] : undefined)
    if (!isWrong) onCommit(days)
  }
  return (
    <div className="space-y-1">
      <DayField
        label={t('{label} from', { label })}
        value={shownFirst}
        isWrong={wrong !== undefined}
        onCommit={(day) => commit(day, shownLast)}
      />
      <DayField
        label={t('{label} to', { label })}
        value={shownLast}
        isWrong={wrong !== undefined}
        onCommit={(day) => commit(shownFirst, day)}
      />
      {wrong && (
        <p role="alert" className="text-xs text-danger">
          {t('The first day is after the last. Change one of them.')}
        </p>
      )}
    </div>
  )
}

function betweenDays(from: string, to: string): DateRange | undefined {
  return readDates(writeDates({ from, to })) ?? undefined
}

function isMode(name: string): name is Mode {
  return Object.hasOwn(MODES, name)
}

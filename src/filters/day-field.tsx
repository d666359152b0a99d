import { useEffect, useRef, useState } from 'react'

/** Milliseconds after which a day that was typed or picked is committed: each part that is typed changes it. */
const PAUSE = 700

interface Props {
  label: string
  /** `YYYY-MM-DD`, or "". */
  value: string
  isWrong: boolean
  onCommit: (day: string) => void
}

/** A day of the calendar, by the browser's own date input. Commits on a pause, Enter or blur. */
export function DayField({ label, value, isWrong, onCommit }: Props) {
  const [draft, setDraft] = useState<string>()
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const commit = (day: string | undefined) => {
    clearTimeout(timer.current)
    setDraft(undefined)
    if (day !== undefined && day !== value) onCommit(day)
  }
  return (
    <input
      type="date"
      aria-label={label}
      aria-invalid={isWrong}
      min="1000-01-01"
      max="2999-12-31"
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value)
        clearTimeout(timer.current)
        // A year half typed lies before the year 1000.
        if (target.validity.valid) timer.current = window.setTimeout(commit, PAUSE, target.value)
      }}
      onBlur={({ target }) => commit(target.validity.valid ? draft : undefined)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.validity.valid ? draft : undefined)}
      className={`h-8 w-full rounded-md border bg-surface px-2 text-sm ${isWrong ? 'border-danger' : value ? 'border-accent' : 'border-line hover:border-faint'}`}
    />
  )
}

import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { formatCount, formatPlural } from '../../ui/format.ts'
import type { JobState } from './use-job.ts'

/** How far a long job is, why it waits, and the way to stop it. What was read stays in hand. */
export function JobProgress({ state, name, onCancel }: { state: JobState; name: string; onCancel: () => void }) {
  const { progress, busyUntil } = state
  const { read = 0, of } = progress ?? {}
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3">
      <div className="min-w-0 flex-1 space-y-1">
        <p className="text-sm text-soft">
          {of === undefined ? `Read ${formatPlural(read, 'row')}` : `Read ${formatCount(Math.min(read, of))} of ${formatPlural(of, 'row')}`}
          {progress && progress.found < progress.read && `, ${formatPlural(progress.found, 'lead')} found`}
          {busyUntil !== undefined && <Countdown until={busyUntil} />}
        </p>
        <progress aria-label={name} value={of ? Math.min(1, read / of) : 0} className="block h-1.5 w-full accent-accent" />
      </div>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  )
}

function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return `. Lofty’s call limit is used up; going on in ${Math.max(0, Math.ceil((until - now) / 1000))} s.`
}

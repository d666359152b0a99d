import { useEffect, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import type { Progress } from './read-list.ts'
import type { JobState } from './use-job.ts'

/** How far a long job is, why it waits, and the way to stop it. What was read stays in hand. */
export function JobProgress({ state, name, onCancel }: { state: JobState; name: string; onCancel: () => void }) {
  const { progress, busyUntil } = state
  const { read = 0, of } = progress ?? {}
  const said = sayProgress(progress)
  const share = of ? Math.min(1, read / of) : 0
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3">
      <div className="min-w-0 flex-1 space-y-1">
        <p className="text-sm text-soft">{busyUntil === undefined ? said : <Countdown said={said} until={busyUntil} />}</p>
        <progress aria-label={name} value={share} className="block h-1.5 w-full accent-accent" />
      </div>
      <p aria-live="polite" className="sr-only">
        {`${25 * Math.floor(4 * share)} %`}
      </p>
      <Button onClick={onCancel}>{t('Cancel')}</Button>
    </div>
  )
}

function sayProgress(progress: Progress | undefined): string {
  const { read = 0, of, found = 0 } = progress ?? {}
  const said =
    of === undefined
      ? t('{count, plural, one {Read # row} other {Read # rows}}', { count: read })
      : t('{of, plural, one {Read {read} of # row} other {Read {read} of # rows}}', { read: formatCount(Math.min(read, of)), of })
  return found < read ? t('{said}, {count, plural, one {# lead found} other {# leads found}}', { said, count: found }) : said
}

function Countdown({ said, until }: { said: string; until: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const seconds = formatCount(Math.max(0, Math.ceil((until - now) / 1000)))
  return t('{said}. Lofty’s call limit is used up; going on in {seconds} s.', { said, seconds })
}

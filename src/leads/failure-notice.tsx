import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { LoftyError } from '../lofty/errors.ts'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { reveal } from '../ui/reveal.tsx'
import type { LeadList } from './use-lead-list.ts'

/** Why rows are missing: Lofty may end a list at a place, or have failed. */
export function ListFailure({ list }: { list: LeadList }) {
  const { rows, failure, failedAt } = list
  if (!failure) return null
  // The same search was answered further up: what Lofty does not take is the place.
  if (failure.kind === 'invalid' && failedAt > 0 && list.inHand > 0) {
    const last = formatCount(rows.has(failedAt) ? failedAt + 1 : failedAt)
    return <Notice isAlert>{t('Lofty gives no rows beyond number {last}. Set filters to reach the leads further down.', { last })}</Notice>
  }
  return <FailureNotice failure={failure} onRetry={list.retry} isTrying={list.isFetching} />
}

/** What went wrong, with the seconds until the next try where the page tries by itself, and a button where trying can help. */
export function FailureNotice({ failure, onRetry, isTrying }: { failure: LoftyError; onRetry: () => void; isTrying: boolean }) {
  const canRetry = failure.retryable || failure.kind === 'refused'
  return (
    <Notice isAlert actions={failure.isSignedOut ? <SignInLink /> : canRetry && <Button onClick={onRetry}>{t('Try again')}</Button>}>
      {reveal(failure.message)}{' '}
      {isTrying && failure.retryAfterMs !== undefined && <Countdown key={String(failure.requestId)} ms={failure.retryAfterMs} />}
    </Notice>
  )
}

/** Leads to the sign-in page and from there back to this very address. */
function SignInLink() {
  const { pathname, search } = useLocation()
  return (
    <a href={`/signin?returnTo=${encodeURIComponent(pathname + search)}`} className="rounded font-medium underline underline-offset-2">
      {t('Sign in')}
    </a>
  )
}

/** "Next try in 21 s", counting down. */
function Countdown({ ms }: { ms: number }) {
  const [left, setLeft] = useState(ms)
  useEffect(() => {
    const end = performance.now() + ms
    const timer = setInterval(() => setLeft(Math.max(0, end - performance.now())), 250)
    return () => clearInterval(timer)
  }, [ms])
  return <span aria-live="off">{t('Next try in {seconds} s.', { seconds: Math.ceil(left / 1000) })}</span>
}

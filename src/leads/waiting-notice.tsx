import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { amount, flag, part } from '../lofty/fields.ts'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { leadQueries } from './queries.ts'
import type { Road } from './road.ts'

/** Milliseconds of waiting that need no word. */
const PATIENCE = 1200
/** Milliseconds after which people want to know how many wait, and may want to stop. */
const LONG = 8000

const readBudget = part({ limit: amount, waiting: amount, nextCallMs: amount, ahead: amount, yoursMs: amount, shared: flag })

/** Says what a long wait is for. The server's own budget is asked, which costs no Lofty call. */
export function WaitingNotice({ asked }: { asked: Road }) {
  const isLong = useHasPassed(PATIENCE)
  const isVeryLong = useHasPassed(LONG)
  const client = useQueryClient()
  const { data: budget } = useQuery({
    queryKey: ['budget'],
    queryFn: async ({ signal }) => readBudget(await (await fetch('/budget', { signal })).json()) ?? null,
    enabled: isLong && asked !== 'book',
    staleTime: 0,
    refetchInterval: 1000,
    refetchOnMount: 'always',
  })
  if (!isLong) return null
  if (asked === 'book') return <Notice>{t('Your book is being opened. That takes a moment after a start.')}</Notice>
  const stop = isVeryLong && <Button onClick={() => client.cancelQueries({ queryKey: leadQueries.all })}>{t('Stop waiting')}</Button>
  if (!budget?.waiting) return <Notice actions={stop}>{t('Lofty is slow to answer. What you see stays until it does.')}</Notice>
  const seconds = Math.ceil((budget.nextCallMs ?? 0) / 1000)
  return (
    <Notice actions={stop}>
      {budget.shared
        ? t('Waiting, because another program is using up the calls Lofty allows this key.')
        : t('Waiting, because Lofty allows {limit, plural, one {# call} other {# calls}} a minute and they are used up.', {
            limit: budget.limit ?? 0,
          })}{' '}
      <span aria-live="off">
        {isVeryLong
          ? t(
              'Next call in {seconds} s, {ahead, plural, =0 {and it is yours} one {# call before yours, in about {yours} s} other {# calls before yours, in about {yours} s}}.',
              { seconds, ahead: budget.ahead ?? 0, yours: Math.ceil((budget.yoursMs ?? 0) / 1000) },
            )
          : t('Next call in {seconds} s.', { seconds })}
      </span>
    </Notice>
  )
}

function useHasPassed(ms: number): boolean {
  const [hasPassed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setPassed, ms, true)
    return () => clearTimeout(timer)
  }, [ms])
  return hasPassed
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { amount, flag, part } from '../lofty/fields.ts'
import { Button } from '../ui/button.tsx'
import { formatPlural } from '../ui/format.ts'
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
  if (asked === 'book') return <Notice>Your book is being opened. That takes a moment after a start.</Notice>
  const stop = isVeryLong && <Button onClick={() => client.cancelQueries({ queryKey: leadQueries.all })}>Stop waiting</Button>
  if (!budget?.waiting) return <Notice actions={stop}>Lofty is slow to answer. What you see stays until it does.</Notice>
  const why = budget.shared
    ? 'another program is using up the calls Lofty allows this key'
    : `Lofty allows ${budget.limit} calls a minute and they are used up`
  return (
    <Notice actions={stop}>
      Waiting, because {why}.{' '}
      <span aria-live="off">
        Next call in {saySeconds(budget.nextCallMs)}
        {isVeryLong &&
          (budget.ahead ? `, ${formatPlural(budget.ahead, 'call')} before yours, in about ${saySeconds(budget.yoursMs)}` : ', which is yours')}
        .
      </span>
    </Notice>
  )
}

function saySeconds(ms = 0): string {
  return `${Math.ceil(ms / 1000)} s`
}

function useHasPassed(ms: number): boolean {
  const [hasPassed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setPassed, ms, true)
    return () => clearTimeout(timer)
  }, [ms])
  return hasPassed
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { amount, flag, part } from '../lofty/fields.ts'
import { Notice } from '../ui/notice.tsx'

/** Milliseconds of waiting that need no word. */
const PATIENCE = 1200

const readBudget = part({ limit: amount, waiting: amount, nextCallMs: amount, shared: flag })

/** Says what a long wait is for. The server's own budget is asked, which costs no Lofty call. */
export function WaitingNotice() {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLong, PATIENCE, true)
    return () => clearTimeout(timer)
  }, [])
  const { data: budget } = useQuery({
    queryKey: ['budget'],
    queryFn: async ({ signal }) => readBudget(await (await fetch('/budget', { signal })).json()) ?? null,
    enabled: isLong,
    staleTime: 0,
    refetchInterval: 1000,
    refetchOnMount: 'always',
  })
  if (!isLong) return null
  if (!budget?.waiting) return <Notice>Lofty is slow to answer. What you see stays until it does.</Notice>
  const why = budget.shared
    ? 'another program is using up the calls Lofty allows this key'
    : `Lofty allows ${budget.limit} calls a minute and they are used up`
  return (
    <Notice>
      Waiting, because {why}. <span aria-live="off">Next call in {Math.ceil((budget.nextCallMs ?? 0) / 1000)} s.</span>
    </Notice>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { askBook } from '../book.ts'
import { questionOf } from '../book-question.ts'
import type { Lookups } from '../lookups.ts'
import type { Search } from '../search.ts'
import { useBook } from '../use-book.ts'
import type { ChangeSearch } from '../use-search.ts'
import { OverviewStrip } from './overview-strip.tsx'

interface Props {
  search: Search
  /** The search whose leads are drawn: it may be on its way into the URL. */
  asked: Search
  change: ChangeSearch
  lookups: Lookups
}

/** The overview strip, filled by the book. */
export const LeadsOverview = memo(function LeadsOverview({ search, asked, ...bound }: Props) {
  const { version } = useBook()
  // Days are told by the moment the strip was opened, here as in the worker.
  const [now] = useState(Date.now)
  const { filters } = questionOf(asked, now)
  const { data: charts } = useQuery({
    queryKey: ['charts', version, filters],
    queryFn: () => askBook((ask) => ask('charts', { filters, order: [], now }, version)),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return <OverviewStrip {...bound} search={search} charts={charts} now={now} />
})

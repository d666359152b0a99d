import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ArrowUp } from 'lucide-react'
import { t } from '../../texts/t.ts'
import { DEFAULT_SORT } from '../order.ts'
import { useBook } from '../use-book.ts'
import type { LeadList } from '../use-lead-list.ts'

interface Props {
  list: LeadList
  /** Shows the rows as they are now. */
  onShow: () => void
}

/** Says over the rows, which stay where they are, how many leads came to the list since it was opened. */
export function NewsPill({ list: { way, shown }, onShow }: Props) {
  const { version } = useBook()
  const { source } = way
  const { data: count } = useQuery({
    queryKey: ['news', source.key, version],
    queryFn: () => source.news?.() ?? 0,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  const show = () => {
    const grid = document.querySelector('[role=grid]')
    onShow()
    // The newest stand on top; in any other order they may be anywhere.
    if ((shown.sort ?? DEFAULT_SORT) === DEFAULT_SORT && !shown.isAscending) grid?.scrollTo({ top: 0 })
    // The pill goes: the focus stays near.
    grid?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true })
  }
  if (count === undefined) return null
  return (
    <div className="relative z-20 h-0">
      <button
        type="button"
        title={t('Show the list as it is now')}
        onClick={show}
        className="absolute inset-x-0 top-13 mx-auto flex h-8 w-fit items-center gap-1.5 rounded-full bg-accent px-3.5 text-sm font-medium text-on-accent shadow-lg hover:opacity-90 max-md:top-3"
      >
        <ArrowUp aria-hidden className="size-4" />
        {count > 0 ? t('{count, plural, other {# new}}', { count }) : t('List updated')}
      </button>
    </div>
  )
}

import { type ReactNode, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'

/** Entries of a list that are shown before somebody asks for more. */
const FIRST = 50

interface Props<Entry> {
  entries: readonly Entry[]
  children: (shown: readonly Entry[]) => ReactNode
}

/** A list that may hold thousands: the first entries, and a button that brings as many again each time, until all are there. */
export function LongList<Entry>({ entries, children }: Props<Entry>) {
  const [count, setCount] = useState(FIRST)
  const left = entries.length - count
  return (
    <>
      {children(left > 0 ? entries.slice(0, count) : entries)}
      {left > 0 && (
        <span className="block px-5 py-2 text-xs text-faint in-[section]:px-0">
          <Button onClick={() => setCount(2 * count)}>{t('Show {count} more', { count: formatCount(Math.min(count, left)) })}</Button>
          <span className="ms-2">{t('{place} of {total}', { place: formatCount(count), total: formatCount(entries.length) })}</span>
        </span>
      )}
    </>
  )
}

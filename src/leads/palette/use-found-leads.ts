import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Row } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { askBlock } from '../ask.ts'
import { askBook, readAnswer } from '../book.ts'
import { fullName, placeOf } from '../lead-words.ts'
import { withFilter } from '../search.ts'
import { noteSeen } from '../seen.ts'
import type { Command, Reach } from './command.ts'

/** Leads that are named at most. */
const MOST = 7
/** Characters that a name is looked for by at least. */
const SHORTEST = 2

/** Leads by their name: at once from the book; where it has not all, also from Lofty, by a pick, since that costs a call. */
export function useFoundLeads(typed: string, reach: Reach): Command[] {
  const { book, search, change, openLead } = reach
  const [asked, ask] = useState('')
  const isWanted = typed.length >= SHORTEST
  const inBook = useQuery({
    queryKey: ['found-in-book', book.version, typed],
    queryFn: () => askBook((put) => put('first', questionFor(typed), MOST)).then((answer) => readAnswer(answer).rows),
    enabled: isWanted && book.isOn,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  const inLofty = useQuery({
    queryKey: ['found-in-lofty', typed],
    queryFn: async ({ signal }) => {
      const { rows } = await askBlock({ key: typed }, 0, 'interactive', signal)
      noteSeen(rows)
      return rows.slice(0, MOST)
    },
    enabled: isWanted && asked === typed,
  })
  if (!isWanted) return []
  const found = inLofty.data ?? (book.isOn ? inBook.data : undefined) ?? []
  const asking: Command = {
    label: t(
      inLofty.isFetching
        ? 'Lofty is asked for “{name}”'
        : inLofty.isError
          ? 'Lofty did not answer. Ask again for “{name}”'
          : 'Ask Lofty for “{name}”',
      { name: typed },
    ),
    hint: t('1 call'),
    isStep: true,
    run: () => (inLofty.isError ? inLofty.refetch() : ask(typed)),
  }
  return [
    ...found.flatMap((row) => leadCommand(row, openLead)),
    ...(book.isComplete || inLofty.data ? [] : [asking]),
    { label: t('Search the list for “{name}”', { name: typed }), run: () => change(() => withFilter(search, 'key', [typed])) },
  ]
}

const questionFor = (typed: string) => ({ filters: [{ id: 'key' as const, texts: [typed] }], order: [], now: 0 })

/** A lead is only opened from here: whether it may be called, texted or mailed is said there. */
function leadCommand(row: Row, openLead: (leadId: string) => void): Command[] {
  if (row.unreadable !== undefined) return []
  return [{ label: fullName(row), hint: [row.stage, placeOf(row)].filter(Boolean).join(' · '), run: () => openLead(row.leadId) }]
}

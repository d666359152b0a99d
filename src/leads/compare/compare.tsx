import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useOutletContext, useParams } from 'react-router'
import { LoftyError } from '../../lofty/errors.ts'
import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { Modal } from '../../ui/modal.tsx'
import { leadAt, useChosen } from '../chosen/chosen.ts'
import { FailureNotice } from '../failure-notice.tsx'
import type { DrawerContext } from '../lead-drawer.tsx'
import { leadQueries } from '../queries.ts'
import { useBook } from '../use-book.ts'
import { useGo } from '../use-go.ts'
import { useCloseLead } from '../use-open-lead.ts'
import { compareHref, readCompared } from './compare-href.ts'
import { CompareTable } from './compare-table.tsx'
import { comparedFacts } from './compared-facts.ts'

/** Up to four leads side by side, by the ids in the path. Escape and Back close it. */
export function Compare() {
  const ids = readCompared(useParams().ids ?? '')
  const { search, state } = useLocation()
  const leads = useLeads(ids)
  const close = useCloseLead()
  const go = useGo()
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const found = leads.map(({ lead }) => lead)
  const facts = comparedFacts(found).filter(({ differs }) => differs || !onlyDifferent)
  const failed = leads.find(({ failure }) => failure)

  const leave = (id: string) =>
    go(
      compareHref(
        ids.filter((each) => each !== id),
        search,
      ),
      { replace: true, state },
    )
  return (
    <Modal
      title={t('{count, plural, one {Compare # lead} other {Compare # leads}}', { count: ids.length })}
      onClose={close}
      className="max-w-6xl"
    >
      {failed?.failure && <FailureNotice failure={failed.failure} onRetry={failed.retry} isTrying={failed.isTrying} />}
      <label className="flex items-center gap-2 px-5 py-2 text-sm text-soft">
        <input type="checkbox" checked={onlyDifferent} onChange={() => setOnlyDifferent(!onlyDifferent)} className="accent-accent" />
        {t('Only what differs')}
      </label>
      <CompareTable
        leads={leads.map(({ id, lead, isWaiting }) => ({ id, lead, isWaiting }))}
        facts={facts}
        query={search}
        {...(ids.length > 2 && { onLeave: leave })}
      />
    </Modal>
  )
}

interface Found {
  id: string
  lead: Lead | undefined
  isWaiting: boolean
  failure: LoftyError | undefined
  isTrying: boolean
  retry: () => void
}

/** The leads of these ids: as the list or the selection has them, else from the book, else by a call each. */
function useLeads(ids: readonly string[]): Found[] {
  const { list } = useOutletContext<DrawerContext>()
  const { isOn, version } = useBook()
  const chosen = useChosen().leads
  // Rows of the book's lists are not whole.
  const wholeOf = (id: string): Lead | undefined => {
    if (isOn) return undefined
    const place = list.places.get(id)
    return (place === undefined ? undefined : leadAt(list, place)) ?? chosen.get(id)?.lead
  }
  const known = ids.map(wholeOf)
  const answers = useQueries({
    queries: ids.map((id, at) => ({
      ...leadQueries.lead(known[at] ? undefined : id, isOn ? version : undefined),
      placeholderData: (before: Lead | undefined) => (before?.leadId === id ? before : undefined),
    })),
  })
  return answers.map(({ data, error, isFetching, refetch }, at) => ({
    id: ids[at] ?? '',
    lead: known[at] ?? data,
    isWaiting: isFetching,
    failure: error instanceof LoftyError ? error : undefined,
    isTrying: isFetching,
    retry: () => void refetch(),
  }))
}

import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useOutletContext, useParams } from 'react-router'
import { LoftyError } from '../lofty/errors.ts'
import type { Lead } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { listenToSwipes } from '../ui/swipe.ts'
import type { View } from './blocks.ts'
import { CallQueue, isCallQueue } from './call-queue.tsx'
import { cellText, inOneLine } from './cells.tsx'
import { leadColumns } from './columns.tsx'
import { CopyLink } from './copy-link.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { LeadShape } from './lead-shape.tsx'
import { fullName, placeOf } from './lead-words.ts'
import type { Lookups } from './lookups.ts'
import { leadQueries } from './queries.ts'
import { sayTotal, sureTotal } from './say-total.ts'
import { TabStrip } from './tab-strip.tsx'
import { leadTabs, type Tab, tabOf } from './tabs.tsx'
import { useBook } from './use-book.ts'
import type { LeadList } from './use-lead-list.ts'
import { useCloseLead } from './use-open-lead.ts'
import { leadHref, useSearch } from './use-search.ts'
import { usePlace, useWalk } from './use-walk.ts'
import { noteOpened } from './visits/visits.ts'

/** What the page hands to the drawer. */
export interface DrawerContext {
  list: LeadList
  lookups: Lookups
  onView: (view: View) => void
}

/** One lead beside the list: who it is, previous and next, and the tabs. Escape and Back close it. */
export function LeadDrawer() {
  const { list, lookups, onView } = useOutletContext<DrawerContext>()
  const { leadId = '', tab } = useParams()
  const close = useCloseLead()
  const book = useBook()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])

  const index = list.places.get(leadId)
  const row = index === undefined ? undefined : list.rows.get(index)
  const listed = row?.unreadable === undefined ? row : undefined
  // Lofty's list sends whole leads: the lead's own endpoint is asked only once the list is known not to hold it. The
  // book's list has no more of them than the grid shows.
  const isWhole = listed !== undefined && list.road !== 'book'
  const mustAsk = !isWhole && !(list.isFetching && list.total === undefined)
  const asked = useQuery({
    ...leadQueries.lead(mustAsk ? leadId : undefined, book.isOn ? book.version : undefined),
    // While a lead is read again because the book changed, it stays as it was.
    placeholderData: (before) => (before?.leadId === leadId ? before : undefined),
  })
  const lead = isWhole ? listed : asked.data
  const known = lead ?? listed
  const knownId = known?.leadId
  useEffect(() => noteOpened(knownId), [knownId])
  const walk = useWalk(list, usePlace(list, leadId), onView)
  const id = tabOf(tab)
  const [search] = useSearch()
  const place = index === undefined ? undefined : t('{place} of {total}', { place: formatCount(index + 1), total: sayTotal(list) })
  const swipe = useRef({ onNext: walk.next, onPrevious: walk.previous })
  swipe.current = { onNext: walk.next, onPrevious: walk.previous }
  useEffect(() => (panel.current ? listenToSwipes(panel.current, () => swipe.current) : undefined), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby="lead-name"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="safe-area fixed inset-y-0 end-0 z-40 flex w-full flex-col border-s border-line bg-surface shadow-[-12px_0_28px_-12px_rgb(0_0_0/0.18)] rtl:shadow-[12px_0_28px_-12px_rgb(0_0_0/0.18)] outline-none [touch-action:pan-y_pinch-zoom] md:top-12 md:w-[30rem]"
    >
      <div className="space-y-1 border-b border-line px-5 pt-3 pb-2">
        <div className="-me-2 flex items-center gap-1">
          <p className="flex-1 text-xs text-faint">{place ?? t('Not on the rows read so far')}</p>
          <CopyLink path={leadHref(leadId, '', id)} search={search} total={sureTotal(list)} />
          <Button look="icon" aria-label={t('Previous lead')} data-command="previous" disabled={!walk.previous} onClick={walk.previous}>
            <ChevronUp aria-hidden className="size-4" />
          </Button>
          <Button look="icon" aria-label={t('Next lead')} data-command="next" disabled={!walk.next} onClick={walk.next}>
            <ChevronDown aria-hidden className="size-4" />
          </Button>
          <Button look="icon" aria-label={t('Close')} data-command="close" onClick={close}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
        <h2 id="lead-name" className="truncate text-lg leading-tight font-semibold" title={known && leadColumns.name.title(known)}>
          <bdi>{known ? cellText(fullName(known)) : t(asked.error ? 'Lead' : 'Loading lead')}</bdi>
        </h2>
        <p className="truncate text-sm text-soft">{known && inOneLine([known.stage, known.assignedUser, placeOf(known)])}</p>
      </div>
      {isCallQueue(search) && <CallQueue lead={lead} place={place} onNext={walk.next} />}
      <TabStrip leadId={leadId} active={id} lead={lead} />
      <div
        role="tabpanel"
        id="lead-panel"
        aria-labelledby={`tab-${id}`}
        className="scroll-thin min-h-0 flex-1 overflow-y-auto overscroll-contain [touch-action:pan-y_pinch-zoom]"
      >
        {lead ? (
          <TabContent key={`${lead.leadId} ${id}`} lead={lead} tab={leadTabs[id]} lookups={lookups} />
        ) : asked.error instanceof LoftyError ? (
          <FailureNotice failure={asked.error} onRetry={() => asked.refetch()} isTrying={asked.isFetching} />
        ) : (
          <LeadShape />
        )}
      </div>
    </div>
  )
}

function TabContent({ lead, tab, lookups }: { lead: Lead; tab: Tab; lookups: Lookups }) {
  if (tab.count?.(lead) === 0) return <p className="px-5 py-8 text-center text-sm text-faint">{tab.empty}</p>
  return tab.show(lead, lookups.options)
}

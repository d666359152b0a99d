import { Suspense, useCallback, useDeferredValue, useEffect, useState } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'
import { onDemand } from '../ui/on-demand.tsx'
import { useMedia } from '../ui/use-media.ts'
import type { View } from './blocks.ts'
import { startBook, useBook } from './book.ts'
import { cellText } from './cells.tsx'
import { ChosenSlot } from './chosen/chosen-slot.tsx'
import { shownColumns } from './columns.tsx'
import { CopyLink } from './copy-link.tsx'
import { ExportButton, mayExport } from './export/export-button.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel, SearchField } from './filter-panel.tsx'
import { LeadsGrid } from './leads-grid.tsx'
import { ListEmpty } from './list-empty.tsx'
import { ListNotices } from './list-notices.tsx'
import { ListStatus } from './list-status.tsx'
import { useLookups } from './lookups.ts'
import { PageHeader } from './page-header.tsx'
import { placeAt } from './places.ts'
import { saySearch } from './say.ts'
import type { Search } from './search.ts'
import { SharedNotice } from './shared-notice.tsx'
import { SortMenu } from './sort-menu.tsx'
import { STRIP_HEIGHT, StripToggle, useStripFold } from './strip/strip-toggle.tsx'
import { useLeadList } from './use-lead-list.ts'
import { searchNow, useSearch } from './use-search.ts'
import { ViewsMenu } from './views/views-menu.tsx'

const LeadsOverview = onDemand(async () => (await import('./strip/leads-overview.tsx')).LeadsOverview)

/** Rows taken to be on screen until the grid says what is. */
const FIRST_ROWS = 30

/** Filters, the list they find, and the drawer over it. */
export function LeadsPage() {
  const [search, change] = useSearch()
  const [typed, setTyped] = useState({ over: search, search })
  const preview = useCallback((work: (before: Search) => Search) => {
    const over = searchNow()
    setTyped({ over, search: work(over) })
  }, [])
  // What is being typed counts until it is in the URL, or given up.
  const asked = typed.over === search ? typed.search : search
  // Rows first: what is counted of them follows.
  const drawn = useDeferredValue(asked)
  const [view, onView] = useView(asked)
  const book = useBook()
  const list = useLeadList(asked, view, book)
  const lookups = useLookups()
  // The first rows come first.
  useEffect(startBook, [])
  const isWide = useMedia('(min-width: 1024px)')
  const isPhone = useMedia('(max-width: 767px)')
  const [isOverview, turnOverview] = useStripFold(book.isComplete, !isPhone)
  const exported = { list, columns: shownColumns(search.columns), options: lookups.options, book }
  const isCovered = useParams().leadId !== undefined && isPhone
  const overviewToggle = book.isComplete && (
    <StripToggle
      isOpen={isOverview}
      onTurn={() => {
        turnOverview()
        // Stages stand there in the order of the pipeline.
        if (!isOverview) lookups.open('stages')
      }}
    />
  )

  return (
    <div className="flex h-full flex-col">
      <div className="contents" inert={isCovered}>
        <PageHeader book={book} />
        <div className="flex min-h-0 flex-1">
          {isWide && <FilterPanel search={search} change={change} preview={preview} lookups={lookups} />}
          <main className="relative flex min-w-0 flex-1 flex-col border-line lg:border-l">
            <div className="space-y-1.5 border-b border-line px-4 py-2.5">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-2 sm:gap-x-3">
                {!isWide && (
                  <div className="flex basis-full gap-2">
                    <SearchField search={search} change={change} preview={preview} lookups={lookups} />
                    <FilterPanel isSheet search={search} change={change} preview={preview} lookups={lookups} total={list.total} />
                    {overviewToggle}
                  </div>
                )}
                <ListStatus list={list} book={book} />
                <ViewsMenu search={search} />
                <CopyLink path="/leads" search={search} list={list} />
                {mayExport && <ExportButton {...exported} />}
                {isWide && overviewToggle}
                <SortMenu search={search} change={change} />
              </div>
              <p className="text-sm text-soft" id="search-sentence">
                {saySearch(search, lookups.options).map((piece, place) =>
                  place % 2 === 0 ? piece : <bdi key={String(place)}>{cellText(piece)}</bdi>,
                )}
              </p>
              <FilterChips search={search} change={change} options={lookups.options} />
            </div>
            {book.isComplete && isOverview && (
              <Suspense fallback={<div className={STRIP_HEIGHT} />}>
                <LeadsOverview search={search} asked={drawn} change={change} lookups={lookups} />
              </Suspense>
            )}
            <div aria-live="polite">
              <SharedNotice />
            </div>
            <ListNotices list={list} search={search} change={change} />
            {list.total === 0 && !list.stop ? (
              <ListEmpty list={list} change={change} options={lookups.options} />
            ) : (
              <LeadsGrid list={list} change={change} onView={onView} />
            )}
            <ChosenSlot {...exported} />
          </main>
        </div>
      </div>
      <Outlet context={{ list, lookups, onView }} />
    </div>
  )
}

/** The rows on screen, as the grid last said; for a search just come to, those the reader left there, or the first. */
function useView(search: object): [View, (view: View) => void] {
  const { key } = useLocation()
  const [settled, setSettled] = useState<{ search: object; view: View }>()
  if (settled?.search === search) return [settled.view, (view) => setSettled({ search, view })]
  const first = Math.floor(placeAt(key)?.row ?? 0)
  return [{ first, last: first + FIRST_ROWS, direction: 0 }, (view) => setSettled({ search, view })]
}

import { memo, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'
import { Announcements } from '../ui/announce.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { useMedia } from '../ui/use-media.ts'
import type { View } from './blocks.ts'
import { startBook } from './book.ts'
import { cellText } from './cells.tsx'
import { ChosenSlot } from './chosen/chosen-slot.tsx'
import { CopyLink } from './copy-link.tsx'
import { ExportButton, mayExport } from './export/export-button.tsx'
import { ListFailure } from './failure-notice.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel, FilterSheetButton, SearchField } from './filter-panel.tsx'
import { ColumnsMenu } from './layout/columns-menu.tsx'
import { type Layout, layoutOf, shownColumns, writeLayout } from './layout/layout.ts'
import { LeadsGrid } from './leads-grid.tsx'
import { ListStatus } from './list-status.tsx'
import { type Lookups, useLookups } from './lookups.ts'
import { PageHeader } from './page-header.tsx'
import { PaletteSlot } from './palette/palette-slot.tsx'
import { placeAt } from './places.ts'
import { saySearch } from './say.ts'
import { sayFound, sureTotal } from './say-total.ts'
import { formatSearch, type Search, withoutLayout } from './search.ts'
import { SortMenu } from './sort-menu.tsx'
import { STRIP_HEIGHT, StripToggle, useStripFold } from './strip/strip-toggle.tsx'
import { useBook } from './use-book.ts'
import { useLeadList } from './use-lead-list.ts'
import { useSearch } from './use-search.ts'
import { useTyped } from './use-typed.ts'
import { ViewsMenu } from './views/views-menu.tsx'

/** Nothing of it is needed with the first rows. */
const ListNotices = onDemand(async () => (await import('./list-notices.tsx')).ListNotices, null)

const ListEmpty = onDemand(async () => (await import('./list-empty.tsx')).ListEmpty)
const LeadsOverview = onDemand(async () => (await import('./strip/leads-overview.tsx')).LeadsOverview)

const SinceLine = onDemand(async () => (await import('./views/since-line.tsx')).SinceLine, null)

const PrintedList = onDemand(async () => (await import('./printed-list.tsx')).PrintedList, null)

/** Rows taken to be on screen until the grid says what is. */
const FIRST_ROWS = 30

/** Filters, the list they find, and the drawer over it. */
export function LeadsPage() {
  const [search, change] = useSearch()
  const [typed, preview] = useTyped(search)
  const asked = useListed(typed)
  // Rows first: what is counted of them follows.
  const drawn = useDeferredValue(asked)
  const said = useDeferredValue(search)
  const [view, onView] = useView(asked)
  const onScreen = useRef(view)
  const book = useBook()
  const layout = useLayout(search)
  const list = useLeadList(asked, view, book)
  const lookups = useLookups()
  // The first rows come first.
  useEffect(startBook, [])
  const isWide = useMedia('(min-width: 1024px)')
  const isPhone = useMedia('(max-width: 767px)')
  const [isOverview, turnOverview] = useStripFold(search, change, book.isComplete, !isPhone)
  const exported = { list, columns: shownColumns(layout), options: lookups.options, book }
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
    <div className="leads-page flex h-full flex-col">
      <Announcements />
      <div className="contents" inert={isCovered}>
        <PageHeader book={book} />
        <div className="flex min-h-0 flex-1">
          {isWide && <FilterPanel search={search} change={change} preview={preview} lookups={lookups} />}
          <main className="relative flex min-w-0 flex-1 flex-col border-line lg:border-s">
            <div className="space-y-1.5 border-b border-line px-4 py-2.5">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-2 sm:gap-x-3">
                {!isWide && (
                  <div className="flex basis-full gap-2">
                    <SearchField search={search} change={change} preview={preview} lookups={lookups} />
                    <FilterSheetButton
                      search={search}
                      change={change}
                      preview={preview}
                      lookups={lookups}
                      finds={list.isLate ? undefined : sayFound(list)}
                    />
                    {overviewToggle}
                  </div>
                )}
                <ListStatus list={list} book={book} />
                <ViewsMenu
                  search={said}
                  change={change}
                  overview={book.isComplete ? (isOverview ? 'open' : 'closed') : search.overview}
                  options={lookups.options}
                />
                <ColumnsMenu search={search} change={change} rows={list.rows} />
                <CopyLink path="/leads" search={said} total={sureTotal(list)} />
                {mayExport && <ExportButton {...exported} />}
                {isWide && overviewToggle}
                <SortMenu sort={search.sort} isAscending={search.isAscending} change={change} />
              </div>
              <SearchSentence search={said} options={lookups.options} />
              {book.isComplete && search.view !== undefined && (
                // As high before it is there as with it.
                <p
                  aria-live="polite"
                  className="scroll-thin flex h-5 items-center gap-1.5 overflow-x-auto whitespace-nowrap text-xs text-faint"
                >
                  <SinceLine search={said} change={change} />
                </p>
              )}
              <FilterChips search={said} change={change} options={lookups.options} />
            </div>
            {book.isComplete && isOverview && (
              <Suspense fallback={<div className={STRIP_HEIGHT} />}>
                <LeadsOverview search={said} asked={drawn} change={change} lookups={lookups} />
              </Suspense>
            )}
            <ListFailure list={list} />
            <div aria-live="polite">
              <ListNotices list={list} search={search} change={change} />
            </div>
            {list.total === 0 && !list.stop ? (
              <Suspense fallback={<div className="flex-1 bg-surface" />}>
                <ListEmpty list={list} change={change} options={lookups.options} />
              </Suspense>
            ) : (
              <LeadsGrid list={list} layout={layout} change={change} onView={onView} onScreen={onScreen} />
            )}
            <ChosenSlot {...exported} />
          </main>
        </div>
      </div>
      <PaletteSlot search={search} change={change} list={list} lookups={lookups} book={book} />
      <PrintedList {...exported} onScreen={onScreen} />
      <Outlet context={{ list, lookups, onView }} />
    </div>
  )
}

/** The whole search in words, said aloud when it is another one; every other piece of it is somebody's text. */
const SearchSentence = memo(function SearchSentence({ search, options }: { search: Search; options: Lookups['options'] }) {
  return (
    <p aria-live="polite" aria-atomic className="text-sm text-soft" id="search-sentence">
      {saySearch(search, options).map((piece, place) => (place % 2 === 0 ? piece : <bdi key={String(place)}>{cellText(piece)}</bdi>))}
    </p>
  )
})

/** The same search as long as it finds the same list: what changes its layout alone asks for nothing. */
function useListed(asked: Search): Search {
  const list = useMemo(() => formatSearch(withoutLayout(asked)), [asked])
  const [listed, setListed] = useState({ list, search: asked })
  if (listed.list !== list) setListed({ list, search: asked })
  return listed.list === list ? listed.search : asked
}

/** The same layout as long as nothing of it changes: with another one every row is drawn again. */
function useLayout(search: Search): Layout {
  const [kept, setKept] = useState(() => layoutOf(search))
  const isSame = writeLayout(kept).join() === writeLayout(search).join()
  if (!isSame) setKept(layoutOf(search))
  return isSame ? kept : search
}

/** The rows on screen, as the grid last said; for a search just come to, those the reader left there, or the first. */
function useView(search: object): [View, (view: View) => void] {
  const { key } = useLocation()
  const [settled, setSettled] = useState<{ search: object; view: View }>()
  if (settled?.search === search) return [settled.view, (view) => setSettled({ search, view })]
  const first = Math.floor(placeAt(key)?.row ?? 0)
  return [{ first, last: first + FIRST_ROWS, direction: 0 }, (view) => setSettled({ search, view })]
}

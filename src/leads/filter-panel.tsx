import { SlidersHorizontal, X } from 'lucide-react'
import { type MouseEvent, Suspense, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import type { BoundProps, FilterSidebarProps } from './filter-sidebar.tsx'

/** The filters' controls are fetched while the first rows are drawn: the rows do not wait for them. */
const controls = () => import('./filter-sidebar.tsx')
const FilterSidebar = onDemand(async () => (await controls()).FilterSidebar)
const BoundFilter = onDemand(async () => (await controls()).BoundFilter)

interface Props extends FilterSidebarProps {
  /** A sheet behind a button instead of a column beside the list. */
  isSheet?: boolean
  /** How many leads are found with the filters as they are; undefined while nobody knows. */
  finds?: string | undefined
}

/** The landmark "Filters": a column on a wide screen, a sheet on a narrow one. */
export function FilterPanel({ isSheet = false, finds, ...filters }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!isSheet) {
    return (
      <search aria-label="Filters" className="scroll-thin w-68 shrink-0 overflow-y-auto px-4 py-4">
        <Suspense fallback={<SidebarShape />}>
          <FilterSidebar {...filters} />
        </Suspense>
      </search>
    )
  }
  const count = Object.values(filters.search.filters).filter((setting) => !setting.isOff).length
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <SlidersHorizontal aria-hidden className="size-4" />
        Filters
        {count > 0 && <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{count}</span>}
      </Button>
      {isOpen && (
        <dialog
          ref={(dialog) => dialog?.showModal()}
          aria-label="Filter the list"
          onClose={() => setOpen(false)}
          className="safe-area m-0 flex h-full max-h-none w-full max-w-sm flex-col border-r border-line bg-page text-ink shadow-xl backdrop:bg-black/40"
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <h2 className="font-semibold">Filters</h2>
            <Button look="icon" aria-label="Close filters" onClick={closeSheet}>
              <X aria-hidden className="size-4" />
            </Button>
          </div>
          <search aria-label="Filters" className="scroll-thin min-h-0 flex-1 overflow-y-auto p-4">
            <Suspense fallback={<SidebarShape />}>
              <FilterSidebar {...filters} without="key" />
            </Suspense>
          </search>
          <div className="border-t border-line p-3">
            <Button look="primary" className="h-11! w-full justify-center" onClick={closeSheet}>
              {finds === undefined ? 'Show leads' : `Show ${finds}`}
            </Button>
          </div>
        </dialog>
      )}
    </>
  )
}

/** The search field by itself, for where the other filters are out of sight. */
export function SearchField(props: BoundProps) {
  return (
    <Suspense fallback={<div className="h-8 w-full rounded-md border border-line" />}>
      <BoundFilter id="key" {...props} />
    </Suspense>
  )
}

/** Where the controls will be. */
function SidebarShape() {
  return (
    <div aria-hidden className="space-y-7 pt-11">
      {Array.from('some filters', (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes that never change
        <div key={place} className="h-8 rounded-md border border-line" />
      ))}
    </div>
  )
}

/** Closed by the browser, the sheet gives the focus back to the button that opened it. */
function closeSheet(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest('dialog')?.close()
}

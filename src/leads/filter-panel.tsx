import { SlidersHorizontal, X } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { FilterSidebar } from './filter-sidebar.tsx'
import type { Lookups } from './lookups.ts'
import type { Search } from './search.ts'
import type { ChangeSearch } from './use-search.ts'

interface Props {
  search: Search
  change: ChangeSearch
  lookups: Lookups
  /** A sheet behind a button instead of a column beside the list. */
  isSheet?: boolean
  total?: number | undefined
}

/** The landmark "Filters": a column on a wide screen, a sheet on a narrow one. */
export function FilterPanel({ isSheet = false, total, ...filters }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!isSheet) {
    return (
      <search aria-label="Filters" className="scroll-thin w-68 shrink-0 overflow-y-auto px-4 py-4">
        <FilterSidebar {...filters} />
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
          className="m-0 flex h-full max-h-none w-full max-w-sm flex-col border-r border-line bg-page text-ink shadow-xl backdrop:bg-black/40"
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <h2 className="font-semibold">Filters</h2>
            <Button look="icon" aria-label="Close filters" onClick={closeSheet}>
              <X aria-hidden className="size-4" />
            </Button>
          </div>
          <search aria-label="Filters" className="scroll-thin min-h-0 flex-1 overflow-y-auto p-4">
            <FilterSidebar {...filters} without="key" />
          </search>
          <div className="border-t border-line p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            <Button look="primary" className="h-10! w-full justify-center" onClick={closeSheet}>
              {total === undefined ? 'Show leads' : `Show ${formatCount(total)}`}
            </Button>
          </div>
        </dialog>
      )}
    </>
  )
}

/** Closed by the browser, the sheet gives the focus back to the button that opened it. */
function closeSheet(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest('dialog')?.close()
}

import { SlidersHorizontal } from 'lucide-react'
import { Suspense, useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import type { FilterSheetProps } from './filter-sheet.tsx'
import type { BoundProps, FilterSidebarProps } from './filter-sidebar.tsx'

/** The filters' controls are fetched while the first rows are drawn: the rows do not wait for them. */
const controls = () => import('./filter-sidebar.tsx')
const FilterSidebar = onDemand(async () => (await controls()).FilterSidebar)
const BoundFilter = onDemand(async () => (await controls()).BoundFilter)

const loadSheet = () => import('./filter-sheet.tsx')
const FilterSheet = onDemand(async () => (await loadSheet()).FilterSheet)

/** The landmark "Filters" on a wide screen: a column beside the list. */
export function FilterPanel(filters: FilterSidebarProps) {
  return (
    <search aria-label={t('Filters')} className="scroll-thin w-68 shrink-0 overflow-y-auto px-4 py-4">
      <Suspense fallback={<SidebarShape />}>
        <FilterSidebar {...filters} />
      </Suspense>
    </search>
  )
}

/** The button that opens the filters as a sheet, on a narrow screen; says how many are set. */
export function FilterSheetButton(sheet: Omit<FilterSheetProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false)
  const count = Object.values(sheet.search.filters).filter((setting) => !setting.isOff).length
  return (
    <>
      <Button onPointerEnter={loadSheet} onFocus={loadSheet} onClick={() => setOpen(true)} aria-haspopup="dialog" data-command="filters">
        <SlidersHorizontal aria-hidden className="size-4" />
        {t('Filters')}
        {count > 0 && <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{count}</span>}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterSheet {...sheet} onClose={() => setOpen(false)} />
        </Suspense>
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

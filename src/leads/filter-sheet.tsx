import { X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { type BoundProps, FilterSidebar } from './filter-sidebar.tsx'

export interface FilterSheetProps extends BoundProps {
  /** How many leads are found with the filters as they are; undefined while nobody knows. */
  finds: string | undefined
  onClose: () => void
}

/** The landmark "Filters" on a narrow screen: over the list, with how many leads it would show. */
export function FilterSheet({ finds, onClose, ...bound }: FilterSheetProps) {
  return (
    <dialog
      ref={(dialog) => dialog?.showModal()}
      aria-label={t('Filter the list')}
      onClose={onClose}
      className="safe-area m-0 flex h-full max-h-none w-full max-w-sm flex-col border-e border-line bg-page text-ink shadow-xl backdrop:bg-black/40"
    >
      <div className="flex items-center justify-between border-b border-line py-2 ps-4 pe-2">
        <h2 className="font-semibold">{t('Filters')}</h2>
        <Button look="icon" aria-label={t('Close filters')} onClick={closeSheet}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      <search aria-label={t('Filters')} className="scroll-thin min-h-0 flex-1 overflow-y-auto p-4">
        <FilterSidebar {...bound} without="key" />
      </search>
      <div className="border-t border-line p-3">
        <Button look="primary" className="h-11! w-full justify-center" onClick={closeSheet}>
          {finds === undefined ? t('Show leads') : t('Show {count}', { count: finds })}
        </Button>
      </div>
    </dialog>
  )
}

/** Closed by the browser, the sheet gives the focus back to the button that opened it. */
function closeSheet(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest('dialog')?.close()
}

import { Download } from 'lucide-react'
import { Suspense, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { onDemand } from '../../ui/on-demand.tsx'
import type { BookState } from '../book.ts'
import type { ColumnId } from '../columns.tsx'
import type { Lookups } from '../lookups.ts'
import { toldBy } from '../told-by.ts'
import type { LeadList } from '../use-lead-list.ts'

const load = () => import('./export-dialog.tsx')
const ExportDialog = onDemand(async () => (await load()).ExportDialog)

/** Whether leads may be exported, and their contacts copied: whoever runs the server says so. */
export const mayExport = toldBy('leadbook-export') !== 'off'

export interface ExportButtonProps {
  list: LeadList
  /** The columns that are shown, in their order. */
  columns: readonly ColumnId[]
  options: Lookups['options']
  book: BookState
  /** Begins with the selected leads instead of the whole list. */
  isChosen?: boolean
}

/** Opens what exports the list. Its code is fetched when the mouse or the focus comes near. */
export function ExportButton({ isChosen = false, ...rest }: ExportButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        look={isChosen ? 'plain' : 'icon'}
        aria-label={t(isChosen ? 'Export the selection' : 'Export')}
        title={t(isChosen ? 'Export the selected leads' : 'Export this list')}
        aria-haspopup="dialog"
        data-command={isChosen ? 'export-chosen' : 'export'}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        <Download aria-hidden className="size-4" />
        {isChosen && <span className="max-sm:sr-only">{t('Export')}</span>}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog {...rest} isChosen={isChosen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

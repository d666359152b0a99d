import { Columns3 } from 'lucide-react'
import { memo, Suspense, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { onDemand } from '../../ui/on-demand.tsx'
import { placeBelow } from '../../ui/place-below.ts'
import type { PanelProps } from './columns-panel.tsx'

const load = () => import('./columns-panel.tsx')
const ColumnsPanel = onDemand(async () => (await load()).ColumnsPanel)

const NAME = 'columns-menu'

/** How the list is laid out, behind a button. Its code is fetched when the mouse or the focus comes near. A phone shows cards. */
export const ColumnsMenu = memo(function ColumnsMenu(props: PanelProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button popoverTarget={NAME} aria-expanded={isOpen} onPointerEnter={load} onFocus={load} className="max-md:hidden">
        <Columns3 aria-hidden className="size-4" />
        <span className="lg:max-xl:sr-only">{t('Columns')}</span>
      </Button>
      <div
        id={NAME}
        popover="auto"
        role="group"
        aria-label={t('Columns')}
        onBeforeToggle={placeBelow}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="fixed inset-auto m-0 w-92 max-w-[calc(100vw-1.5rem)] rounded-lg border border-line bg-raised text-sm text-ink shadow-lg"
      >
        {isOpen && (
          <Suspense fallback={<p className="px-4 py-3 text-faint">{t('Loading columns')}</p>}>
            <ColumnsPanel {...props} />
          </Suspense>
        )}
      </div>
    </>
  )
})

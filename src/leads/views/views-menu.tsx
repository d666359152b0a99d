import { ListFilter } from 'lucide-react'
import { memo, Suspense, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { onDemand } from '../../ui/on-demand.tsx'
import { placeBelow } from '../../ui/place-below.ts'
import { cellText } from '../cells.tsx'
import type { ViewsPanelProps } from './views-panel.tsx'

const load = () => import('./views-panel.tsx')
const ViewsPanel = onDemand(async () => (await load()).ViewsPanel)
const ViewLabel = onDemand(async () => (await import('./view-label.tsx')).ViewLabel)

const NAME = 'views-menu'
/** The look of the name in the button. */
const LOOK = 'max-w-52 truncate text-ink max-sm:max-w-32'

/**
 * The view that the search started from, marked once they differ, and behind it the views there are. Their code is fetched
 * when the mouse or the focus comes near, and after the rows where the address names a view.
 */
export const ViewsMenu = memo(function ViewsMenu(props: ViewsPanelProps) {
  const { search } = props
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button popoverTarget={NAME} aria-expanded={isOpen} onPointerEnter={load} onFocus={load} className="min-w-0 shrink">
        <ListFilter aria-hidden className="size-4 shrink-0" />
        <span className={search.view === undefined ? 'max-sm:sr-only' : 'sr-only'}>{t('Views')}</span>
        {search.view !== undefined && (
          <Suspense fallback={<bdi className={LOOK}>{cellText(search.view)}</bdi>}>
            <ViewLabel search={search} name={search.view} className={LOOK} />
          </Suspense>
        )}
      </Button>
      <div
        id={NAME}
        popover="auto"
        onBeforeToggle={placeBelow}
        onToggle={(event) => event.target === event.currentTarget && setOpen(event.newState === 'open')}
        className="scroll-thin fixed inset-auto m-0 max-h-[calc(100dvh-9rem)] w-92 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg border border-line bg-raised text-sm text-ink shadow-lg"
      >
        {isOpen && (
          <Suspense fallback={<p className="px-4 py-3 text-faint">{t('Loading views')}</p>}>
            <ViewsPanel {...props} />
          </Suspense>
        )}
      </div>
    </>
  )
})

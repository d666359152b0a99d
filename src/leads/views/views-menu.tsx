import { ListFilter } from 'lucide-react'
import { memo, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { onDemand } from '../../ui/on-demand.tsx'
import { placeBelow } from '../../ui/place-below.ts'
import type { Search } from '../search.ts'

const load = () => import('./views-list.tsx')
const ViewsList = onDemand(async () => (await load()).ViewsList)

const NAME = 'views-menu'

/** The views there are, behind a button. Their code is fetched when the mouse or the focus comes near. */
export const ViewsMenu = memo(function ViewsMenu({ search }: { search: Search }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button popoverTarget={NAME} aria-expanded={isOpen} onPointerEnter={load} onFocus={load}>
        <ListFilter aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Views</span>
      </Button>
      <div
        id={NAME}
        popover="auto"
        onBeforeToggle={placeBelow}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="scroll-thin fixed inset-auto m-0 max-h-[calc(100dvh-9rem)] w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg border border-line bg-raised py-2 text-sm text-ink shadow-lg"
      >
        {isOpen && (
          <Suspense fallback={<p className="px-4 py-2 text-faint">Loading views</p>}>
            <ViewsList search={search} />
          </Suspense>
        )}
      </div>
    </>
  )
})

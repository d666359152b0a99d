import { Suspense, useEffect, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { isApple } from '../../ui/is-apple.ts'
import { onDemand } from '../../ui/on-demand.tsx'
import type { OverlayName, PageAtHand, ShowOverlay } from './page-at-hand.ts'

const Overlay = onDemand(async () => (await import('./overlay.tsx')).Overlay)

let show: ShowOverlay

/** Has the page's keys served, once the first rows are drawn, and holds the place of the commands and of the sheet of keys. */
export function PaletteSlot(page: PageAtHand) {
  const [overlay, setOverlay] = useState<OverlayName>()
  useEffect(() => {
    show = setOverlay
    // Without it the mouse does all that keys do.
    import('./listen.ts').then(({ listen }) => listen(show)).catch(() => undefined)
  }, [])
  return (
    overlay && (
      <Suspense fallback={null}>
        <Overlay {...page} overlay={overlay} show={show} />
      </Suspense>
    )
  )
}

/** Opens the commands, and says by which key. */
export function PaletteButton() {
  return (
    <Button onClick={() => show('palette')} className="max-sm:hidden">
      <span className="sr-only">{t('Commands')}</span>
      {isApple() ? '⌘' : 'Ctrl'} K
    </Button>
  )
}

import { ChartNoAxesColumn } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'

/** The strip's place above the list, as high before the charts are there as with them. */
export const STRIP_HEIGHT = 'h-53 shrink-0 border-b border-line'

const STORE = 'leadbook.overview'

/**
 * Whether the overview is open, and how to turn it; remembered. It opens by itself only where it can be filled from the
 * start (`isReady`): what comes later must not push the list away.
 */
export function useStripFold(isReady: boolean, isOpenAtFirst: boolean): [boolean, () => void] {
  const [isOpen, setOpen] = useState(() => isReady && (storedOpen() ?? isOpenAtFirst))
  const turn = () => {
    setOpen(!isOpen)
    storeOpen(!isOpen)
  }
  return [isOpen, turn]
}

export function StripToggle({ isOpen, onTurn }: { isOpen: boolean; onTurn: () => void }) {
  return (
    <Button aria-expanded={isOpen} onClick={onTurn}>
      <ChartNoAxesColumn aria-hidden className={`size-4 ${isOpen ? 'text-accent' : ''}`} />
      <span className="max-sm:sr-only">Overview</span>
    </Button>
  )
}

function storedOpen(): boolean | undefined {
  try {
    const stored = localStorage.getItem(STORE)
    return stored === null ? undefined : stored === 'open'
  } catch {
    return undefined
  }
}

function storeOpen(isOpen: boolean): void {
  try {
    localStorage.setItem(STORE, isOpen ? 'open' : 'closed')
  } catch {
    // A full or forbidden store costs the memory of it, nothing else.
  }
}

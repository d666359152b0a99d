import { ChartNoAxesColumn } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import type { Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'

/** The strip's place above the list, as high before the charts are there as with them. */
export const STRIP_HEIGHT = 'h-53 shrink-0 border-b border-line'

const STORE = 'leadbook.overview'

/**
 * Whether the overview is open, and how to turn it: as the URL says, where a view had it put there, else remembered. It
 * opens by itself only where it can be filled from the start (`isReady`): what comes later must not push the list away.
 */
export function useStripFold({ overview }: Search, change: ChangeSearch, isReady: boolean, isOpenAtFirst: boolean): [boolean, () => void] {
  const [isLeftOpen, setLeftOpen] = useState(() => isReady && (storedOpen() ?? isOpenAtFirst))
  const isOpen = overview === undefined ? isLeftOpen : overview === 'open'
  const turn = () => {
    if (overview !== undefined) return change(() => ({ overview: isOpen ? 'closed' : 'open' }), 'replace')
    setLeftOpen(!isOpen)
    storeOpen(!isOpen)
  }
  return [isOpen, turn]
}

export function StripToggle({ isOpen, onTurn }: { isOpen: boolean; onTurn: () => void }) {
  return (
    <Button aria-expanded={isOpen} data-command="overview" onClick={onTurn}>
      <ChartNoAxesColumn aria-hidden className={`size-4 ${isOpen ? 'text-accent' : ''}`} />
      <span className="max-xl:sr-only">{t('Overview')}</span>
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

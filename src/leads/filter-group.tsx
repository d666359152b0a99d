import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'

interface Props {
  /** By which it is remembered and found, in every language. */
  id: string
  name: string
  /** Filters in it that are set. */
  count: number
  /** Whether it is open until somebody turns it. */
  isOpenAtFirst: boolean
  /** Open because something was looked for in it, whatever is remembered. */
  isFound: boolean
  children: ReactNode
}

/** Made once: a dozen groups need not draw them again with every search. */
const FOLDED = <ChevronRight aria-hidden className="ms-auto size-3.5 text-faint" />
const UNFOLDED = <ChevronRight aria-hidden className="ms-auto size-3.5 rotate-90 text-faint" />

/** A group of the sidebar that folds away; whether it is open is remembered until the tab closes. */
export function FilterGroup({ id, name, count, isOpenAtFirst, isFound, children }: Props) {
  const [isOpen, setOpen] = useState(() => isFound || (storedOpen(id) ?? isOpenAtFirst))
  const turn = () => {
    setOpen(!isOpen)
    if (!isFound) storeOpen(id, !isOpen)
  }
  return (
    <fieldset aria-label={name} className="min-w-0">
      <legend className="w-full">
        <button
          type="button"
          id={`filters-${id}`}
          aria-expanded={isOpen}
          onClick={turn}
          className="flex w-full items-center gap-1 text-xs font-semibold text-ink"
        >
          {name}
          {count > 0 && !isOpen && <span className="rounded-full bg-accent px-1.5 font-normal text-on-accent">{count}</span>}
          {isOpen ? UNFOLDED : FOLDED}
        </button>
      </legend>
      {isOpen && <div className="mt-2 space-y-3">{children}</div>}
    </fieldset>
  )
}

const STORE = 'leadbook.group.'

function storedOpen(name: string): boolean | undefined {
  try {
    const stored = sessionStorage.getItem(STORE + name)
    return stored === null ? undefined : stored === 'open'
  } catch {
    return undefined
  }
}

function storeOpen(name: string, isOpen: boolean): void {
  try {
    sessionStorage.setItem(STORE + name, isOpen ? 'open' : 'closed')
  } catch {
    // A full or forbidden store costs the memory of it, nothing else.
  }
}

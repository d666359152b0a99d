import type { useOpenLead } from '../use-open-lead.ts'
import type { PageAtHand, ShowOverlay } from './page-at-hand.ts'

/** Something that can be done by picking it among the commands. */
export interface Command {
  /** In words; may hold text from outside. */
  label: string
  /** Further words by which it is found, each text by its English too. */
  words?: readonly string[]
  /** What stands at its end: a count, a key, whose it is. */
  hint?: string | undefined
  /** It is so by now: the filter is set, the column shown. */
  isOn?: boolean | undefined
  run: () => unknown
  /** The commands stay open: there is more to say. */
  isStep?: boolean | undefined
}

/** What commands are made of: the page, and how they go on from the palette. */
export interface Reach extends PageAtHand {
  show: ShowOverlay
  /** Goes to an address of the page. */
  go: (href: string) => void
  openLead: ReturnType<typeof useOpenLead>
  /** Puts a text where commands are looked for. */
  type: (text: string) => void
}

/**
 * The button of the page that goes by this name (`data-command`, or the menu it opens): the one that came last, since the
 * drawer's stand over the list's. Undefined where it is not there, or can do nothing now.
 */
export function findButton(name: string): HTMLElement | undefined {
  const named = `:is([data-command="${name}"], [popovertarget="${name}"]):not(:disabled)`
  return [...document.querySelectorAll<HTMLElement>(named)].filter((button) => button.getClientRects().length > 0).at(-1)
}

import { sayList } from '../filters/kinds.ts'
import { Button } from '../ui/button.tsx'
import { writeText } from '../ui/write-text.ts'
import { type LinkOptions, linkTo } from './link.ts'
import type { Search } from './search.ts'

/** A link that was made, and whether the browser let it be copied. */
export interface Copied {
  href: string
  /** Labels of the filters that hold personal data. */
  personal: string[]
  /** Whether those are in the link. */
  isWhole: boolean
  isOnClipboard: boolean
}

/** Makes the link to a view and puts it on the clipboard. */
export async function copyLink(search: Search, options: LinkOptions): Promise<Copied> {
  const { href, personal } = linkTo(search, options)
  const isOnClipboard = await writeText(href)
  return { href, personal, isWhole: options.isWhole, isOnClipboard }
}

interface Props {
  copied: Copied
  /** Makes the link again, with or without personal data. */
  onCopy: (isWhole: boolean) => void
  onClose: () => void
}

/** What was copied, and what was left out of it. A click elsewhere and Escape close it. */
export function CopiedLink({ copied, onCopy, onClose }: Props) {
  const { href, personal, isWhole, isOnClipboard } = copied
  const it = personal.length === 1 ? 'it' : 'them'
  return (
    <div
      ref={show}
      popover="auto"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      className="fixed top-auto bottom-6 mx-auto w-fit max-w-[min(34rem,calc(100vw-2rem))] space-y-2.5 rounded-lg border border-line bg-raised px-4 py-3 text-sm text-ink shadow-lg"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-auto basis-40">{saidOf(copied)}</p>
        {personal.length > 0 && <Button onClick={() => onCopy(!isWhole)}>{isWhole ? `Leave ${it} out` : `Include ${it}`}</Button>}
      </div>
      {!isOnClipboard && (
        <input
          readOnly
          aria-label="Link"
          ref={(field) => field?.select()}
          value={href}
          className="h-8 w-full min-w-64 rounded-md border border-line bg-surface px-2.5"
        />
      )}
    </div>
  )
}

function saidOf({ personal, isWhole, isOnClipboard }: Copied): string {
  const link = isOnClipboard ? 'Link copied' : 'The browser does not let Leadbook copy. Here is the link'
  const names = sayList(personal, 'and')
  const isOne = personal.length === 1
  if (personal.length === 0) return `${link}.`
  if (isWhole) return `${link} with ${names}, which ${isOne ? 'holds' : 'hold'} personal data.`
  return `${link} without ${names}: ${isOne ? 'it holds' : 'they hold'} personal data.`
}

/** Lays it over the page, where the browser can. */
function show(panel: HTMLElement | null): void {
  if (panel?.isConnected && !panel.matches(':popover-open')) panel.showPopover()
}

import { sayList } from '../filters/kinds.ts'
import { t } from '../texts/t.ts'
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
  return (
    <div
      ref={show}
      popover="auto"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      className="fixed top-auto bottom-6 mx-auto w-fit max-w-[min(34rem,calc(100vw-2rem))] space-y-2.5 rounded-lg border border-line bg-raised px-4 py-3 text-sm text-ink shadow-lg"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-auto basis-40">{saidOf(copied)}</p>
        {personal.length > 0 && (
          <Button onClick={() => onCopy(!isWhole)}>
            {isWhole
              ? t('{count, plural, one {Leave it out} other {Leave them out}}', { count: personal.length })
              : t('{count, plural, one {Include it} other {Include them}}', { count: personal.length })}
          </Button>
        )}
      </div>
      {!isOnClipboard && (
        <input
          readOnly
          aria-label={t('Link')}
          ref={(field) => field?.select()}
          value={href}
          className="h-8 w-full min-w-64 rounded-md border border-line bg-surface px-2.5"
        />
      )}
    </div>
  )
}

function saidOf({ personal, isWhole, isOnClipboard }: Copied): string {
  const places = { count: personal.length, names: sayList(personal, 'and') }
  if (personal.length === 0) return t(isOnClipboard ? 'Link copied.' : 'The browser does not let Leadbook copy. Here is the link.')
  if (isWhole)
    return t(
      isOnClipboard
        ? 'Link copied with {names}, which {count, plural, one {holds} other {hold}} personal data.'
        : 'The browser does not let Leadbook copy. Here is the link with {names}, which {count, plural, one {holds} other {hold}} personal data.',
      places,
    )
  return t(
    isOnClipboard
      ? 'Link copied without {names}: {count, plural, one {it holds} other {they hold}} personal data.'
      : 'The browser does not let Leadbook copy. Here is the link without {names}: {count, plural, one {it holds} other {they hold}} personal data.',
    places,
  )
}

/** Lays it over the page, where the browser can. */
function show(panel: HTMLElement | null): void {
  if (panel?.isConnected && !panel.matches(':popover-open')) panel.showPopover()
}

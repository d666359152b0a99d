import { Link } from 'lucide-react'
import { memo, Suspense, useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import type { Copied } from './copied-link.tsx'
import type { Search } from './search.ts'

const load = () => import('./copied-link.tsx')
const CopiedLink = onDemand(async () => (await load()).CopiedLink)

interface Props {
  /** The path of the view that is shown. */
  path: string
  search: Search
  /** Leads that are seen under it; undefined while that is not known. */
  total: number | undefined
}

/** Copies the address of a view, without what identifies a person, and says so. The code is fetched when the mouse or the focus comes near. */
export const CopyLink = memo(function CopyLink({ path, search, total }: Props) {
  const [copied, setCopied] = useState<Copied>()
  const copy = async (isWhole: boolean) => {
    const { copyLink } = await load()
    setCopied(await copyLink(search, { isWhole, path, total, now: Date.now() }))
  }
  return (
    <div aria-live="polite" onKeyDown={(event) => copied && event.key === 'Escape' && event.stopPropagation()}>
      <Button
        look="icon"
        aria-label={t('Copy link')}
        data-command="link"
        title={t('Copy a link to this view')}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => copy(false)}
      >
        <Link aria-hidden className="size-4" />
      </Button>
      {copied && (
        <Suspense fallback={null}>
          <CopiedLink copied={copied} onCopy={copy} onClose={() => setCopied(undefined)} />
        </Suspense>
      )}
    </div>
  )
})

import { House } from 'lucide-react'
import { useState } from 'react'
import { safeHref } from './external-link.tsx'

interface Props {
  address: string | undefined
  /** Set once somebody asked for pictures: they come from other sites, which see that somebody looks. */
  isWanted: boolean
}

/** The only way a picture from another site is shown: over https, when asked for, never telling where it is shown. A house stands in for it. */
export function ExternalPicture({ address, isWanted }: Props) {
  const [failed, setFailed] = useState<string>()
  const source = pictureSource(address)
  return (
    <div className="grid size-20 shrink-0 place-content-center overflow-hidden rounded-lg bg-sunken text-faint">
      {isWanted && source && source !== failed ? (
        <img
          src={source}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setFailed(source)}
          className="size-20 object-cover"
        />
      ) : (
        <House aria-hidden className="size-6" />
      )}
    </div>
  )
}

/** The address a picture may be fetched from. Browsers refuse plain http on a page that came over https. */
export function pictureSource(address: string | undefined): string | undefined {
  const href = address && safeHref(address)
  return href?.startsWith('https:') ? href : undefined
}

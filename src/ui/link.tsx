import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  /** Where it leads, within the page. */
  to: string
  /** Takes the place of this entry in the browser's history. */
  replace?: boolean
  /** What the history's entry remembers. */
  state?: unknown
}

/** A link within the page. The router's own brings along what only its servers use, several kilobytes. */
export function Link({ to, replace = false, state, onClick, ...rest }: Props) {
  const go = useLinkClickHandler<HTMLAnchorElement>(to, { replace, state })
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) go(event)
      }}
    />
  )
}

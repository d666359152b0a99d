import type { ComponentProps } from 'react'

const LOOKS = {
  /** The one thing to do here. */
  primary: 'bg-accent px-3 text-on-accent hover:opacity-90',
  /** Anything else that can be done. */
  plain: 'border border-line bg-surface px-2.5 text-soft hover:border-faint hover:text-ink',
  /** An action among text. */
  quiet: 'px-1.5 text-accent hover:bg-accent-wash',
  /** An icon alone; needs an aria-label. */
  icon: 'w-8 justify-center text-faint hover:bg-sunken hover:text-ink',
}

/** A button; `look` says how much it asks for attention. */
export function Button({ look = 'plain', className = '', ...rest }: ComponentProps<'button'> & { look?: keyof typeof LOOKS }) {
  return (
    <button
      type="button"
      className={`inline-flex h-8 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-md text-sm font-medium transition-colors disabled:opacity-45 disabled:pointer-events-none ${LOOKS[look]} ${className}`}
      {...rest}
    />
  )
}

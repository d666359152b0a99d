import type { ReactNode } from 'react'

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

/** The address if it may become a link: http(s) with a host and no user name, mailto: or tel:; else undefined. */
export function safeHref(address: string): string | undefined {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address)) return undefined
  try {
    const url = new URL(address)
    return SCHEMES.includes(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** The only way text from outside becomes a link. What is no safe address is shown as the text it is. */
export function ExternalLink({ address, children, className = '' }: { address: string; children: ReactNode; className?: string }) {
  const href = safeHref(address)
  if (!href) return <bdi className="break-words">{children}</bdi>
  const isPage = href.startsWith('http')
  return (
    <a
      href={href}
      {...(isPage && { target: '_blank' })}
      rel="noopener noreferrer"
      className={`rounded text-accent underline decoration-line underline-offset-2 hover:decoration-accent ${className}`}
    >
      {children}
    </a>
  )
}

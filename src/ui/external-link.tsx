import type { ReactNode } from 'react'
import { hidesSomething } from './hidden.ts'
import { reveal } from './reveal.tsx'

/** The form of an e-mail address that browsers ask of `<input type="email">`. */
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
/** A number as people write it, an extension behind it. Stars and hashes are commands to the telephone. */
const PHONE = /^(\+?[\d\s().\-/–]*\d)(?:\s*(?:x|ext\.?|#|,|;)\s*\d{1,6})?$/i

const LONGEST_PHONE = 40

/** How each sort of text from outside becomes an address that may be followed; undefined when it may not. */
const hrefOf = {
  web: safeHref,
  email: (address: string) => (EMAIL.test(address) ? `mailto:${encodeURIComponent(address).replace('%40', '@')}` : undefined),
  phone: (number: string) => dial('tel', number),
  text: (number: string) => dial('sms', number),
}

export type LinkSort = keyof typeof hrefOf

function dial(scheme: 'tel' | 'sms', number: string): string | undefined {
  // An extension is no part of the number to dial.
  const [, dialled = ''] = (number.length < LONGEST_PHONE && PHONE.exec(number)) || []
  const digits = dialled.replace(/[^\d+]/g, '')
  return /^\+?\d{5,15}$/.test(digits) ? `${scheme}:${digits}` : undefined
}

/** True when text from outside would become a link of this sort. */
export function mayFollow(sort: LinkSort, address: string): boolean {
  return hrefOf[sort](address) !== undefined
}

/** The address if it may become a link: http(s) with a host, without a user name and without anything hidden; else undefined. */
export function safeHref(address: string): string | undefined {
  if (!/^https?:\/\/[^/\\]/i.test(address) || /[^\S ]|\\|\p{Cc}/u.test(address) || hidesSomething(address)) return undefined
  try {
    const url = new URL(address)
    return url.username === '' && url.password === '' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** The host that a link leads to, in the form that cannot be taken for another ("xn--…"); undefined where there is no link. */
export function hostOf(address: string): string | undefined {
  const href = safeHref(address)
  return href && new URL(href).host
}

interface Props {
  address: string
  sort?: LinkSort
  /** What the link says; the address when absent. */
  children?: ReactNode
  /** Its accessible name, where what it says does not tell. */
  label?: string | undefined
  tabIndex?: number | undefined
  className?: string
}

/** The only way text from outside becomes a link. What is no safe address is shown as the text it is. */
export function ExternalLink({ address, sort = 'web', children, label, tabIndex, className = '' }: Props) {
  const href = hrefOf[sort](address)
  // A host in letters that look like others is shown as it really is.
  const text = children ?? reveal(hostOf(address)?.includes('xn--') ? (href ?? address) : address)
  if (!href) return <bdi className="break-words">{text}</bdi>
  return (
    <a
      href={href}
      {...(sort === 'web' && { target: '_blank' })}
      aria-label={label}
      tabIndex={tabIndex}
      rel="noopener noreferrer"
      className={`rounded break-words text-accent underline decoration-line underline-offset-2 hover:decoration-accent ${className}`}
    >
      {text}
    </a>
  )
}

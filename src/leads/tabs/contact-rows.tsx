import { Ban, Mail, Phone } from 'lucide-react'
import type { Lead } from '../../lofty/lead.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { emailVerdict, phonesOf, type Verdict } from '../contact.ts'
import { sayPhone } from '../lead-words.ts'
import { NotGiven } from './facts.tsx'

/** Every number and address with what may be done with it. What is blocked is struck, says why, and is no link. */
export function ContactRows({ lead }: { lead: Lead }) {
  const phones = phonesOf(lead)
  const mail = emailVerdict(lead)
  if (phones.length === 0 && lead.emails.length === 0) return <NotGiven />
  return (
    <ul className="space-y-2">
      {phones.map(({ number, status, call, text }) => (
        <ContactRow key={number} shown={sayPhone(number)} remark={status} verdicts={[call, text]}>
          <Way verdict={call} label="Call" address={`tel:${dialable(number)}`} Icon={Phone} />
          <TextVerdict verdict={text} />
        </ContactRow>
      ))}
      {lead.emails.map((email) => (
        <ContactRow key={email} shown={email} remark={undefined} verdicts={[mail]}>
          <Way verdict={mail} label="Email" address={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} Icon={Mail} />
        </ContactRow>
      ))}
    </ul>
  )
}

function dialable(number: string): string {
  // An extension is no part of the number to dial.
  return number.replace(/\s*(?:x|ext|#|;|,).*$/i, '').replace(/[^\d+]/g, '')
}

interface RowProps {
  shown: string
  remark: string | undefined
  verdicts: readonly Verdict[]
  children: React.ReactNode
}

function ContactRow({ shown, remark, verdicts, children }: RowProps) {
  // A number is struck when it must not be called, whatever else is allowed.
  const isBlocked = verdicts[0]?.state === 'blocked'
  const reasons = [...new Set(verdicts.flatMap((verdict) => verdict.reason ?? []))].map(
    (reason) => reason.charAt(0).toUpperCase() + reason.slice(1),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="min-w-0 flex-1">
        {isBlocked ? <s className="text-soft decoration-danger">{shown}</s> : <bdi className="break-all">{shown}</bdi>}
        <p className="text-xs text-faint">{[remark, ...reasons].filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </li>
  )
}

function Way({ verdict, label, address, Icon }: { verdict: Verdict; label: string; address: string; Icon: typeof Phone }) {
  if (verdict.state === 'blocked') return <Blocked label={label} />
  return (
    <ExternalLink
      address={address}
      className="inline-flex h-8 items-center gap-1.5 rounded-md border border-line px-2.5 text-sm no-underline hover:border-accent"
    >
      <Icon aria-hidden className="size-3.5" />
      {label}
      {verdict.state === 'unknown' && <span className="text-warn">?</span>}
    </ExternalLink>
  )
}

/** Texts are sent from Lofty or a phone, so there is nothing to click: it only says whether they may be. */
function TextVerdict({ verdict }: { verdict: Verdict }) {
  if (verdict.state === 'blocked') return <Blocked label="Text" />
  return <span className="text-xs text-faint">{verdict.state === 'allowed' ? 'May be texted' : 'Ask before texting'}</span>
}

function Blocked({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs text-danger">
      <Ban aria-hidden className="size-3.5" /> No {label.toLowerCase()}
    </span>
  )
}

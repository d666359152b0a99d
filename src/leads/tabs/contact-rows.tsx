import { Ban, Mail, Phone } from 'lucide-react'
import type { Lead } from '../../lofty/lead.ts'
import { ExternalLink, mayFollow } from '../../ui/external-link.tsx'
import { reveal } from '../../ui/reveal.tsx'
import { emailVerdict, phonesOf, type Verdict } from '../contact.ts'
import { sayPhone } from '../lead-words.ts'
import { NotGiven } from './facts.tsx'
import { LongList } from './long-list.tsx'

/** Every number and address with what may be done with it. What is blocked is struck, says why, and is no link. */
export function ContactRows({ lead }: { lead: Lead }) {
  const phones = phonesOf(lead)
  const mail = emailVerdict(lead)
  if (phones.length === 0 && lead.emails.length === 0) return <NotGiven />
  return (
    <div className="space-y-2">
      <LongList entries={phones}>
        {(shown) => (
          <ul className="space-y-2">
            {shown.map(({ number, status, call, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: numbers may repeat, and their order does not change
              <ContactRow key={place} shown={sayPhone(number)} remark={status} verdicts={[call, text]}>
                <Way verdict={call} label="Call" sort="phone" address={number} Icon={Phone} />
                <TextVerdict verdict={text} />
              </ContactRow>
            ))}
          </ul>
        )}
      </LongList>
      <LongList entries={lead.emails}>
        {(shown) => (
          <ul className="space-y-2">
            {shown.map((email, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: addresses may repeat, and their order does not change
              <ContactRow key={place} shown={email} remark={undefined} verdicts={[mail]}>
                <Way verdict={mail} label="Email" sort="email" address={email} Icon={Mail} />
              </ContactRow>
            ))}
          </ul>
        )}
      </LongList>
    </div>
  )
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
        <bdi className="break-all">{isBlocked ? <s className="text-soft decoration-danger">{reveal(shown)}</s> : reveal(shown)}</bdi>
        <p className="text-xs text-faint">{[remark, ...reasons].filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </li>
  )
}

interface WayProps {
  verdict: Verdict
  label: string
  sort: 'phone' | 'email'
  address: string
  Icon: typeof Phone
}

function Way({ verdict, label, sort, address, Icon }: WayProps) {
  if (verdict.state === 'blocked') return <Blocked label={label} />
  if (!mayFollow(sort, address))
    return <span className="text-xs text-faint">{sort === 'phone' ? 'No number to dial' : 'No address to mail'}</span>
  return (
    <ExternalLink
      sort={sort}
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

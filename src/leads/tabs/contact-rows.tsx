import { Ban, Mail, MessageSquare, Phone } from 'lucide-react'
import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { reveal } from '../../ui/reveal.tsx'
import { type Channel, emailVerdict, phonesOf, type Verdict } from '../contact.ts'
import { CONTACT_BUTTON, ContactLink, canReach, sayChannel } from '../contact-link.tsx'
import { sayPhone } from '../lead-words.ts'
import { sayName } from '../say-name.ts'
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
              <ContactRow key={place} shown={sayPhone(number)} remark={status && sayName(status)} verdicts={[call, text]}>
                <Way channel="call" verdict={call} address={number} Icon={Phone} />
                <Way channel="text" verdict={text} address={number} Icon={MessageSquare} />
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
                <Way channel="email" verdict={mail} address={email} Icon={Mail} />
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
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <div className="min-w-0 flex-1 basis-40">
        <bdi className="break-all">{isBlocked ? <s className="text-soft decoration-danger">{reveal(shown)}</s> : reveal(shown)}</bdi>
        <p className="text-xs text-faint">{[remark, ...reasons].filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </li>
  )
}

interface WayProps {
  channel: Channel
  verdict: Verdict
  address: string
  Icon: typeof Phone
}

function Way({ channel, verdict, address, Icon }: WayProps) {
  if (verdict.state === 'blocked') return <Blocked channel={channel} />
  if (!canReach(channel, address, verdict)) return channel === 'text' ? null : <NoAddress channel={channel} />
  return (
    <ContactLink channel={channel} verdict={verdict} address={address} className={CONTACT_BUTTON}>
      <Icon aria-hidden className="size-3.5" />
      {sayChannel(channel)}
    </ContactLink>
  )
}

function NoAddress({ channel }: { channel: Channel }) {
  return <span className="text-xs text-faint">{t(channel === 'email' ? 'No address to mail' : 'No number to dial')}</span>
}

function Blocked({ channel }: { channel: Channel }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs text-danger">
      <Ban aria-hidden className="size-3.5" /> {t(channel === 'call' ? 'No call' : channel === 'text' ? 'No text' : 'No email')}
    </span>
  )
}

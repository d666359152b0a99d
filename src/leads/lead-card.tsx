import type { ReactNode } from 'react'
import type { Lead } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { formatAgo } from '../ui/format.ts'
import { ContactCell, inOneLine, NameLink } from './cells.tsx'
import { leadColumns } from './columns.tsx'
import { phoneFor, phonesOf } from './contact.ts'
import { ContactLink } from './contact-link.tsx'
import { fullName, sayPhone } from './lead-words.ts'

/** A lead on a phone: who, where in the pipeline, what they look for, and how to reach them: one tap to call or text. */
export function LeadCard({ lead, to, box }: { lead: Lead; to: string; box: ReactNode }) {
  const phones = phonesOf(lead)
  const [callable, textable] = [phoneFor('call', phones), phoneFor('text', phones)]
  const phone = callable ?? phones[0]
  const [ago, score] = [
    lead.createTime === undefined ? undefined : formatAgo(lead.createTime),
    lead.score === undefined ? undefined : t('Score {score}', { score: lead.score }),
  ]
  return (
    <div role="gridcell" aria-colindex={1} className="flex h-full items-center gap-1 ps-11 pe-3 text-sm">
      {box}
      <span className="grid min-w-0 flex-1 text-soft *:truncate">
        <span className="row-name text-base">
          <NameLink to={to} name={fullName(lead)} isLong />
        </span>
        <span>{inOneLine([lead.stage, lead.source, ago])}</span>
        <span className="text-faint">{inOneLine([score, leadColumns.price.text(lead), leadColumns.location.text(lead)])}</span>
        <span>
          {phone && (
            <bdi>
              <ContactCell text={sayPhone(phone.number)} verdict={phone.call} />
            </bdi>
          )}
          {phone?.call.reason && <span className="text-xs text-faint"> {phone.call.reason}</span>}
          {!phone && <bdi>{lead.emails[0]}</bdi>}
        </span>
      </span>
      {callable && (
        <ContactLink
          channel="call"
          address={callable.number}
          verdict={callable.call}
          label={t('Call {name}', { name: fullName(lead) })}
          tabIndex={-1}
          className="contact-icon contact-call size-11 shrink-0 rounded-full bg-accent-wash"
        >
          {''}
        </ContactLink>
      )}
      {textable && (
        <ContactLink
          channel="text"
          address={textable.number}
          verdict={textable.text}
          label={t('Text {name}', { name: fullName(lead) })}
          tabIndex={-1}
          className="contact-icon contact-text size-11 shrink-0 rounded-full bg-accent-wash"
        >
          {''}
        </ContactLink>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { Lead } from '../lofty/lead.ts'
import { formatAgo } from '../ui/format.ts'
import { ContactCell, inOneLine, NameLink } from './cells.tsx'
import { leadColumns } from './columns.tsx'
import { phonesOf } from './contact.ts'
import { fullName, sayPhone } from './lead-words.ts'

/** A lead on a phone: who, where in the pipeline, how to reach them, what they look for. */
export function LeadCard({ lead, to, box }: { lead: Lead; to: string; box: ReactNode }) {
  const phone = phonesOf(lead)[0]
  const wants = [leadColumns.price.text(lead), leadColumns.location.text(lead)]
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] content-center gap-x-3 gap-y-0.5 pr-4 pl-11 text-sm"
    >
      {box}
      <span className="row-name truncate text-base">
        <NameLink to={to} name={fullName(lead)} isLong />
      </span>
      <span className="truncate text-right text-faint">{lead.createTime !== undefined && formatAgo(lead.createTime)}</span>
      <span className="truncate text-soft">{inOneLine([lead.stage, lead.source])}</span>
      <span className="max-w-48 truncate text-right text-soft">
        {phone && <ContactCell text={sayPhone(phone.number)} verdict={phone.call} />}
      </span>
      <span className="truncate text-faint">{inOneLine(wants.some(Boolean) ? wants : lead.emails.slice(0, 1))}</span>
      <span className="text-right text-faint">{lead.score !== undefined && `Score ${lead.score}`}</span>
    </div>
  )
}

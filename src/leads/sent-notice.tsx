import { Button } from '../ui/button.tsx'
import { formatCount, formatMoment, formatPlural } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { sureTotal } from './say-total.ts'
import type { Sent } from './search.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

/** Says of a link that somebody sent when it was made, and what its sender saw against what is seen here. */
export function SentNotice({ sent, list, change }: { sent: Sent; list: LeadList; change: ChangeSearch }) {
  const seen = sureTotal(list)
  return (
    <Notice actions={<Button onClick={() => change(() => ({ sent: undefined }), 'replace')}>Got it</Button>}>
      This link was made on {formatMoment(sent.time)}
      {sent.count !== undefined && `: the sender saw ${formatPlural(sent.count, 'lead')}${against(sent.count, seen)}`}.
    </Notice>
  )
}

function against(count: number, seen: number | undefined): string {
  if (seen === undefined) return ''
  return seen === count ? ', as you do' : `, you see ${formatCount(seen)}`
}

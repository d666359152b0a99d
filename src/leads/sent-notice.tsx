import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount, formatMoment } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { sureTotal } from './say-total.ts'
import type { Sent } from './search.ts'
import type { LeadList } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

/** Says of a link that somebody sent when it was made, and what its sender saw against what is seen here. */
export function SentNotice({ sent, list, change }: { sent: Sent; list: LeadList; change: ChangeSearch }) {
  return (
    <Notice actions={<Button onClick={() => change(() => ({ sent: undefined }), 'replace')}>{t('Got it')}</Button>}>
      {saySent(sent, sureTotal(list))}
    </Notice>
  )
}

function saySent({ time, count }: Sent, seen: number | undefined): string {
  const moment = formatMoment(time)
  if (count === undefined) return t('This link was made on {moment}.', { moment })
  if (seen === undefined)
    return t('This link was made on {moment}: the sender saw {count, plural, one {# lead} other {# leads}}.', { moment, count })
  if (seen === count)
    return t('This link was made on {moment}: the sender saw {count, plural, one {# lead} other {# leads}}, as you do.', { moment, count })
  return t('This link was made on {moment}: the sender saw {count, plural, one {# lead} other {# leads}}, you see {seen}.', {
    moment,
    count,
    seen: formatCount(seen),
  })
}

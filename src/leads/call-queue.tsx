import { Phone, SkipForward } from 'lucide-react'
import type { Lead } from '../lofty/lead.ts'
import { rich } from '../texts/rich.ts'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { phoneFor, phonesOf } from './contact.ts'
import { ContactLink } from './contact-link.tsx'
import { sayPhone } from './lead-words.ts'
import { activeFilters, type Search } from './search.ts'

/** Whether the list is one to call through: leads that may be called and were not reached today. */
export function isCallQueue(search: Search): boolean {
  return activeFilters(search).some(({ id, texts }) => id === 'insight' && texts.includes('callable-today'))
}

interface Props {
  lead: Lead | undefined
  /** "3 of 27"; undefined when the lead is in the queue no more. */
  place: string | undefined
  /** Undefined at the end of the queue. */
  onNext: (() => void) | undefined
}

/** The lead as one to call: the number first, then on to the next without calling. */
export function CallQueue({ lead, place, onNext }: Props) {
  const phone = lead && phoneFor('call', phonesOf(lead))
  return (
    <section aria-label={t('Next to call')} className="space-y-2 border-b border-line bg-accent-wash px-5 py-3">
      <p className="flex justify-between gap-2 text-sm">
        <span className="font-medium">{t('Next to call')}</span>
        <span className="text-soft">{place ?? t('no longer in this queue')}</span>
      </p>
      <div className="flex gap-2">
        {phone ? (
          <ContactLink
            channel="call"
            address={phone.number}
            verdict={phone.call}
            className="inline-flex h-11 min-w-0 flex-1 items-center justify-center gap-2 rounded-md! bg-accent px-3 font-medium text-on-accent! no-underline!"
          >
            <Phone aria-hidden className="size-4 shrink-0" />
            <span className="truncate">{rich('Call {address}', { address: <bdi>{sayPhone(phone.number)}</bdi> })}</span>
          </ContactLink>
        ) : (
          <p className="flex h-11 flex-1 items-center text-sm text-soft">
            {lead && t('No number of this lead may be called now. Skip to the next.')}
          </p>
        )}
        <Button className="h-11!" disabled={!onNext} onClick={onNext}>
          <SkipForward aria-hidden className="size-4" />
          {t(onNext || !place ? 'Skip' : 'Last one')}
        </Button>
      </div>
    </section>
  )
}

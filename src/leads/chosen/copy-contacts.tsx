import { useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { writeText } from '../../ui/write-text.ts'
import type { LeadList } from '../use-lead-list.ts'
import { leadsOf } from '../whole/leads-of.ts'
import type { Choice } from './chosen.ts'
import { type CopyableId, copyable, gather, sayGathered } from './contacts-to-copy.ts'

const ids: readonly CopyableId[] = ['names', 'emails', 'phones']

interface Copied {
  id: CopyableId
  sentence: string
  /** What Lofty does not say may be used, and was left out. */
  unknown: number
  /** Set where the browser does not let it be copied. */
  text: string | undefined
}

/** Copies names, addresses or numbers of the selected leads, one a line; what may not be used is left out, and said. */
export function CopyContacts({ chosen, list, hasBook }: { chosen: ReadonlyMap<string, Choice>; list: LeadList; hasBook: boolean }) {
  const [copied, setCopied] = useState<Copied & { of: typeof chosen }>()
  const copy = async (id: CopyableId, withUnknown: boolean) => {
    const leads = []
    for await (const part of leadsOf(chosen, list, hasBook)) leads.push(...part)
    const gathered = gather(id, leads, withUnknown)
    const text = gathered.lines.join('\n')
    const isCopied = text === '' || (await writeText(text))
    setCopied({ id, of: chosen, sentence: sayGathered(id, gathered), unknown: gathered.unknown, text: isCopied ? undefined : text })
  }
  // What was said of another selection is over.
  const shown = copied?.of === chosen ? copied : undefined
  return (
    <>
      <div role="group" aria-label={t('Copy')} className="flex items-center">
        <span className="text-faint">{t('Copy')}</span>
        {ids.map((id) => (
          <Button key={id} look="quiet" onClick={() => copy(id, false)}>
            {copyable[id].label}
          </Button>
        ))}
      </div>
      <div aria-live="polite" className={shown ? 'order-last basis-full' : ''}>
        {shown && (
          <p className="flex flex-wrap items-center gap-x-2 text-soft">
            {shown.text === undefined ? shown.sentence : t('The browser does not let Leadbook copy. Copy it from here:')}
            {shown.unknown > 0 && (
              <Button look="quiet" onClick={() => copy(shown.id, true)}>
                {t('{count, plural, one {Copy it too} other {Copy them too}}', { count: shown.unknown })}
              </Button>
            )}
          </p>
        )}
        {shown?.text !== undefined && (
          <textarea
            readOnly
            aria-label={copyable[shown.id].field}
            ref={(field) => field?.select()}
            value={shown.text}
            rows={3}
            className="w-full rounded-md border border-line bg-surface px-2.5 py-1"
          />
        )}
      </div>
    </>
  )
}

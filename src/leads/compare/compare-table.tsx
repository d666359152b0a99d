import { X } from 'lucide-react'
import { Fragment } from 'react'
import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { reveal } from '../../ui/reveal.tsx'
import { shorten } from '../../ui/shorten.ts'
import { ContactCell, cellText } from '../cells.tsx'
import { fullName } from '../lead-words.ts'
import { leadHref } from '../use-search.ts'
import type { ComparedFact, Value } from './compared-facts.ts'

interface Props {
  leads: readonly { id: string; lead: Lead | undefined; isWaiting: boolean }[]
  facts: readonly ComparedFact[]
  /** The query string that links carry along. */
  query: string
  /** Takes a lead out; undefined where two must stay. */
  onLeave?: (id: string) => void
}

/** Leads as columns, what is known of them as rows. Rows that differ are tinted and marked; nothing to reach anybody by can be clicked. */
export function CompareTable({ leads, facts, query, onLeave }: Props) {
  return (
    <div className="scroll-thin min-h-0 flex-1 overflow-auto overscroll-contain">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} start-0 z-20 w-32`}>
              <span className="sr-only">{t('Field')}</span>
            </th>
            {leads.map(({ id, lead, isWaiting }) => (
              <th key={id} scope="col" className={`${HEAD} z-10 min-w-40 border-s`}>
                <span className="flex items-start gap-1">
                  <bdi className="min-w-0 flex-1 break-words">
                    {lead ? (
                      <Link to={leadHref(id, query)} className="rounded hover:text-accent hover:underline">
                        {cellText(fullName(lead))}
                      </Link>
                    ) : isWaiting ? (
                      t('Loading lead')
                    ) : (
                      t('Lead {id}', { id })
                    )}
                  </bdi>
                  {onLeave && (
                    <Button
                      look="icon"
                      className="-my-1 size-7!"
                      aria-label={t('Take {name} out', { name: lead ? shorten(fullName(lead), LONGEST_NAME) : id })}
                      onClick={() => onLeave(id)}
                    >
                      <X aria-hidden className="size-3.5" />
                    </Button>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(({ label, values, differs }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels from outside may repeat
            <tr key={at} className={differs ? 'bg-warn-wash' : 'bg-raised'}>
              <th
                scope="row"
                className="sticky start-0 border-b border-line bg-inherit px-3 py-1.5 ps-5 text-start align-top font-normal text-faint"
              >
                <span className="flex gap-1.5">
                  <span aria-hidden className={`w-3 shrink-0 ${differs ? 'font-semibold text-warn' : ''}`}>
                    {differs && '≠'}
                  </span>
                  <bdi className="max-w-40 break-words">{reveal(shorten(label, LONGEST_NAME))}</bdi>
                  {differs && <span className="sr-only">{t('(differs)')}</span>}
                </span>
              </th>
              {values.map((each, place) => (
                <td key={leads[place]?.id} className="border-b border-s border-line px-3 py-1.5 align-top break-words">
                  {each.length > 0 ? (
                    <Values values={each} />
                  ) : (
                    leads[place]?.lead && <span className="text-faint italic">{t('not given')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const HEAD = 'sticky top-0 border-b border-line bg-raised px-3 py-2 text-start align-top font-semibold'
const LONGEST_NAME = 80
/** Numbers, addresses and choices that are drawn of one lead. */
const MOST_VALUES = 12

function Values({ values }: { values: readonly Value[] }) {
  return (
    <>
      {values.slice(0, MOST_VALUES).map(({ text, verdict }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat, and their order does not change
        <Fragment key={at}>
          <bdi className="block max-w-80">{verdict ? <ContactCell text={text} verdict={verdict} /> : cellText(text)}</bdi>
          {verdict?.reason && <span className="block text-xs text-faint">{verdict.reason}</span>}
        </Fragment>
      ))}
      {values.length > MOST_VALUES && (
        <span className="text-faint">{t('and {count} more', { count: formatCount(values.length - MOST_VALUES) })}</span>
      )}
    </>
  )
}

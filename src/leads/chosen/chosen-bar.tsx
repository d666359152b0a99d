import { useQueryClient } from '@tanstack/react-query'
import { Columns2, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { COMPARED_AT_MOST, compareHref } from '../compare/compare-href.ts'
import { ExportButton, type ExportButtonProps, mayExport } from '../export/export-button.tsx'
import { JobProgress } from '../whole/job-progress.tsx'
import { readList, sayCalls, useCallsToRead } from '../whole/read-list.ts'
import { useJob } from '../whole/use-job.ts'
import { choose, leave, useChosen } from './chosen.ts'
import { CopyContacts } from './copy-contacts.tsx'
import { GapNotice } from './gap-notice.tsx'
import { type Outside, useOutside } from './use-outside.ts'

export type ChosenBarProps = Pick<ExportButtonProps, 'list' | 'columns' | 'options' | 'book'>

/** How many leads are selected, how many of them are out of sight, and what can be done with them. */
export function ChosenBar(props: ChosenBarProps) {
  const { list, book } = props
  const { leads, gap } = useChosen()
  const outside = useOutside(leads, list)
  const job = useJob()
  const client = useQueryClient()
  const [said, setSaid] = useState<string>()

  const chooseAll = () =>
    job.run(async (options) => {
      setSaid(undefined)
      const { source } = list.way
      if (source.ids)
        return choose(
          (await source.ids()).map((id) => [id, undefined]),
          list.shownKey,
        )
      const found = []
      let hasMoved = false
      for await (const { leads: part, ...progress } of readList(client, list.way, options)) {
        found.push(...part)
        hasMoved = progress.hasMoved
        options.onProgress(progress)
      }
      choose(
        found.map((lead) => [lead.leadId, lead]),
        list.shownKey,
      )
      if (hasMoved) setSaid(t('The list changed at Lofty while it was read; all leads met are selected.'))
    })

  return (
    <section
      aria-label={t('Selected leads')}
      className="space-y-1.5 border-t border-line bg-raised px-4 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] text-sm"
    >
      {gap && gap.listKey === list.shownKey && <GapNotice gap={gap} list={list} />}
      {job.failure && (
        <p role="alert" className="text-danger">
          {job.failure.message} {t('What was read is kept: select all again to go on.')}
        </p>
      )}
      {said && <p className="text-warn">{said}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {job.state ? (
          <JobProgress state={job.state} name={t('Reading the list')} onCancel={job.cancel} />
        ) : (
          <>
            <p aria-live="polite" className="font-semibold whitespace-nowrap max-sm:-order-2 max-sm:flex-1">
              {sayChosen(leads.size, outside)}
            </p>
            <AllButton {...props} inside={outside.inside} onAll={chooseAll} />
            <span className="flex-1" />
            {mayExport && <CopyContacts chosen={leads} list={list} hasBook={book.isOn} />}
            <CompareLink ids={[...leads.keys()]} />
            {mayExport && <ExportButton {...props} isChosen />}
            <Button
              look="icon"
              data-command="unselect"
              aria-label={t('Clear the selection')}
              title={t('Clear the selection')}
              onClick={clear}
              className="max-sm:-order-1"
            >
              <X aria-hidden className="size-4" />
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

/** "3 selected, 1 not in this list". */
function sayChosen(count: number, { outside, isSure }: Outside): string {
  if (outside === 0) return t('{count, plural, one {# selected} other {# selected}}', { count })
  return isSure
    ? t('{count, plural, one {# selected} other {# selected}}, {outside, plural, one {# not in this list} other {# not in this list}}', {
        count,
        outside,
      })
    : t(
        '{count, plural, one {# selected} other {# selected}}, {outside, plural, one {# not among the rows read so far} other {# not among the rows read so far}}',
        { count, outside },
      )
}

/** Offers the rest of the list, and says what that costs. */
function AllButton({ list, inside, onAll }: ChosenBarProps & { inside: number; onAll: () => void }) {
  const calls = useCallsToRead(list.way)
  const { total = 0 } = list
  const isOpen = list.isOpen || (list.partial !== undefined && list.road !== 'book')
  if (list.isStale || (!isOpen && inside >= total)) return null
  return (
    <Button look="quiet" onClick={onAll}>
      {isOpen ? t('Select all that match') : t('Select all {total} that match', { total: formatCount(total) })}
      <span className="font-normal text-faint">{sayCalls(calls, isOpen)}</span>
    </Button>
  )
}

function CompareLink({ ids }: { ids: readonly string[] }) {
  const { search } = useLocation()
  const look = 'inline-flex h-8 items-center gap-1.5 rounded-md border border-line bg-surface px-2.5 font-medium'
  const content = (
    <>
      <Columns2 aria-hidden className="size-4" /> <span className="max-sm:sr-only">{t('Compare')}</span>
    </>
  )
  if (ids.length < 2 || ids.length > COMPARED_AT_MOST) {
    return (
      <Button disabled title={t('Select two to {most} leads to compare them', { most: COMPARED_AT_MOST })}>
        {content}
      </Button>
    )
  }
  return (
    <Link
      to={compareHref(ids, search)}
      data-command="compare"
      state={{ isOverList: true }}
      className={`${look} text-soft hover:border-faint hover:text-ink`}
    >
      {content}
    </Link>
  )
}

/** The bar goes with the selection: the focus goes back to the list. */
function clear(): void {
  leave()
  document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]')?.focus({ preventScroll: true })
}

import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import { startOf } from '../blocks.ts'
import { joinBlocks } from '../join-blocks.ts'
import { fetchedBlocks, fetchRow } from '../lead-list.ts'
import type { LeadList } from '../use-lead-list.ts'
import { JobProgress } from '../whole/job-progress.tsx'
import { sayCalls } from '../whole/read-list.ts'
import { useJob } from '../whole/use-job.ts'
import { choose, type Gap, leadAt } from './chosen.ts'

/** Says which rows between two selected ones are not selected because nobody has read them, and offers to. */
export function GapNotice({ gap, list }: { gap: Gap; list: LeadList }) {
  const client = useQueryClient()
  const job = useJob()
  const known = joinBlocks(fetchedBlocks(client, list.way.source))
  const missing = missingIn(gap, known.rows)
  const calls = list.way.source.isFree ? 0 : new Set(missing.map(startOf)).size

  const fill = () =>
    job.run(async ({ signal }) => {
      for (const place of missing) {
        signal.throwIfAborted()
        await fetchRow(client, list.way, place)
      }
      const { rows, repeated, places } = joinBlocks(fetchedBlocks(client, list.way.source))
      const shown = { rows, repeated, places, shownKey: list.shownKey }
      const between = Array.from({ length: gap.last - gap.first + 1 }, (_, at) => leadAt(shown, gap.first + at))
      choose(
        between.flatMap((lead) => (lead ? [[lead.leadId, lead] as const] : [])),
        list.shownKey,
      )
    })

  if (job.state) return <JobProgress state={job.state} name={t('Reading the rows between')} onCancel={job.cancel} />
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-warn">
      {t(
        'Between rows {first} and {last}, {count, plural, one {# row was not read and is not selected.} other {# rows were not read and are not selected.}}',
        { first: formatCount(gap.first + 1), last: formatCount(gap.last + 1), count: missing.length },
      )}
      <Button look="quiet" onClick={fill}>
        {t('{count, plural, one {Select it too} other {Select them too}}', { count: missing.length })}
        <span className="font-normal text-faint">{sayCalls(calls, false)}</span>
      </Button>
      {job.failure && <span role="alert">{job.failure.message}</span>}
    </p>
  )
}

function missingIn({ first, last }: Gap, rows: LeadList['rows']): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((place) => !rows.has(place))
}

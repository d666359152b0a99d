import { useQuery } from '@tanstack/react-query'
import { call } from '../../lofty/client.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatAgo, formatCount } from '../../ui/format.ts'
import { searchKey } from '../ask.ts'
import { roadOf } from '../road.ts'
import { loftyParams, parseSearch } from '../search.ts'
import { labelOf, type View } from './view.ts'

/** How many leads a view finds, asked of Lofty by a press, one call each; nothing where Lofty cannot tell. */
export function AskedCount({ view }: { view: View }) {
  const isForLofty = roadOf(parseSearch(view.query), { isOn: false, isComplete: false }, Date.now()) === 'lofty'
  return isForLofty ? <CountButton view={view} /> : null
}

function CountButton({ view }: { view: View }) {
  const params = loftyParams(parseSearch(view.query))
  const { data, dataUpdatedAt, isFetching, isError, refetch } = useQuery({
    queryKey: ['view-total', searchKey(params)],
    queryFn: async ({ signal }) => (await call('leads', { params: { ...params, offset: '0', limit: '1' }, signal })).total ?? null,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })
  // A count that failed is no number.
  const total = isFetching ? '…' : isError ? '–' : data === undefined ? 'unasked' : data === null ? '–' : formatCount(data)
  const age = data === undefined || isError || isFetching ? '' : formatAgo(dataUpdatedAt)
  return (
    <Button
      look="quiet"
      className="h-7"
      title={t('Ask Lofty how many leads “{view}” finds (1 call)', { view: labelOf(view) })}
      onClick={() => void refetch()}
    >
      <span className="sr-only">{t('Count {view}:', { view: labelOf(view) })} </span>
      {t('{total, select, unasked {Count} other {{total}}}', { total })}
      {age && <span className="text-xs font-normal text-faint">{age}</span>}
    </Button>
  )
}

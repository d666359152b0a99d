import { SearchX } from 'lucide-react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { cellText } from './cells.tsx'
import { leadFilters } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { sayValue } from './say.ts'
import { activeFilters, withFilter } from './search.ts'
import type { LeadList, SoFar } from './use-lead-list.ts'
import type { ChangeSearch } from './use-search.ts'

/** A list without leads: says why, and how to get some. */
export function ListEmpty({ list, change, options }: { list: LeadList; change: ChangeSearch; options: Lookups['options'] }) {
  const active = activeFilters(list.shown)
  const isAny = active.length > 0
  // Lofty publishes no separator for several names in one parameter; no result at all may come from that.
  const hasSeveral = active.some(({ texts }) => texts.length > 1)
  return (
    <div
      className={`grid flex-1 place-content-center justify-items-center gap-3 bg-surface p-6 text-center ${list.isStale ? 'opacity-45' : ''}`}
    >
      <SearchX aria-hidden className="size-8 text-faint" />
      <h2 className="text-lg font-semibold">{t(list.partial ? 'No lead matches so far' : isAny ? 'No lead matches' : 'No leads yet')}</h2>
      <p className="max-w-md text-soft">
        {list.partial
          ? sayPartial(list.partial)
          : t(
              isAny
                ? 'Nobody fits all of these filters at once. Take one away:'
                : 'This key sees no leads at Lofty. New ones appear here after a refresh; if you expected some, check whose key it is.',
            )}
      </p>
      <div className="flex max-w-xl flex-wrap justify-center gap-2">
        {active.map(({ id, texts }) => (
          <Button
            key={id}
            className="max-w-80"
            onClick={() => change((before) => withFilter(before, id, []))}
            aria-label={t('Without {filter}', { filter: leadFilters[id].label })}
          >
            <span className="text-faint">{t('Without {filter}', { filter: leadFilters[id].label })}</span>{' '}
            <bdi className="truncate">{cellText(sayValue(id, texts, options))}</bdi>
          </Button>
        ))}
        {active.length > 1 && (
          <Button look="primary" onClick={() => change(() => ({ filters: {} }))}>
            {t('Show all leads')}
          </Button>
        )}
      </div>
      {hasSeveral && (
        <p className="max-w-md text-xs text-faint">
          {t('Lofty does not say how it reads several names at once. If you expected leads, try the names one by one.')}
        </p>
      )}
    </div>
  )
}

function sayPartial({ seen, of, readOn }: SoFar): string {
  const part = of === undefined ? formatCount(seen) : t('{part} of {all}', { part: formatCount(seen), all: formatCount(of) })
  return readOn
    ? t('{part} leads were looked at. Read on above to look at more, or take a filter away:', { part })
    : t('{part} leads were looked at; the others are being read.', { part })
}

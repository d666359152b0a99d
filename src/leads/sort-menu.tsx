import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { DEFAULT_SORT, readSortName, sortLabel, sortNames } from './order.ts'
import type { Search } from './search.ts'
import type { ChangeSearch } from './use-search.ts'

/** All orders there are, and their direction. */
export const SortMenu = memo(function SortMenu({
  sort,
  isAscending,
  change,
}: Pick<Search, 'sort' | 'isAscending'> & { change: ChangeSearch }) {
  const Arrow = isAscending ? ArrowUp : ArrowDown
  const direction = t(isAscending ? 'Ascending' : 'Descending')
  return (
    <div className="flex items-center gap-1">
      <label htmlFor="sort-by" className="hidden text-sm text-faint sm:block lg:max-xl:hidden">
        {t('Sort by')}
      </label>
      <select
        id="sort-by"
        aria-label={t('Sort by')}
        value={sort ?? DEFAULT_SORT}
        onChange={(event) => {
          const chosen = readSortName(event.target.value)
          if (chosen) change(() => ({ sort: chosen, thens: [] }), 'replace')
        }}
        className="h-8 max-w-28 sm:max-w-44 rounded-md border border-line bg-surface px-2 text-sm text-soft hover:border-faint"
      >
        {sortNames.map((name) => (
          <option key={name} value={name}>
            {sortLabel(name)}
          </option>
        ))}
      </select>
      <Button
        look="icon"
        aria-label={t(isAscending ? 'Ascending. Switch to descending' : 'Descending. Switch to ascending')}
        title={direction}
        onClick={() => change((before) => ({ isAscending: !before.isAscending }), 'replace')}
      >
        <Arrow aria-hidden className="size-4" />
      </Button>
    </div>
  )
})

import { t } from '../../texts/t.ts'
import { revealHidden } from '../../ui/hidden.ts'
import { shorten } from '../../ui/shorten.ts'
import { type ColumnId, columnOf } from '../columns.tsx'
import type { Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'
import { type Density, isDensity } from './layout.ts'

/** Columns that may be chosen to stay in view. */
const MOST_FROZEN = 6

const densities: Record<Density, string> = { compact: t('Compact'), normal: t('Normal'), roomy: t('Roomy') }

interface Props {
  search: Search
  shown: readonly ColumnId[]
  change: ChangeSearch
}

/** How many columns stay in view, and how high rows are. */
export function LayoutChoices({ search, shown, change }: Props) {
  const most = Math.max(MOST_FROZEN, Math.min(search.frozen, shown.length))
  const names = shown.slice(0, most).map((id) => shorten(revealHidden(columnOf(id).label), 30))
  return (
    <div className="space-y-2 border-t border-line px-4 py-2.5">
      <label className="flex items-center justify-between gap-3">
        <span className="text-soft">{t('Keep in view')}</span>
        <select
          aria-label={t('Frozen columns')}
          value={Math.min(search.frozen, names.length)}
          onChange={(event) => change(() => ({ frozen: Number(event.target.value) }), 'replace')}
          className="h-8 min-w-0 max-w-44 rounded-md border border-line bg-surface px-2 text-soft hover:border-faint"
        >
          {names.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option stands for its place
            <option key={place} value={place + 1}>
              {place === 0 ? t('{column} alone', { column: name }) : t('{place}: up to {column}', { place: place + 1, column: name })}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="flex items-center justify-between gap-3">
        <legend className="float-start text-soft">{t('Density')}</legend>
        <span className="flex rounded-md border border-line bg-surface p-0.5">
          {Object.entries(densities).map(([density, label]) => (
            <label
              key={density}
              className="cursor-pointer rounded px-2 py-0.5 text-soft has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="density"
                className="sr-only"
                checked={search.density === density}
                onChange={() => isDensity(density) && change(() => ({ density }), 'replace')}
              />
              {label}
            </label>
          ))}
        </span>
      </fieldset>
    </div>
  )
}

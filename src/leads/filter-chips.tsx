import { Eye, EyeOff, X } from 'lucide-react'
import { memo } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { revealHidden } from '../ui/hidden.ts'
import { cellText } from './cells.tsx'
import { type FilterId, filterEntries, leadFilters } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { sayValue } from './say.ts'
import { type Search, withFilter, withSwitched } from './search.ts'
import type { ChangeSearch } from './use-search.ts'

interface Props {
  search: Search
  change: ChangeSearch
  options: Lookups['options']
}

/** What is set, each with a switch to leave it out for now and a cross to take it away. */
export const FilterChips = memo(function FilterChips({ search, change, options }: Props) {
  const set = filterEntries.flatMap(([id]) => (search.filters[id] ? [id] : []))
  if (set.length === 0) return null
  return (
    <div className="flex items-center gap-2">
      <ul aria-label={t('Active filters')} className="scroll-thin flex min-w-0 gap-1.5 overflow-x-auto py-0.5 md:flex-wrap">
        {set.map((id) => (
          <Chip key={id} id={id} search={search} change={change} options={options} />
        ))}
      </ul>
      <Button look="quiet" className="h-7!" onClick={() => change(() => ({ filters: {} }))}>
        {t('Clear all')}
      </Button>
    </div>
  )
})

function Chip({ id, search, change, options }: Props & { id: FilterId }) {
  const setting = search.filters[id]
  if (!setting) return null
  const { label, group } = leadFilters[id]
  const value = chipValue(id, setting.texts, options)
  const Icon = setting.isOff ? EyeOff : Eye
  const look = setting.isOff ? 'border-dashed border-line text-faint' : 'border-transparent bg-accent-wash text-ink'
  const edit = 'grid size-7 place-content-center rounded-full text-faint hover:text-ink'
  return (
    <li className={`flex h-7 max-w-96 shrink-0 items-center rounded-full border ps-2.5 text-sm ${look}`}>
      <button
        type="button"
        className={`min-w-0 truncate rounded ${setting.isOff ? 'line-through' : ''}`}
        title={value && revealHidden(value)}
        // In a folded group there is no control to go to, but its heading.
        onClick={() => (document.getElementById(`filter-${id}`) ?? document.getElementById(`filters-${group}`))?.focus()}
      >
        <span className={`text-faint ${value ? 'me-1.5' : ''}`}>{label}</span>
        {value && <bdi>{cellText(value)}</bdi>}
      </button>
      <button
        type="button"
        aria-label={t(setting.isOff ? 'Switch on {filter}' : 'Switch off {filter}', { filter: label })}
        aria-pressed={!setting.isOff}
        className={edit}
        onClick={() => change((before) => withSwitched(before, id))}
      >
        <Icon aria-hidden className="size-3.5" />
      </button>
      <button
        type="button"
        aria-label={t('Remove {name}', { name: label })}
        className={`${edit} -ms-1.5`}
        onClick={() => change((before) => withFilter(before, id, []))}
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  )
}

/** What the chip says behind its label; nothing where the label says it all. */
function chipValue(id: FilterId, texts: readonly string[], options: Lookups['options']): string | undefined {
  const { name } = leadFilters[id].control
  if (name === 'flag') return t(texts[0] === 'true' ? 'yes' : 'no')
  return name === 'toggle' ? undefined : sayValue(id, texts, options)
}

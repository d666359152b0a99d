import { FilterField } from '../filters/filter-field.tsx'
import { type FilterId, filterEntries, leadFilters } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { type Search, withFilter } from './search.ts'
import type { ChangeSearch } from './use-search.ts'

interface Props {
  search: Search
  change: ChangeSearch
  lookups: Lookups
}

const groups = [...new Set(filterEntries.map(([, filter]) => filter.group))]

/** Every filter of the table, in its groups. */
export function FilterSidebar({ search, change, lookups }: Props) {
  return (
    <div className="space-y-5">
      {groups.map((group) => (
        <fieldset key={group} aria-label={group} className="min-w-0">
          <legend className="mb-2 text-xs font-semibold text-ink">{group}</legend>
          <div className="space-y-3">
            {filterEntries.flatMap(([id, filter]) => {
              // A filter that is being retired is shown only where a link still sets it.
              const isShown = filter.group === group && (!filter.deprecated || search.filters[id])
              return isShown ? [<SidebarFilter key={id} id={id} search={search} change={change} lookups={lookups} />] : []
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function SidebarFilter({ id, search, change, lookups }: Props & { id: FilterId }) {
  const { label, control, options, pairOptions, help, modifies, deprecated } = leadFilters[id]
  const setting = search.filters[id]
  const isLoose = modifies.length > 0 && !modifies.some((each) => Object.hasOwn(search.filters, each))
  const hasOwnLabel = control.name === 'toggle'
  const remark = deprecated ?? help
  return (
    <div className={setting?.isOff ? 'opacity-60' : ''}>
      {!hasOwnLabel && label !== leadFilters[id].group && (
        <label htmlFor={`filter-${id}`} className="mb-1 flex justify-between text-xs text-faint">
          {label}
          {setting?.isOff && <span>switched off</span>}
        </label>
      )}
      <FilterField
        id={`filter-${id}`}
        label={label}
        control={control}
        help={remark}
        texts={setting?.texts ?? []}
        options={typeof options === 'string' ? lookups.options[options] : (options ?? [])}
        pairOptions={pairOptions ? lookups.options[pairOptions] : []}
        disabled={isLoose}
        onOpen={() => typeof options === 'string' && lookups.open(options)}
        onOpenPairs={() => pairOptions && lookups.open(pairOptions)}
        onCommit={(texts) => change((before) => withFilter(before, id, texts))}
      />
      {remark && (
        <p id={`filter-${id}-help`} className="mt-1 text-xs text-faint">
          {remark}
        </p>
      )}
    </div>
  )
}

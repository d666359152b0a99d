import { FilterField } from '../filters/filter-field.tsx'
import { type FilterId, filterEntries, leadFilters } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { type Search, withFilter } from './search.ts'
import type { ChangeSearch } from './use-search.ts'

interface Props {
  search: Search
  change: ChangeSearch
  lookups: Lookups
  /** A filter that stands elsewhere on the page. */
  without?: FilterId | undefined
}

const groups = [...new Set(filterEntries.map(([, filter]) => filter.group))]

/** Every filter of the table, in its groups. */
export function FilterSidebar({ search, change, lookups, without }: Props) {
  return (
    <div className="space-y-5">
      {groups
        .filter((group) => group !== (without && leadFilters[without].group))
        .map((group) => (
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

function SidebarFilter({ id, ...props }: Props & { id: FilterId }) {
  const { label, control, group, help, deprecated } = leadFilters[id]
  const isOff = props.search.filters[id]?.isOff
  const hasOwnLabel = control.name === 'toggle' || label === group
  // A search field says its help in its placeholder.
  // A row of radio buttons is named as a whole: a label would name the one button it points to.
  const Label = control.name === 'flag' ? 'div' : 'label'
  const remark = deprecated ?? (control.name === 'text' ? undefined : help)
  return (
    <div className={isOff ? '[&_input]:border-dashed [&_input]:line-through' : ''}>
      {!hasOwnLabel && (
        <Label {...(Label === 'label' && { htmlFor: `filter-${id}` })} className="mb-1 flex justify-between text-xs text-faint">
          {label}
          {isOff && <span>switched off</span>}
        </Label>
      )}
      <BoundFilter id={id} {...props} />
      {remark && (
        <p id={`filter-${id}-help`} className="mt-1 text-xs text-faint">
          {remark}
        </p>
      )}
    </div>
  )
}

/** The input of one filter, bound to the search. */
export function BoundFilter({ id, search, change, lookups }: Props & { id: FilterId }) {
  const { label, control, options, pairOptions, help, modifies, deprecated } = leadFilters[id]
  const isAsking = (list: typeof options) => typeof list === 'string' && lookups.isAsking(list)
  return (
    <FilterField
      id={`filter-${id}`}
      label={label}
      control={control}
      help={deprecated ?? help}
      texts={search.filters[id]?.texts ?? []}
      options={typeof options === 'string' ? lookups.options[options] : (options ?? [])}
      pairOptions={pairOptions ? lookups.options[pairOptions] : []}
      isWaiting={isAsking(options) || isAsking(pairOptions)}
      disabled={modifies.length > 0 && !modifies.some((each) => Object.hasOwn(search.filters, each))}
      onOpen={() => typeof options === 'string' && lookups.open(options)}
      onOpenPairs={() => pairOptions && lookups.open(pairOptions)}
      onCommit={(texts) => change((before) => withFilter(before, id, texts))}
    />
  )
}

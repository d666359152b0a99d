import { memo, useDeferredValue, useState } from 'react'
import { FilterField } from '../filters/filter-field.tsx'
import { t } from '../texts/t.ts'
import { FindField } from '../ui/find-field.tsx'
import { countedOptions } from './facets.ts'
import { FilterGroup } from './filter-group.tsx'
import { type FilterId, filterEntries, type LeadFilter, leadFilters } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { type Search, withFilter } from './search.ts'
import { canBookDecide } from './selection.ts'
import { useBookFact } from './use-book.ts'
import { CountedSearch, useFacet } from './use-facet.ts'
import type { ChangeSearch } from './use-search.ts'
import type { Preview } from './use-typed.ts'

export interface BoundProps {
  search: Search
  change: ChangeSearch
  preview: Preview
  lookups: Lookups
}

export interface FilterSidebarProps extends BoundProps {
  /** A filter that stands elsewhere on the page. */
  without?: FilterId | undefined
}

const groups = [...new Set(filterEntries.map(([, filter]) => filter.group))]

/** Groups that stand open until somebody folds them. */
const OPEN = new Set<LeadFilter['group']>(['Find a lead', 'Insights', 'Pipeline', 'Segments and tags', 'Office and roles', 'Contact'])

/** More filters than can be taken in at a glance: then there is a field to find one by its name. */
const MANY = 20

/** Every filter of the table, in its groups. */
export function FilterSidebar({ without, ...bound }: FilterSidebarProps) {
  const [wanted, setWanted] = useState('')
  // Rows come before what is counted of them.
  const counted = useDeferredValue(bound.search)
  const isSet = (id: FilterId) => bound.search.filters[id] !== undefined
  // A filter that is being retired, or has no effect here, is shown only where a link sets it.
  const isOffered = ({ deprecated, needsView }: LeadFilter) => !deprecated && (!needsView || bound.search.view !== undefined)
  const all = filterEntries.filter(([id, filter]) => id !== without && (isOffered(filter) || isSet(id)))
  const found = all.filter(([, { label, group }]) => `${label} ${t(group)}`.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <CountedSearch value={counted}>
      <div className="space-y-5">
        {all.length > MANY && <FindField aria-label={t('Find a filter')} value={wanted} onType={setWanted} />}
        {groups.map((group) => {
          const ids = found.flatMap(([id, filter]) => (filter.group === group ? [id] : []))
          const count = ids.filter(isSet).length
          return (
            ids.length > 0 && (
              <FilterGroup
                key={`${group} ${wanted !== ''}`}
                id={group}
                name={t(group)}
                count={count}
                isFound={wanted !== ''}
                isOpenAtFirst={OPEN.has(group) || count > 0}
              >
                {ids.map((id) => (
                  <SidebarFilter key={id} id={id} setting={settingOf(bound.search, id)} {...bound} />
                ))}
              </FilterGroup>
            )
          )
        })}
        {found.length === 0 && (
          <p className="text-sm text-faint">{t('No filter of that name. Try another word, or clear the field above.')}</p>
        )}
      </div>
    </CountedSearch>
  )
}

/** What of a search one filter's control shows. */
interface Setting {
  texts: readonly string[]
  isOff: boolean
  /** It modifies filters of which none is set. */
  isIdle: boolean
}

function settingOf({ filters }: Search, id: FilterId): Setting {
  const { modifies } = leadFilters[id]
  const { texts, isOff } = filters[id] ?? { texts: [], isOff: false }
  return { texts, isOff, isIdle: modifies.length > 0 && !modifies.some((each) => Object.hasOwn(filters, each)) }
}

interface FilterProps extends Omit<BoundProps, 'search'> {
  id: FilterId
  setting: Setting
}

/** Dozens of filters need not be drawn again when one of them changes. */
const SidebarFilter = memo(function SidebarFilter({ id, setting, ...props }: FilterProps) {
  const { label, control, group, help, deprecated } = leadFilters[id]
  const hasOwnLabel = control.name === 'toggle' || label === t(group)
  // What is made of several inputs is named as a whole: a label would name the one it points to.
  const Label = ['flag', 'range', 'spanRange'].includes(control.name) ? 'div' : 'label'
  // A search field says its help in its placeholder.
  const remark = deprecated ?? (control.name === 'text' ? undefined : help)
  return (
    <div className={setting.isOff ? '[&_input]:border-dashed [&_input]:line-through' : ''}>
      {!hasOwnLabel && (
        <Label {...(Label === 'label' && { htmlFor: `filter-${id}` })} className="mb-1 flex justify-between text-xs text-faint">
          {label}
          {setting.isOff ? <span>{t('switched off')}</span> : <Reach id={id} />}
        </Label>
      )}
      <FilterControl id={id} setting={setting} {...props} />
      {remark && (
        <p id={`filter-${id}-help`} className="mt-1 text-xs text-faint">
          {remark}
        </p>
      )}
    </div>
  )
}, isSame)

function isSame(before: FilterProps, after: FilterProps): boolean {
  const [one, other] = [before.setting, after.setting]
  const isSameSetting = one.isOff === other.isOff && one.isIdle === other.isIdle && one.texts.join('\n') === other.texts.join('\n')
  return isSameSetting && before.change === after.change && before.preview === after.preview && before.lookups === after.lookups
}

/** Who can decide a filter, where that is one alone. */
function Reach({ id }: { id: FilterId }) {
  const isComplete = useBookFact((book) => book.isComplete)
  if (!canBookDecide(id)) return <span title={t('Only Lofty can decide this: it is asked for it')}>{t('asks Lofty')}</span>
  if (isComplete || leadFilters[id].params) return null
  return <span title={t('Lofty cannot be asked for this: it is decided here, among the leads that were read')}>{t('needs the book')}</span>
}

/** The input of one filter, bound to the search. */
export function BoundFilter({ id, search, ...props }: BoundProps & { id: FilterId }) {
  return <FilterControl id={id} setting={settingOf(search, id)} {...props} />
}

function FilterControl({ id, setting, change, preview, lookups }: FilterProps) {
  const { label, control, options, pairOptions, help, deprecated } = leadFilters[id]
  const isAsking = (list: typeof options) => typeof list === 'string' && lookups.isAsking(list)
  const isComplete = useBookFact((book) => book.isComplete)
  const [wasOpened, setOpened] = useState(false)
  const hasBars = control.name === 'range' || control.name === 'spanRange' || (control.name === 'named' && setting.texts.length > 0)
  const facet = useFacet(id, wasOpened || hasBars)
  const known = typeof options === 'string' ? lookups.options[options] : (options ?? [])
  return (
    <FilterField
      id={`filter-${id}`}
      label={label}
      control={control}
      help={deprecated ?? help}
      texts={setting.texts}
      options={countedOptions(known, facet?.options)}
      bars={facet?.bars ?? []}
      pairOptions={pairOptions ? lookups.options[pairOptions] : []}
      isWaiting={isAsking(options) || isAsking(pairOptions)}
      disabled={setting.isIdle}
      onOpen={() => {
        setOpened(true)
        if (typeof options === 'string') lookups.open(options)
      }}
      onOpenPairs={() => pairOptions && lookups.open(pairOptions)}
      onType={isComplete && canBookDecide(id) ? (texts) => preview((before) => withFilter(before, id, texts)) : undefined}
      onCommit={(texts) => change((before) => withFilter(before, id, texts))}
    />
  )
}

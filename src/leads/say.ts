import { type Option, sayList } from '../filters/kinds.ts'
import { t } from '../texts/t.ts'
import { type FilterId, leadFilters } from './filters.ts'
import { NOT_GIVEN } from './lead-filter.ts'
import type { Lookups } from './lookups.ts'
import { DEFAULT_SORT, type Order, sortLabel } from './order.ts'
import { activeFilters, type Search } from './search.ts'

/** A filter's value in words, ids by the names they stand for as far as those are known. */
export function sayValue(id: FilterId, texts: readonly string[], options: Lookups['options'], sayLabel = labelAsItIs): string {
  const filter = leadFilters[id]
  const labelled = filter.pairOptions ?? filter.options
  const list = typeof labelled === 'string' ? options[labelled] : (labelled ?? [])
  return filter.say(texts, (value) => sayLabel(list.find((option) => option.value === value) ?? { value, label: value }))
}

const labelAsItIs = ({ label }: Option) => label

/** Within a sentence "Not given" is no name. */
const labelInSentence = ({ value, label }: Option) => (value === NOT_GIVEN.value ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** The whole search as one plain sentence, in pieces: words of ours and values from outside by turns. */
export function saySearch(search: Search, options: Lookups['options']): string[] {
  const active = activeFilters(search)
  const wanted = sayList(
    active.map(({ id }) => leadFilters[id].sentence),
    'and',
  )
  const orders = [{ sort: search.sort ?? DEFAULT_SORT, isAscending: search.isAscending }, ...search.thens]
  const order = orders.map(sayOrder).reduce((before, next) => t('{before}, then {next}', { before, next }))
  const words = (wanted === '' ? t('All leads, {order}.', { order }) : t('Leads {wanted}, {order}.', { wanted, order })).split('{}')
  const values = active
    .filter(({ id }) => leadFilters[id].sentence.includes('{}'))
    .map(({ id, texts }) => sayValue(id, texts, options, labelInSentence))
  return words.flatMap((each, place) => [each, values[place] ?? ''])
}

function sayOrder({ sort, isAscending }: Order): string {
  if (sort === 'CreateTime') return isAscending ? t('oldest first') : t('newest first')
  if (sort === 'Default') return t('in Lofty’s own order')
  const by = sortLabel(sort).toLowerCase()
  return isAscending ? t('by {by}, ascending', { by }) : t('by {by}, descending', { by })
}

import type { ListLeadsParams } from '../lofty/endpoints.ts'
import { isSort } from '../lofty/sorts.ts'
import { type FilterId, filterEntries, leadFilters } from './filters.ts'
import { DEFAULT_LAYOUT, type Layout, readLayout, writeLayout } from './layout/layout.ts'
import { DEFAULT_SORT, type Order, readSortName, type SortName } from './order.ts'

/** A filter's value as the URL holds it; `isOff` keeps it without asking with it (written `~stage=Hot`). */
interface Setting {
  texts: readonly string[]
  isOff: boolean
}

/** When a link was made (epoch milliseconds, to the minute), and for how many leads where that is known. */
export interface Sent {
  count: number | undefined
  time: number
}

/** The query string, parsed: which leads, in which order, laid out how. */
export interface Search extends Layout {
  filters: Partial<Record<FilterId, Setting>>
  /** The order that counts first; absent means newest first. */
  sort: SortName | undefined
  isAscending: boolean
  /** Orders among leads that the first holds equal. */
  thens: readonly Order[]
  /** Whether the overview is open, where a view says so; else as it was left in this browser. */
  overview: 'open' | 'closed' | undefined
  /** The saved view the search started from. */
  view: string | undefined
  /** Said by a link that somebody copied: when, and how many leads they saw. */
  sent: Sent | undefined
  /** Parts of the URL that could not be understood and were left out, as they stood there. */
  leftOut: readonly string[]
}

/** Old names of parameters, kept readable. */
const ALIASES: Record<string, string> = { segment: 'segments', group: 'groups', assignedUser: 'assignedUserId' }

/** Reads a query string. Never fails: what makes no sense is left out and named in `leftOut`. */
export function parseSearch(query: string): Search {
  const search: Search = {
    ...DEFAULT_LAYOUT,
    filters: {},
    sort: undefined,
    isAscending: false,
    thens: [],
    overview: undefined,
    view: undefined,
    sent: undefined,
    leftOut: [],
  }
  const params = new URLSearchParams(query)
  const leftOut: string[] = []
  // What is on comes first: one that is kept switched off besides it has no place and is left out.
  const names = [...new Set(params.keys())].sort((one, other) => Number(one.startsWith('~')) - Number(other.startsWith('~')))
  for (const written of names) {
    const texts = params.getAll(written)
    if (!readPart(search, written, texts)) leftOut.push(`${written}=${texts.join(',')}`)
  }
  return { ...search, leftOut }
}

/** Reads one name with its texts into `search`; false when it makes no sense. */
function readPart(search: Search, written: string, texts: string[]): boolean {
  const text = texts.length === 1 ? (texts[0] ?? '') : ''
  if (written === 'sort') {
    search.sort = readSortName(text)
    return search.sort !== undefined
  }
  if (written === 'then') {
    const read = texts.map(readThen)
    search.thens = read.filter((order) => order !== undefined)
    return search.thens.length === read.length
  }
  if (written === 'desc') {
    search.isAscending = text === 'false'
    return text === 'true' || text === 'false'
  }
  if (written === 'overview') {
    search.overview = text === 'open' || text === 'closed' ? text : undefined
    return search.overview !== undefined
  }
  if (written === 'view') {
    search.view = text || undefined
    return text !== ''
  }
  if (written === 'sent') {
    search.sent = readSent(text)
    return search.sent !== undefined
  }
  return readLayout(search, written, text) ?? readFilter(search, written, texts)
}

/** Reads `score`, or `name:asc`. */
function readThen(text: string): Order | undefined {
  const [name = '', direction, ...more] = text.split(':')
  const sort = readSortName(name)
  const isKnown = sort !== undefined && more.length === 0 && (direction === undefined || direction === 'asc')
  return isKnown ? { sort, isAscending: direction === 'asc' } : undefined
}

/** Reads `214@2026-11-24T16:05Z`, or `@2026-11-24T16:05Z` where the count is not known. */
function readSent(text: string): Sent | undefined {
  const [, count = '', minute = ''] = /^(0|[1-9]\d{0,8}|)@(\d{4}-\d\d-\d\dT\d\d:\d\d)Z$/.exec(text) ?? []
  const sent = { count: count === '' ? undefined : Number(count), time: Date.parse(`${minute}Z`) }
  // A day such as February 30 is read as another one.
  return Number.isFinite(sent.time) && writeSent(sent) === text ? sent : undefined
}

function writeSent({ count, time }: Sent): string {
  return `${count ?? ''}@${new Date(time).toISOString().slice(0, 16)}Z`
}

function readFilter(search: Search, written: string, texts: string[]): boolean {
  const isOff = written.startsWith('~')
  const name = isOff ? written.slice(1) : written
  const id = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name
  if (!isFilter(id)) return false
  if (leadFilters[id].control.name === 'toggle' && texts.join() === 'false') return true
  const canonical = leadFilters[id].canonical(texts)
  if (!canonical || search.filters[id]) return false
  search.filters[id] = { texts: canonical, isOff }
  return true
}

function isFilter(name: string | undefined): name is FilterId {
  return name !== undefined && Object.hasOwn(leadFilters, name)
}

/** Writes a search as a query string (without "?"), in the filter table's order: the same search, the same text. */
export function formatSearch(search: Search): string {
  const params = new URLSearchParams()
  for (const [id] of filterEntries) {
    const setting = search.filters[id]
    for (const text of setting?.texts ?? []) params.append(`${setting?.isOff ? '~' : ''}${id}`, text)
  }
  if (search.sort) params.set('sort', search.sort)
  if (search.isAscending) params.set('desc', 'false')
  for (const { sort, isAscending } of search.thens) params.append('then', isAscending ? `${sort}:asc` : sort)
  // Commas in lists of columns stay readable, and so do the signs in `sent`.
  const rest = [
    ...writeLayout(search),
    search.overview && `overview=${search.overview}`,
    search.view && new URLSearchParams({ view: search.view }).toString(),
    search.sent && `sent=${writeSent(search.sent)}`,
  ]
  return [params.toString(), ...rest].filter(Boolean).join('&')
}

/** The filters that are set and on, in the table's order; what only modifies another is left out when that one is not set. */
export function activeFilters(search: Search): { id: FilterId; texts: readonly string[] }[] {
  const isOn = (id: string) => isFilter(id) && search.filters[id]?.isOff === false
  return filterEntries.flatMap(([id, filter]) => {
    const setting = search.filters[id]
    const isAsked = setting && !setting.isOff && (filter.modifies.length === 0 || filter.modifies.some(isOn))
    return isAsked ? [{ id, texts: setting.texts }] : []
  })
}

/** What Lofty is asked for a search, without the place in the list. */
export function loftyParams(search: Search): ListLeadsParams {
  const asked = activeFilters(search).map(({ id, texts }) => leadFilters[id].params?.(texts))
  const sort = search.sort && isSort(search.sort) ? search.sort : DEFAULT_SORT
  return Object.assign({}, ...asked, { sort, desc: search.isAscending ? 'false' : 'true' })
}

/** Which leads and in which order, laid out as by default: searches that differ in no more than layout ask the same. */
export function withoutLayout(search: Search): Search {
  // Which view it is tells nothing of the leads, unless its last look is asked about.
  return { ...search, ...DEFAULT_LAYOUT, overview: undefined, view: search.filters.since && search.view }
}

/** The search with parts of it changed. What a link said of the search before goes when a filter changes. */
export function withChange(search: Search, change: Partial<Search>): Search {
  const isOther = change.filters !== undefined && change.filters !== search.filters
  return { ...search, ...change, ...(isOther && { sent: undefined }) }
}

/** The search with a filter set to these texts, on; without texts the filter goes, and with it what only modified it. */
export function withFilter(search: Search, id: FilterId, texts: readonly string[]): Search {
  const canonical = leadFilters[id].canonical(texts)
  const { [id]: _, ...others } = search.filters
  return { ...search, filters: withoutLoose(canonical ? { ...others, [id]: { texts: canonical, isOff: false } } : others) }
}

/** The search with a filter switched off, or on again, its value kept. */
export function withSwitched(search: Search, id: FilterId): Search {
  const setting = search.filters[id]
  return setting ? { ...search, filters: { ...search.filters, [id]: { ...setting, isOff: !setting.isOff } } } : search
}

/** Filters without those that modify nothing any more. */
function withoutLoose(filters: Search['filters']): Search['filters'] {
  const isLoose = (id: FilterId) => {
    const { modifies } = leadFilters[id]
    return modifies.length > 0 && !modifies.some((each) => isFilter(each) && filters[each])
  }
  return Object.fromEntries(Object.entries(filters).filter(([id]) => !isFilter(id) || !isLoose(id)))
}

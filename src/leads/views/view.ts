import { foldName } from '../../book/condition.ts'
import { list, part, text } from '../../lofty/fields.ts'
import { formatSearch, parseSearch, type Search, withFilter } from '../search.ts'

/** A search with a name, ready to go to. */
export interface View {
  /** Its name, also in the URL (`view=`). */
  name: string
  /** What people read for it, where that is another than its name. */
  label?: string
  /** The search as the URL writes it, without the view's name. */
  query: string
  /** Set on those that Leadbook brings: whom it finds. */
  help?: string
}

/** What people call a view. */
export const labelOf = ({ name, label = name }: View): string => label

const view = part({ name: text, query: text })

/** Reads views from parsed JSON, those without a name left out; undefined when it is no list. */
export function readViews(raw: unknown): View[] | undefined {
  if (!Array.isArray(raw)) return undefined
  return list(view)(raw).flatMap(({ name, query = '' }) => (name === undefined ? [] : [{ name, query }]))
}

/** Names are told apart by more than case: nobody would know which is meant. */
export function isNamed(name: string): (view: { name: string }) => boolean {
  return (view) => foldName(view.name) === foldName(name)
}

/** The search that a view leads to from the present one. A view that Leadbook brings leaves the list looking as it does. */
export function searchOf({ name, query, help }: View, present: Search): Search {
  const own = parseSearch(query)
  const { filters, sort, isAscending, thens } = own
  const shown = help === undefined ? own : { ...present, filters, sort, isAscending, thens }
  return { ...shown, view: name, sent: undefined, leftOut: [] }
}

/** The address of a view. */
export function viewHref(view: View, present: Search): string {
  return `/leads?${formatSearch(searchOf(view, present))}`
}

/** The search as a view keeps it: what a link said of it, and what of its leads is looked at now, belong to the moment. */
function keptOf(search: Search): Search {
  return { ...withFilter(search, 'since', []), sent: undefined }
}

/** Whether the search is another one than the view's by now. */
export function isEdited(view: View, search: Search): boolean {
  return formatSearch(searchOf(view, search)) !== formatSearch({ ...keptOf(search), view: view.name })
}

/** That search as the URL writes it. */
export function queryOf(search: Search): string {
  return formatSearch({ ...keptOf(search), view: undefined })
}

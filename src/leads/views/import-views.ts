import { part, text } from '../../lofty/fields.ts'
import { type FilterId, leadFilters } from '../filters.ts'
import { PERSONAL } from '../link.ts'
import { formatSearch, parseSearch, withFilter } from '../search.ts'
import { EMPTY, findView, freeName, LONGEST_NAME, type Shelf, withSaved } from './shelf.ts'
import { queryOf, readViews, type View } from './view.ts'

/** Views in a file, for oneself elsewhere or for the whole team. */
const viewsFile = part({ leadbook: text, views: readViews })

/** The most views that are taken from one file. */
const MOST = 500

/** What becomes of a view that comes in: it is left where it is, taken (in place of one's own), or taken beside it. */
export type Choice = 'mine' | 'theirs' | 'both'

/** A view that comes in, and how it stands to what there is. */
export interface Incoming {
  view: View
  /** `other`: one's own of this name is another search. `built-in`: Leadbook brings one of this name. */
  standing: 'new' | 'same' | 'other' | 'built-in'
  /** Parts of its search that this Leadbook does not understand. */
  leftOut: readonly string[]
}

/** Labels of the filters in a view that hold personal data. */
export function personalIn({ query }: View): string[] {
  const { filters } = parseSearch(query)
  return PERSONAL.filter((id) => filters[id]).map((id) => leadFilters[id].label)
}

function withoutPersonal(view: View): View {
  const search = PERSONAL.reduce((rest, id: FilterId) => withFilter(rest, id, []), parseSearch(view.query))
  return { ...view, query: formatSearch(search) }
}

/** Writes one's own views as a file's text, without the filters that hold personal data unless it is to be whole. */
export function writeFile({ views }: Shelf, isWhole: boolean): string {
  const written = views.map((view) => (isWhole ? view : withoutPersonal(view))).map(({ name, query }) => ({ name, query }))
  return JSON.stringify({ leadbook: 'views', views: written }, null, 2)
}

/** Reads a file's text against the shelf; undefined when it holds no views. Names that come twice are told apart. */
export function readFile(shelf: Shelf, json: string): Incoming[] | undefined {
  const { leadbook, views } = viewsFile(parseJson(json)) ?? {}
  if (leadbook !== 'views' || !views) return undefined
  let known = EMPTY
  return views.slice(0, MOST).map(({ name: written, query: writtenQuery }) => {
    const short = written.slice(0, LONGEST_NAME)
    const name = known.views.some((view) => view.name === short) ? freeName(known, short) : short
    const search = parseSearch(writtenQuery)
    const view = { name, query: queryOf(search) }
    known = withSaved(known, view)
    return { view, standing: standingOf(shelf, view), leftOut: search.leftOut }
  })
}

function standingOf(shelf: Shelf, view: View): Incoming['standing'] {
  const own = findView(shelf, view.name)
  if (!own) return 'new'
  if (own.help !== undefined) return 'built-in'
  return queryOf(parseSearch(own.query)) === view.query ? 'same' : 'other'
}

/** The shelf with what was chosen of the views that come in; nothing of one's own is lost unless theirs was chosen. */
export function withImported(shelf: Shelf, chosen: readonly { view: View; choice: Choice }[]): Shelf {
  return chosen.reduce((now, { view, choice }) => {
    if (choice === 'mine') return now
    const isTaken = findView(now, view.name) !== undefined
    return withSaved(now, choice === 'both' && isTaken ? { ...view, name: freeName(now, view.name) } : view)
  }, shelf)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

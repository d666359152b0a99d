import { list, part, text } from '../../lofty/fields.ts'
import { t } from '../../texts/t.ts'
import { builtInViews } from './built-in.ts'
import { isNamed, labelOf, readViews, type View } from './view.ts'

/** An agent's own views in their order; names of those pinned, built-in ones too, in theirs; and the one to begin with. */
export interface Shelf {
  views: readonly View[]
  pinned: readonly string[]
  first?: string | undefined
}

export const EMPTY: Shelf = { views: [], pinned: [] }

const shelf = part({ views: readViews, pinned: list(text), first: text })

/** Reads a shelf from JSON. @throws when it is none; a view that makes no sense costs that view. */
export function readShelf(json: string): Shelf {
  const { views, pinned, first } = shelf(JSON.parse(json)) ?? {}
  if (!views || !pinned) throw new TypeError('This is no shelf of views.')
  return { views, pinned, first }
}

/** Longest name of a view, in characters: it stands in a button and in links. */
export const LONGEST_NAME = 60

/** The view of a name, of one's own or built in. */
export function findView({ views }: Shelf, name: string): View | undefined {
  return [...views, ...builtInViews].find(isNamed(name))
}

/** Why a new view cannot be called this, in a sentence; undefined when it can. */
export function nameProblem(shelf: Shelf, name: string): string | undefined {
  if (name.trim() === '') return t('Give the view a name.')
  if (name.trim().length > LONGEST_NAME) return t('Choose a name of at most {most} characters.', { most: LONGEST_NAME })
  const known = findView(shelf, name) ?? builtInViews.find(({ label }) => isNamed(name)({ name: label }))
  if (!known) return undefined
  const values = { view: labelOf(known) }
  return known.help === undefined
    ? t('You have a view “{view}” already. Choose another name.', values)
    : t('Leadbook brings a view “{view}”. Choose another name.', values)
}

/** A name like this one that nobody has: "Hot (2)". */
export function freeName(shelf: Shelf, name: string): string {
  for (let next = 2; ; next += 1) {
    const ending = ` (${next})`
    const free = name.slice(0, LONGEST_NAME - ending.length) + ending
    if (!findView(shelf, free)) return free
  }
}

/** With one's own view of this name holding the search; a new one comes last. */
export function withSaved(shelf: Shelf, { name, query }: View): Shelf {
  const isIt = isNamed(name)
  if (!shelf.views.some(isIt)) return { ...shelf, views: [...shelf.views, { name: name.trim(), query }] }
  return { ...shelf, views: shelf.views.map((view) => (isIt(view) ? { ...view, query } : view)) }
}

export function withRenamed(shelf: Shelf, name: string, next: string): Shelf {
  const rename = (each: string) => (each === name ? next.trim() : each)
  return {
    views: shelf.views.map((view) => ({ ...view, name: rename(view.name) })),
    pinned: shelf.pinned.map(rename),
    first: shelf.first === undefined ? undefined : rename(shelf.first),
  }
}

export function withoutView(shelf: Shelf, name: string): Shelf {
  return {
    views: shelf.views.filter((view) => view.name !== name),
    pinned: shelf.pinned.filter((each) => each !== name),
    first: shelf.first === name ? undefined : shelf.first,
  }
}

/** Pinned, as the last of those, or no longer pinned. */
export function withPinTurned(shelf: Shelf, name: string): Shelf {
  const others = shelf.pinned.filter((each) => each !== name)
  return { ...shelf, pinned: others.length < shelf.pinned.length ? others : [...others, name] }
}

/** The view to begin with, or none when it was that already. */
export function withFirstTurned(shelf: Shelf, name: string): Shelf {
  return { ...shelf, first: shelf.first === name ? undefined : name }
}

/** With a view in the place of another on the same shelf: the pinned ones, or one's own. */
export function withMoved(shelf: Shelf, name: string, other: string): Shelf {
  const names = shelf.views.map((view) => view.name)
  const order = placedAt(names, name, other)
  return {
    ...shelf,
    pinned: placedAt(shelf.pinned, name, other),
    // Pinned views keep their place among one's own, too: that is where they stand once they are no longer pinned.
    views: shelf.pinned.includes(name) ? shelf.views : order.flatMap((each) => shelf.views.filter((view) => view.name === each)),
  }
}

function placedAt(names: readonly string[], name: string, other: string): readonly string[] {
  const place = names.indexOf(other)
  if (place < 0 || !names.includes(name)) return names
  const others = names.filter((each) => each !== name)
  return [...others.slice(0, place), name, ...others.slice(place)]
}

/** The shelves as they are shown under their headings, each view on one of them. */
export function shelvesOf(shelf: Shelf): { heading: 'Pinned' | 'My views' | 'Built in'; views: readonly View[] }[] {
  const isFree = ({ name }: View) => !shelf.pinned.includes(name)
  return [
    { heading: 'Pinned', views: shelf.pinned.flatMap((name) => findView(shelf, name) ?? []) },
    { heading: 'My views', views: shelf.views.filter(isFree) },
    { heading: 'Built in', views: builtInViews.filter(isFree) },
  ]
}

import type { Search } from '../search.ts'
import { findView } from './shelf.ts'
import { useShelf } from './use-shelf.ts'
import { isEdited } from './view.ts'

/** A dot, once the search is another one than that of the view it started from. */
export function EditedMark({ search }: { search: Search }) {
  const { shelf } = useShelf()
  const view = findView(shelf, search.view ?? '')
  if (!view || !isEdited(view, search)) return null
  return (
    <>
      <span aria-hidden title="Edited" className="size-2 shrink-0 rounded-full bg-accent" />
      <span className="sr-only">, edited</span>
    </>
  )
}

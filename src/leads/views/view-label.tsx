import { t } from '../../texts/t.ts'
import { cellText } from '../cells.tsx'
import type { Search } from '../search.ts'
import { findView } from './shelf.ts'
import { useShelf } from './use-shelf.ts'
import { isEdited, labelOf } from './view.ts'

interface Props {
  search: Search
  /** Of the view that the search started from. */
  name: string
  className: string
}

/** What people call the view; a dot, once the search is another one than the view's. */
export function ViewLabel({ search, name, className }: Props) {
  const { shelf } = useShelf()
  const view = findView(shelf, name)
  return (
    <>
      <bdi className={className}>{cellText(view ? labelOf(view) : name)}</bdi>
      {view && isEdited(view, search) && (
        <>
          <span aria-hidden title={t('Edited')} className="size-2 shrink-0 rounded-full bg-accent" />
          <span className="sr-only">{t(', edited')}</span>
        </>
      )}
    </>
  )
}

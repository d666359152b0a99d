import { useState } from 'react'
import { rich } from '../../texts/rich.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { cellText } from '../cells.tsx'
import type { Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'
import { NameField } from './name-field.tsx'
import { findView, freeName, nameProblem, type Shelf, withSaved } from './shelf.ts'
import { changeShelf } from './use-shelf.ts'
import { isEdited, labelOf, queryOf, searchOf } from './view.ts'

interface Props {
  search: Search
  change: ChangeSearch
  shelf: Shelf
  /** Whether the overview is open: part of what is saved. */
  overview: Search['overview']
}

/** What can be done with the present search: save it in its view, save it under another name, go back to the view. */
export function CurrentView({ search, change, shelf, overview }: Props) {
  const [isNaming, setNaming] = useState(false)
  const view = search.view === undefined ? undefined : findView(shelf, search.view)
  const hasChanged = view !== undefined && isEdited(view, search)

  /** One press saves once: the view is written, and the address says which one it is. */
  const save = async (wanted: string, isNew: boolean) => {
    let name = wanted.trim()
    const query = queryOf({ ...search, overview })
    await changeShelf((now) => {
      // Another tab may have taken the name in the meantime.
      if (isNew && findView(now, name)) name = freeName(now, name)
      return withSaved(now, { name, query })
    })
    setNaming(false)
    change(() => ({ view: name, overview, sent: undefined }), 'replace')
  }

  return (
    <section aria-label={t('This search')} className="space-y-2.5 border-b border-line px-4 py-3">
      <p aria-live="polite" className="text-soft">
        {search.view === undefined
          ? t('This search has no name yet.')
          : rich(
              view === undefined
                ? '{view} came with the address and is not among your views.'
                : hasChanged
                  ? '{view} was edited.'
                  : '{view} is shown as saved.',
              { view: <bdi className="font-semibold text-ink">{cellText(view ? labelOf(view) : search.view)}</bdi> },
            )}
      </p>
      {isNaming ? (
        <NameField
          label={t('Name of the new view')}
          does={t('Save')}
          first={view === undefined ? (search.view ?? '') : ''}
          problemOf={(name) => nameProblem(shelf, name)}
          onName={(name) => void save(name, true)}
          onGiveUp={() => setNaming(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {hasChanged && view.help === undefined && (
            <Button look="primary" onClick={() => void save(view.name, false)}>
              {t('Save')}
            </Button>
          )}
          <Button look={hasChanged || view ? 'plain' : 'primary'} onClick={() => setNaming(true)}>
            {t(search.view === undefined ? 'Save as a view' : 'Save as')}
          </Button>
          {hasChanged && <Button onClick={() => change((before) => searchOf(view, before))}>{t('Discard')}</Button>}
        </div>
      )}
    </section>
  )
}

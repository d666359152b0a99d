import { useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { type Copied, CopiedLink, copyLink } from '../copied-link.tsx'
import type { Search } from '../search.ts'
import type { ChangeSearch } from '../use-search.ts'
import { NameField } from './name-field.tsx'
import { nameProblem, type Shelf, withFirstTurned, withoutView, withPinTurned, withRenamed } from './shelf.ts'
import { changeShelf } from './use-shelf.ts'
import { isNamed, labelOf, searchOf, type View } from './view.ts'

interface Props {
  view: View
  shelf: Shelf
  search: Search
  change: ChangeSearch
  count: number | undefined
  /** Undefined where it stands at that end, or cannot be moved. */
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

/** What can be done with a view beyond going to it. */
export function ViewActions({ view, shelf, search, change, count, onUp, onDown }: Props) {
  const { name } = view
  const [step, setStep] = useState<'renaming' | 'deleting'>()
  const [copied, setCopied] = useState<Copied>()
  const isCurrent = search.view === name
  const isOwn = view.help === undefined
  const copy = async (isWhole: boolean) => {
    setCopied(await copyLink(searchOf(view, search), { isWhole, path: '/leads', total: count, now: Date.now() }))
  }
  const rename = async (next: string) => {
    await changeShelf((now) => withRenamed(now, name, next))
    if (isCurrent) change(() => ({ view: next.trim() }), 'replace')
  }
  const remove = async () => {
    await changeShelf((now) => withoutView(now, name))
    if (isCurrent) change(() => ({ view: undefined }), 'replace')
  }
  if (step === 'renaming') {
    // Its own name in other letters is free.
    const problemOf = (next: string) => (isNamed(name)({ name: next }) ? undefined : nameProblem(shelf, next))
    return (
      <div className="px-4 py-1.5">
        <NameField
          label={t('New name of {view}', { view: name })}
          does={t('Rename')}
          first={name}
          problemOf={problemOf}
          onName={(next) => void rename(next)}
          onGiveUp={() => setStep(undefined)}
        />
      </div>
    )
  }
  return (
    <div role="group" aria-label={labelOf(view)} className="flex flex-wrap gap-1.5 px-4 pt-1 pb-2">
      <Button onClick={() => void changeShelf((now) => withPinTurned(now, name))}>
        {t(shelf.pinned.includes(name) ? 'Unpin' : 'Pin')}
      </Button>
      <Button
        title={t('Shown when Leadbook is opened without a search')}
        onClick={() => void changeShelf((now) => withFirstTurned(now, name))}
      >
        {t(shelf.first === name ? 'No longer default' : 'Make default')}
      </Button>
      {onUp && <Button onClick={onUp}>{t('Move up')}</Button>}
      {onDown && <Button onClick={onDown}>{t('Move down')}</Button>}
      <Button onClick={() => void copy(false)}>{t('Copy its link')}</Button>
      {isOwn && <Button onClick={() => setStep('renaming')}>{t('Rename')}</Button>}
      {isOwn &&
        (step === 'deleting' ? (
          <Button look="primary" onClick={() => void remove()}>
            {t('Delete for good')}
          </Button>
        ) : (
          <Button onClick={() => setStep('deleting')}>{t('Delete')}</Button>
        ))}
      <div aria-live="polite">
        {copied && <CopiedLink copied={copied} onCopy={(isWhole) => void copy(isWhole)} onClose={() => setCopied(undefined)} />}
      </div>
    </div>
  )
}

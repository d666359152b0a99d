import { useState } from 'react'
import { rich } from '../../texts/rich.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { cellText } from '../cells.tsx'
import { type Choice, type Incoming, withImported } from './import-views.ts'
import { changeShelf } from './use-shelf.ts'

interface Props {
  incoming: readonly Incoming[]
  onEnd: () => void
}

/** What can be chosen for a view by how it stands to one's own; the first loses nothing. */
const CHOICES: Record<Incoming['standing'], readonly [Choice, string][]> = {
  new: [
    ['theirs', t('Add')],
    ['mine', t('Leave out')],
  ],
  same: [['mine', t('You have it already')]],
  other: [
    ['mine', t('Keep mine')],
    ['theirs', t('Take theirs')],
    ['both', t('Keep both')],
  ],
  'built-in': [
    ['mine', t('Leave out')],
    ['both', t('Add under another name')],
  ],
}

const SAID: Record<Incoming['standing'], string> = {
  new: t('New'),
  same: t('The same as yours'),
  other: t('You have another search of this name'),
  'built-in': t('Leadbook brings a view of this name'),
}

/** What is in a file of views, before anything of it is taken over. */
export function ImportPreview({ incoming, onEnd }: Props) {
  const [picked, setPicked] = useState<ReadonlyMap<string, Choice>>(new Map())
  const chosen = incoming.map(({ view, standing }) => ({ view, choice: picked.get(view.name) ?? CHOICES[standing][0]?.[0] ?? 'mine' }))
  const count = chosen.filter(({ choice }) => choice !== 'mine').length
  const take = async () => {
    await changeShelf((now) => withImported(now, chosen))
    onEnd()
  }
  return (
    <section aria-label={t('Import views')} className="space-y-3 px-4 py-3">
      <h2 className="font-semibold">{t('{count, plural, one {# view} other {# views}} in this file', { count: incoming.length })}</h2>
      <ul className="space-y-2.5">
        {incoming.map(({ view, standing, leftOut }) => (
          <li key={view.name} className="flex items-center gap-3">
            <span className="min-w-0 flex-1">
              <bdi className="block truncate font-medium">{cellText(view.name)}</bdi>
              <span className="block text-xs text-faint">{SAID[standing]}</span>
              {leftOut.length > 0 && (
                <span className="block text-xs text-warn">
                  {rich('Not understood here and left out: {parts}', { parts: <bdi>{cellText(leftOut.join(', '))}</bdi> })}
                </span>
              )}
            </span>
            <select
              aria-label={t('What to do with {view}', { view: view.name })}
              disabled={standing === 'same'}
              value={picked.get(view.name) ?? CHOICES[standing][0]?.[0]}
              onChange={(event) => {
                const choice = CHOICES[standing].find(([each]) => each === event.target.value)?.[0]
                if (choice) setPicked(new Map(picked).set(view.name, choice))
              }}
              className="h-8 w-36 rounded-md border border-line bg-surface px-2 text-soft"
            >
              {CHOICES[standing].map(([choice, label]) => (
                <option key={choice} value={choice}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button look="primary" disabled={count === 0} onClick={() => void take()}>
          {t('Import {count, plural, one {# view} other {# views}}', { count })}
        </Button>
        <Button onClick={onEnd}>{t('Cancel')}</Button>
      </div>
    </section>
  )
}

import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { formatPlural } from '../../ui/format.ts'
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
    ['theirs', 'Add'],
    ['mine', 'Leave out'],
  ],
  same: [['mine', 'You have it already']],
  other: [
    ['mine', 'Keep mine'],
    ['theirs', 'Take theirs'],
    ['both', 'Keep both'],
  ],
  'built-in': [
    ['mine', 'Leave out'],
    ['both', 'Add under another name'],
  ],
}

const SAID: Record<Incoming['standing'], string> = {
  new: 'New',
  same: 'The same as yours',
  other: 'You have another search of this name',
  'built-in': 'Leadbook brings a view of this name',
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
    <section aria-label="Import views" className="space-y-3 px-4 py-3">
      <h2 className="font-semibold">{formatPlural(incoming.length, 'view')} in this file</h2>
      <ul className="space-y-2.5">
        {incoming.map(({ view, standing, leftOut }) => (
          <li key={view.name} className="flex items-center gap-3">
            <span className="min-w-0 flex-1">
              <bdi className="block truncate font-medium">{cellText(view.name)}</bdi>
              <span className="block text-xs text-faint">{SAID[standing]}</span>
              {leftOut.length > 0 && (
                <span className="block text-xs text-warn">Not understood here and left out: {cellText(leftOut.join(', '))}</span>
              )}
            </span>
            <select
              aria-label={`What to do with ${view.name}`}
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
          Import {formatPlural(count, 'view')}
        </Button>
        <Button onClick={onEnd}>Cancel</Button>
      </div>
    </section>
  )
}

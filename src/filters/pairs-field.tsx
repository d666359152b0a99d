import { X } from 'lucide-react'
import { useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { revealHidden } from '../ui/hidden.ts'
import { reveal } from '../ui/reveal.tsx'
import type { Option, Pair } from './kinds.ts'
import { OptionField } from './option-field.tsx'

interface Props {
  id: string
  label: string
  pairs: readonly Pair[]
  names: readonly Option[]
  values: readonly Option[]
  /** More options may be on their way. */
  isWaiting: boolean
  onOpenNames: () => void
  onOpenValues: () => void
  onCommit: (pairs: readonly Pair[]) => void
}

/** Names with values of their own: pick a name, then who or what belongs to it. A name without values is not committed. */
export function PairsField({ id, label, pairs, names, values, isWaiting, onOpenNames, onOpenValues, onCommit }: Props) {
  const [draft, setDraft] = useState<string>()
  const taken = new Set(pairs.map((pair) => pair.name))
  const rows = draft === undefined || taken.has(draft) ? pairs : [...pairs, { name: draft, values: [] }]
  const put = (name: string, picked: readonly string[]) => {
    // A name whose last value goes stays on screen, to pick another.
    setDraft(name)
    commit(rows.map((pair) => (pair.name === name ? { name, values: [...picked] } : pair)))
  }
  const remove = (name: string) => {
    setDraft(undefined)
    commit(rows.filter((pair) => pair.name !== name))
  }
  const commit = (next: readonly Pair[]) => onCommit(next.filter((pair) => pair.values.length > 0))
  return (
    <div className="space-y-1.5">
      {rows.map((pair, place) => (
        <div key={pair.name} className="space-y-1 rounded-md bg-sunken p-1.5">
          <div className="flex items-center gap-1 ps-1 text-xs text-soft">
            <bdi className="min-w-0 flex-1 truncate">{reveal(pair.name)}</bdi>
            <Button
              look="icon"
              className="size-6!"
              aria-label={t('Remove {name}', { name: revealHidden(pair.name) })}
              onClick={() => remove(pair.name)}
            >
              <X aria-hidden className="size-3.5" />
            </Button>
          </div>
          <OptionField
            id={`${id}-${place}`}
            label={`${label}: ${pair.name}`}
            values={pair.values}
            options={values}
            placeholder={t('Who?')}
            isWaiting={isWaiting}
            onOpen={onOpenValues}
            onCommit={(picked) => put(pair.name, picked)}
          />
        </div>
      ))}
      <OptionField
        id={id}
        label={label}
        values={[]}
        options={names.filter((name) => !taken.has(name.value))}
        isSingle
        isWaiting={isWaiting}
        placeholder={rows.length > 0 ? t('Another role') : t('Any')}
        onOpen={onOpenNames}
        onCommit={([name]) => setDraft(name)}
      />
    </div>
  )
}

import { useId, useState } from 'react'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'

interface Props {
  label: string
  /** What the button says. */
  does: string
  first: string
  /** Why a name will not do, in a sentence. */
  problemOf: (name: string) => string | undefined
  onName: (name: string) => void
  onGiveUp: () => void
}

/** Asks for the name of a view; Enter gives it, Escape gives up. */
export function NameField({ label, does, first, problemOf, onName, onGiveUp }: Props) {
  const [name, setName] = useState(first)
  const [isTold, setTold] = useState(false)
  const problemId = useId()
  const problem = problemOf(name)
  const give = () => (problem === undefined ? onName(name) : setTold(true))
  return (
    <div className="space-y-1.5">
      <div className="flex gap-2">
        <input
          ref={focusOnce}
          aria-label={label}
          placeholder={t('Name of the view')}
          autoComplete="off"
          spellCheck={false}
          value={name}
          aria-invalid={isTold && problem !== undefined}
          aria-describedby={problemId}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') give()
            if (event.key !== 'Escape') return
            // The name is given up, not the views.
            event.preventDefault()
            event.stopPropagation()
            onGiveUp()
          }}
          className="h-8 min-w-0 flex-1 rounded-md border border-line bg-surface px-2.5"
        />
        <Button look="primary" onClick={give}>
          {does}
        </Button>
        <Button onClick={onGiveUp}>{t('Cancel')}</Button>
      </div>
      <p id={problemId} aria-live="polite" className="text-xs text-danger empty:hidden">
        {isTold && problem}
      </p>
    </div>
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.select()
}

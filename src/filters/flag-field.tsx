import { t } from '../texts/t.ts'

interface Props {
  id: string
  label: string
  value: 'true' | 'false' | ''
  onCommit: (value: 'true' | 'false' | '') => void
}

/** Either, yes or no, as one row of radio buttons. */
export function FlagField({ id, label, value, onCommit }: Props) {
  const choices = [
    { value: '', label: t('Either') },
    { value: 'true', label: t('Yes') },
    { value: 'false', label: t('No') },
  ] as const
  return (
    <div role="radiogroup" aria-label={label} className="flex h-8 rounded-md border border-line bg-sunken p-0.5">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="relative flex flex-auto cursor-pointer items-center justify-center rounded px-1.5 text-xs text-soft has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            id={choice.value === value ? id : undefined}
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onCommit(choice.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

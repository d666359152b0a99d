import { FlagField } from './flag-field.tsx'
import type { Control, Option } from './kinds.ts'
import { OptionField } from './option-field.tsx'
import { PairsField } from './pairs-field.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  id: string
  label: string
  control: Control
  help?: string | undefined
  /** The filter's value as the URL holds it; empty when not set. */
  texts: readonly string[]
  options: readonly Option[]
  pairOptions: readonly Option[]
  /** More options may be on their way. */
  isWaiting: boolean
  disabled?: boolean
  onOpen: () => void
  onOpenPairs: () => void
  /** Gives the value's texts; none takes the filter away. */
  onCommit: (texts: readonly string[]) => void
}

/** The input of any filter, by its kind's control. */
export function FilterField(props: Props) {
  const { id, label, control, texts, help, onCommit } = props
  const first = texts[0] ?? ''
  const describedBy = help && `${id}-help`
  switch (control.name) {
    case 'text':
      return (
        <TextField
          id={id}
          label={label}
          input={control.input}
          value={first}
          placeholder={help}
          onCommit={(text) => onCommit(text ? [text] : [])}
        />
      )
    case 'choice':
    case 'choices':
      return (
        <OptionField
          id={id}
          label={label}
          values={texts}
          options={props.options}
          isSingle={control.name === 'choice'}
          describedBy={describedBy}
          isWaiting={props.isWaiting}
          onOpen={props.onOpen}
          onCommit={onCommit}
        />
      )
    case 'flag':
      return (
        <FlagField
          id={id}
          label={label}
          value={first === 'true' || first === 'false' ? first : ''}
          onCommit={(text) => onCommit(text ? [text] : [])}
        />
      )
    case 'toggle':
      return (
        <label className="flex min-h-6 cursor-pointer items-center gap-2 text-sm has-disabled:cursor-default has-disabled:text-faint">
          <input
            id={id}
            type="checkbox"
            checked={first === 'true'}
            disabled={props.disabled}
            aria-describedby={describedBy}
            onChange={(event) => onCommit(event.target.checked ? ['true'] : [])}
            className="size-4 accent-accent"
          />
          {label}
        </label>
      )
    case 'pairs':
      return (
        <PairsField
          id={id}
          label={label}
          pairs={control.codec.read(first) ?? []}
          names={props.options}
          values={props.pairOptions}
          isWaiting={props.isWaiting}
          onOpenNames={props.onOpen}
          onOpenValues={props.onOpenPairs}
          onCommit={(pairs) => onCommit(pairs.length > 0 ? [control.codec.write(pairs)] : [])}
        />
      )
  }
}

import { type ReactNode, Suspense } from 'react'
import { onDemand } from '../ui/on-demand.tsx'
import { readDates, writeDates } from './dates.ts'
import { FlagField } from './flag-field.tsx'
import type { Bar, Control, Option } from './kinds.ts'
import { OptionField } from './option-field.tsx'
import { PairsField } from './pairs-field.tsx'
import { readRange, readSpanRange, writeRange, writeSpanRange } from './range.ts'
import { RangeField, SpanRangeField } from './range-field.tsx'
import { TextField } from './text-field.tsx'

/** Inputs that few open are fetched with the first one on screen. */
const NamedField = onDemand(async () => (await import('./named-field.tsx')).NamedField)
const DatesField = onDemand(async () => (await import('./dates-field.tsx')).DatesField)
const MonthsField = onDemand(async () => (await import('./months-field.tsx')).MonthsField)

interface Props {
  id: string
  label: string
  control: Control
  help?: string | undefined
  /** The filter's value as the URL holds it; empty when not set. */
  texts: readonly string[]
  options: readonly Option[]
  /** Of a range: the histogram of what there is, empty while that is not known. */
  bars: readonly Bar[]
  pairOptions: readonly Option[]
  /** More options may be on their way. */
  isWaiting: boolean
  disabled?: boolean
  onOpen: () => void
  onOpenPairs: () => void
  /** Tells texts that are still being typed, where rows can follow them. */
  onType?: ((texts: readonly string[]) => void) | undefined
  /** Gives the value's texts; none takes the filter away. */
  onCommit: (texts: readonly string[]) => void
}

/** The input of any filter, by its kind's control. */
export function FilterField(props: Props) {
  return <Suspense fallback={<div className="h-8 rounded-md border border-line" />}>{controlOf(props)}</Suspense>
}

function controlOf(props: Props): ReactNode {
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
          onType={props.onType && ((text) => props.onType?.(text ? [text] : []))}
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
    case 'range':
      return (
        <RangeField
          {...{ id, label, describedBy }}
          scale={control.scale}
          bars={props.bars}
          value={readRange(first) ?? undefined}
          onCommit={(range) => onCommit(range ? [writeRange(range)] : [])}
        />
      )
    case 'spanRange':
      return (
        <SpanRangeField
          {...{ id, label, describedBy }}
          scale={control.scale}
          bars={props.bars}
          value={readSpanRange(first) ?? undefined}
          onCommit={(range) => onCommit(range ? [writeSpanRange(range)] : [])}
        />
      )
    case 'dates':
      return (
        <DatesField
          {...{ id, label, describedBy }}
          value={readDates(first) ?? undefined}
          onCommit={(dates) => onCommit(dates ? [writeDates(dates)] : [])}
        />
      )
    case 'months':
      return (
        <MonthsField
          {...{ id, label, describedBy }}
          value={first}
          options={props.options}
          onCommit={(text) => onCommit(text ? [text] : [])}
        />
      )
    case 'named':
      return (
        <NamedField
          {...{ id, label, texts, describedBy, onCommit }}
          options={props.options}
          isWaiting={props.isWaiting}
          onOpen={props.onOpen}
        />
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

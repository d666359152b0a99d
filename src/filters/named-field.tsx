import { X } from 'lucide-react'
import { useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { revealHidden } from '../ui/hidden.ts'
import { reveal } from '../ui/reveal.tsx'
import { writeDates } from './dates.ts'
import { BetweenField } from './dates-field.tsx'
import type { Option } from './kinds.ts'
import { readStretch, splitNamed } from './named.ts'
import { barsOf, type NamedAmounts, namedAmounts } from './named-amounts.ts'
import { OptionField } from './option-field.tsx'
import { writeRange } from './range.ts'
import { RangeField } from './range-field.tsx'

interface Props {
  id: string
  label: string
  /** Each `name:value`. */
  texts: readonly string[]
  options: readonly Option[]
  describedBy?: string | undefined
  isWaiting: boolean
  onOpen: () => void
  onCommit: (texts: readonly string[]) => void
}

const isStretch = (text: string) => readStretch(splitNamed(text).value) !== undefined

/** Values of names, picked from a list; where all values of a name are numbers or days, also from one to another. */
export function NamedField({ id, label, texts, options, describedBy, isWaiting, onOpen, onCommit }: Props) {
  /** A name that was chosen before there is a stretch. */
  const [draft, setDraft] = useState<string>()
  const amounts = namedAmounts(options)
  const picked = texts.filter((text) => !isStretch(text))
  const stretches = texts.filter(isStretch).map(splitNamed)
  const names = new Set(stretches.map(({ name }) => name))
  const rows = draft === undefined || names.has(draft) ? stretches : [...stretches, { name: draft, value: '' }]
  const put = (at: number, value: string | undefined) => {
    const written = rows.flatMap((row, place) => {
      const own = place === at ? value : row.value
      return own ? [`${row.name}:${own}`] : []
    })
    // A name whose stretch goes stays on screen, to give it another.
    setDraft(rows[at]?.name)
    onCommit([...picked, ...written])
  }
  return (
    <div className="space-y-1.5">
      <OptionField
        {...{ id, label, options, describedBy, isWaiting, onOpen }}
        values={picked}
        onCommit={(next) => onCommit([...next, ...texts.filter(isStretch)])}
      />
      {rows.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and its range changes while it is typed
        <div key={`${name} ${at}`} className="space-y-1 rounded-md bg-sunken p-1.5">
          <div className="flex items-center gap-1 ps-1 text-xs text-soft">
            <bdi className="min-w-0 flex-1 truncate">{reveal(name)}</bdi>
            <Button
              look="icon"
              className="size-6!"
              aria-label={t('Remove the range of {name}', { name: revealHidden(name) })}
              onClick={() => {
                put(at, undefined)
                setDraft(undefined)
              }}
            >
              <X aria-hidden className="size-3.5" />
            </Button>
          </div>
          <StretchField label={`${label}: ${name}`} value={value} amounts={amounts.get(name)} onCommit={(next) => put(at, next)} />
        </div>
      ))}
      <OptionField
        id={`${id}-range`}
        label={t('{label} by a range', { label })}
        values={[]}
        options={[...amounts.keys()].filter((name) => !names.has(name)).map((name) => ({ value: name, label: name }))}
        isSingle
        isWaiting={isWaiting}
        placeholder={t('By a range')}
        onOpen={onOpen}
        onCommit={([name]) => setDraft(name)}
      />
    </div>
  )
}

interface StretchProps {
  label: string
  /** As it is written; "" while there is none. */
  value: string
  /** What the name's values are, where that is known. */
  amounts: NamedAmounts | undefined
  onCommit: (value: string | undefined) => void
}

function StretchField({ label, value, amounts, onCommit }: StretchProps) {
  const stretch = readStretch(value)
  const isDays = stretch ? 'days' in stretch : amounts?.isDays
  if (isDays) {
    const { from, to } = stretch && 'days' in stretch ? stretch.days : { from: undefined, to: undefined }
    return <BetweenField {...{ label, from, to }} onCommit={(days) => onCommit(days && writeDates(days))} />
  }
  const bars = amounts ? barsOf(amounts) : []
  return (
    <RangeField
      id={`${label}-from`}
      label={label}
      value={stretch && 'numbers' in stretch ? stretch.numbers : undefined}
      scale={{ format: formatCount, most: bars.at(-1)?.to ?? 100, step: 1 }}
      bars={bars}
      onCommit={(range) => onCommit(range && writeRange(range))}
    />
  )
}

import { useState } from 'react'
import { locale } from '../texts/t.ts'

interface Props {
  id?: string | undefined
  label: string
  value: number | undefined
  /** What an empty field means, in a word. */
  placeholder: string
  isWhole?: boolean
  onCommit: (value: number | undefined) => void
}

/** In English and in Spanish. */
const SUFFIXES: Record<string, number> = { k: 1e3, mil: 1e3, m: 1e6, millón: 1e6, millon: 1e6, millones: 1e6 }

/** What stands before decimals here, and what between thousands. */
const [POINT, GROUP] = new Intl.NumberFormat(locale).format(0.5).includes(',') ? [',', '.'] : ['.', ',']

/**
 * A number from 0 as people type it: "$450,000", "450k", "1.2m", in a Spanish of decimal commas "450.000", "450 mil", "1,2 m";
 * undefined for nothing, null for what is no number.
 */
export function readTyped(text: string): number | undefined | null {
  const plain = text.normalize().replace(/[\s$]/g, '').replaceAll(GROUP, '').replace(POINT, '.').toLowerCase()
  if (plain === '') return undefined
  const [, digits, suffix = ''] = /^(\d{1,12}(?:\.\d*)?)(k|mil|m|mill[oó]n|millones)?$/.exec(plain) ?? []
  return digits === undefined ? null : Math.round(Number(digits) * (SUFFIXES[suffix] ?? 1) * 1000) / 1000
}

/**
 * A number that commits on Enter or blur, not on a pause: half of one is another number. What is none is given up for what
 * was there before, as by Escape.
 */
export function NumberField({ id, label, value, placeholder, isWhole = false, onCommit }: Props) {
  const [draft, setDraft] = useState<string>()
  const commit = () => {
    const typed = draft === undefined ? null : readTyped(draft)
    setDraft(undefined)
    if (typed === null) return
    const next = isWhole && typed !== undefined ? Math.round(typed) : typed
    if (next !== value) onCommit(next)
  }
  return (
    <input
      id={id}
      type="text"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      aria-label={label}
      autoComplete="off"
      value={draft ?? value?.toString().replace('.', POINT) ?? ''}
      placeholder={placeholder}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key !== 'Escape' || draft === undefined) return
        event.preventDefault()
        event.stopPropagation()
        setDraft(undefined)
      }}
      className={`h-8 w-full min-w-0 rounded-md border bg-surface px-2.5 text-sm text-ink placeholder:text-faint ${value === undefined ? 'border-line hover:border-faint' : 'border-accent'}`}
    />
  )
}

import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a key press after which typed text is committed. */
const PAUSE = 450
/** Shorter text is committed by Enter or by leaving the field, not by a pause: it would find nearly everything. */
const SHORTEST = 2

interface Props {
  id: string
  label: string
  input: 'search' | 'tel' | 'email'
  value: string
  placeholder?: string | undefined
  /** Each state of what is being typed, before it is committed; "" when it was given up. */
  onType?: ((value: string) => void) | undefined
  onCommit: (value: string) => void
}

/** Free text that commits on a pause, Enter or blur; clearing it commits at once. Escape gives back what was committed. */
export function TextField({ id, label, input, value, placeholder, onType, onCommit }: Props) {
  const [draft, setDraft] = useState(value)
  /** The value this field last committed or was given: another one comes from outside (Back, a chip) and wins. */
  const [known, setKnown] = useState(value)
  const timer = useRef(0)
  // What comes from outside, and leaving, call off what was about to be committed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value is what the timer must not outlive
  useEffect(() => () => clearTimeout(timer.current), [value])
  if (value !== known) {
    setKnown(value)
    setDraft(value)
  }

  const commit = (text: string) => {
    clearTimeout(timer.current)
    const next = text.trim()
    if (next === known) return
    setKnown(next)
    onCommit(next)
  }
  const type = (text: string) => {
    setDraft(text)
    onType?.(text.trim())
    clearTimeout(timer.current)
    if (text.trim() === '') commit('')
    else if (known !== '' || text.trim().length >= SHORTEST) timer.current = window.setTimeout(commit, PAUSE, text)
  }

  return (
    <input
      id={id}
      type={input}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      value={draft}
      placeholder={placeholder}
      onChange={(event) => type(event.target.value)}
      onBlur={() => commit(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(draft)
        if (event.key !== 'Escape' || draft === known) return
        event.preventDefault()
        event.stopPropagation()
        clearTimeout(timer.current)
        setDraft(known)
        onType?.(known)
      }}
      className={`h-8 w-full rounded-md border bg-surface px-2.5 text-sm placeholder:text-faint ${known ? 'border-accent' : 'border-line hover:border-faint'}`}
    />
  )
}

import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { t } from '../texts/t.ts'
import { revealHidden } from '../ui/hidden.ts'
import type { Option } from './kinds.ts'
import { OptionList } from './option-list.tsx'
import { matchingOptions } from './option-match.ts'

interface Props {
  id: string
  label: string
  /** Values that are set. */
  values: readonly string[]
  options: readonly Option[]
  /** One value at most. */
  isSingle?: boolean
  placeholder?: string
  disabled?: boolean
  describedBy?: string | undefined
  /** More options may be on their way. */
  isWaiting?: boolean
  /** Called when the list opens: the moment to ask for the options. */
  onOpen: () => void
  onCommit: (values: readonly string[]) => void
}

/**
 * A field to pick from a list that may be long: type to search, arrows to walk, Enter to pick or unpick, Shift+Enter
 * for "only this". The list opens on click, typing or arrow, not on focus, since opening may cost a call.
 */
export function OptionField({
  id,
  label,
  values,
  options,
  isSingle = false,
  placeholder = t('Any'),
  disabled,
  describedBy,
  isWaiting = false,
  onOpen,
  onCommit,
}: Props) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  /** The values set when the list opened (they stay on top while it is open); undefined while it is closed. */
  const [onTop, setOnTop] = useState<readonly string[]>()
  const input = useRef<HTMLInputElement>(null)
  const isOpen = onTop !== undefined
  const shown = isOpen ? matchingOptions(options, values, onTop, typed) : []

  const open = () => {
    if (isOpen) return
    setOnTop(values)
    setActive(0)
    onOpen()
  }
  const close = () => {
    setOnTop(undefined)
    setTyped('')
  }
  const pick = (option: Option | undefined, isOnly: boolean) => {
    if (!option) return
    const isSet = values.includes(option.value)
    if (isOnly) onCommit([option.value])
    else if (isSet) onCommit(values.filter((value) => value !== option.value))
    else onCommit(isSingle ? [option.value] : [...values, option.value])
    if (isSingle) close()
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }
    const target = moves[event.key]
    if (target !== undefined) {
      event.preventDefault()
      if (isOpen) setActive(Math.max(0, Math.min(shown.length - 1, target)))
      else open()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen) pick(shown[active], event.shiftKey)
      else open()
    } else if (event.key === 'Escape' && isOpen) {
      // Only the list closes, not the sheet around it.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  const said = revealHidden(values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(', '))
  return (
    <div className="relative" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-label={revealHidden(label)}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] && `${id}-option-${active}`}
        aria-describedby={describedBy}
        autoComplete="off"
        disabled={disabled}
        value={typed}
        placeholder={said || placeholder}
        title={said || undefined}
        onMouseDown={open}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          open()
          setTyped(event.target.value)
          setActive(0)
        }}
        className={`h-8 w-full truncate rounded-md border bg-surface pe-7 ps-2.5 text-sm ${said ? 'border-accent placeholder:text-ink' : 'border-line placeholder:text-faint hover:border-faint'}`}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-2 end-2 size-4 text-faint" />
      {isOpen && (
        <OptionList
          id={`${id}-list`}
          optionId={`${id}-option`}
          options={shown}
          values={values}
          active={active}
          isSingle={isSingle}
          isWaiting={isWaiting}
          onActive={setActive}
          onPick={pick}
        />
      )}
    </div>
  )
}

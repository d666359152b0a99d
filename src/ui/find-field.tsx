import type { ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'className' | 'value'> {
  'aria-label': string
  value: string
  onType: (text: string) => void
}

/** The field over a long list that narrows it to what is typed. */
export function FindField({ onType, placeholder, ...field }: Props) {
  return (
    <input
      {...field}
      type="search"
      autoComplete="off"
      placeholder={placeholder ?? field['aria-label']}
      onChange={(event) => onType(event.target.value)}
      className="h-8 w-full rounded-md border border-line bg-surface px-2.5 text-sm text-ink placeholder:text-faint hover:border-faint"
    />
  )
}

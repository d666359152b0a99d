import type { Option } from './kinds.ts'

/** Text without case and accents, for finding. */
export function foldForFinding(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The options whose label holds what was typed, values that are set but unknown included; `first` lists values to show on top. */
export function matchingOptions(options: readonly Option[], set: readonly string[], first: readonly string[], typed: string): Option[] {
  const known = new Set(options.map((option) => option.value))
  const unknown = set.filter((value) => !known.has(value)).map((value) => ({ value, label: value }))
  const wanted = foldForFinding(typed.trim())
  const found = [...unknown, ...options].filter((option) => foldForFinding(option.label).includes(wanted))
  const isFirst = (option: Option) => first.includes(option.value)
  return [...found.filter(isFirst), ...found.filter((option) => !isFirst(option))]
}

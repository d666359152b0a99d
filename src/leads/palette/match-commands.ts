import { foldForFinding } from '../../filters/option-match.ts'
import { inEnglish } from '../../texts/in-english.ts'
import type { Command } from './command.ts'

/** 0 where the label begins with what was typed, 1 where words begin so, 2 where it occurs in them. */
export type Fit = 0 | 1 | 2

/** How well a command fits what was typed, in the page's language or in English; undefined not at all. */
export function fitOf({ label, words = [] }: Pick<Command, 'label' | 'words'>, typed: string): Fit | undefined {
  const wanted = foldForFinding(typed.trim())
  const labels = [label, ...inEnglish(label)].map(foldForFinding)
  if (labels.some((each) => each.startsWith(wanted))) return 0
  const text = [...labels, ...words.flatMap((each) => [each, ...inEnglish(each)]).map(foldForFinding)].join(' ')
  const parts = wanted.split(/\s+/)
  const starts = text.split(/[^\p{L}\p{N}]+/u)
  if (parts.every((part) => starts.some((start) => start.startsWith(part)))) return 1
  return parts.every((part) => text.includes(part)) ? 2 : undefined
}

/** Commands under a heading. */
export interface CommandGroup {
  name: string
  commands: readonly Command[]
}

export interface FoundGroup extends CommandGroup {
  /** How well its best fits. */
  fit: Fit
}

/** The commands that fit, the best of each group first, and groups by their best; `most` of a group at most. */
export function matchCommands(groups: readonly CommandGroup[], typed: string, most: number): FoundGroup[] {
  const found = groups.flatMap(({ name, commands }) => {
    const fitting = commands.flatMap((command) => {
      const fit = fitOf(command, typed)
      return fit === undefined ? [] : [{ command, fit }]
    })
    fitting.sort((one, other) => one.fit - other.fit)
    const [best] = fitting
    return best ? [{ name, fit: best.fit, commands: fitting.slice(0, most).map(({ command }) => command) }] : []
  })
  return found.sort((one, other) => one.fit - other.fit)
}

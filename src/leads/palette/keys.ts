import { t } from '../../texts/t.ts'
import { leadFilters } from '../filters.ts'
import { findButton } from './command.ts'
import type { ShowOverlay } from './page-at-hand.ts'

type KeyGroup = 'Everywhere' | 'In the list' | 'On a lead' | 'In the column headers' | 'In lists of options and views'

export interface Key {
  /** As `pressedKey` names them; each does it. */
  keys: readonly string[]
  /** Keys that the part itself serves, for the sheet: `mod`, `shift` and `alt` before a plus. */
  also?: readonly string[]
  label: string
  group: KeyGroup
  /** Where it counts; everywhere when left out. */
  when?: 'list' | 'drawer'
  /** Left out where the part serves all of them. */
  does?: (show: ShowOverlay) => unknown
  /** It is offered among the commands, too. */
  isCommand?: true
}

/** The table of keys. The page's own keys are served by it, the sheet and the commands show it. */
export const keys: readonly Key[] = [
  { keys: ['mod+k'], label: t('Find a command, a view, a lead'), group: 'Everywhere', does: (show) => show('palette') },
  { keys: ['?'], label: t('Show all keys'), group: 'Everywhere', does: (show) => show('keys'), isCommand: true },
  { keys: ['/'], label: t('Go to Search'), group: 'Everywhere', does: goToSearch, isCommand: true },
  { keys: ['f'], label: t('Go to the filters'), group: 'Everywhere', does: goToFilters, isCommand: true },
  { keys: ['c'], label: t('Choose columns'), group: 'Everywhere', does: () => findButton('columns-menu')?.click(), isCommand: true },
  { keys: ['v'], label: t('Choose a view'), group: 'Everywhere', does: () => findButton('views-menu')?.click(), isCommand: true },
  { keys: [], also: ['Escape'], label: t('Close what is open'), group: 'Everywhere' },

  { keys: ['j'], also: ['ArrowDown'], label: t('To the next row'), group: 'In the list', when: 'list', does: () => pressRow('ArrowDown') },
  { keys: ['k'], also: ['ArrowUp'], label: t('To the row before'), group: 'In the list', when: 'list', does: () => pressRow('ArrowUp') },
  { keys: [], also: ['PageDown', 'PageUp'], label: t('A screen down, a screen up'), group: 'In the list' },
  { keys: [], also: ['Home', 'End'], label: t('To the first row, to the last'), group: 'In the list' },
  { keys: [], also: ['Enter'], label: t('Open the lead'), group: 'In the list' },
  { keys: ['x'], also: ['Space'], label: t('Select the lead'), group: 'In the list', when: 'list', does: () => pressRow(' ') },
  { keys: [], also: ['shift+Space'], label: t('Select all from the last one to here'), group: 'In the list' },
  { keys: [], also: ['mod+A'], label: t('Select all rows that were read'), group: 'In the list' },

  { keys: ['j', 'ArrowDown'], label: t('To the next lead'), group: 'On a lead', when: 'drawer', does: () => findButton('next')?.click() },
  {
    keys: ['k', 'ArrowUp'],
    label: t('To the lead before'),
    group: 'On a lead',
    when: 'drawer',
    does: () => findButton('previous')?.click(),
  },
  { keys: [], also: ['ArrowLeft', 'ArrowRight'], label: t('From tab to tab'), group: 'On a lead' },
  { keys: ['Escape'], label: t('Close the lead'), group: 'On a lead', when: 'drawer', does: () => findButton('close')?.click() },

  { keys: [], also: ['ArrowLeft', 'ArrowRight'], label: t('From column to column'), group: 'In the column headers' },
  { keys: [], also: ['Enter'], label: t('Sort by the column'), group: 'In the column headers' },
  { keys: [], also: ['shift+Enter'], label: t('Sort by it among equals'), group: 'In the column headers' },
  { keys: [], also: ['shift+ArrowLeft', 'shift+ArrowRight'], label: t('Move the column'), group: 'In the column headers' },

  { keys: [], also: ['Enter'], label: t('Pick the option, or leave it'), group: 'In lists of options and views' },
  { keys: [], also: ['shift+Enter'], label: t('Pick this option alone'), group: 'In lists of options and views' },
  { keys: [], also: ['alt+ArrowUp', 'alt+ArrowDown'], label: t('Move the view'), group: 'In lists of options and views' },
]

function goToSearch(): void {
  const field = () => document.getElementById('filter-key')
  // Its group may be folded.
  if (!field()) document.getElementById(`filters-${leadFilters.key.group}`)?.click()
  requestAnimationFrame(() => field()?.focus())
}

function goToFilters(): void {
  const sheet = findButton('filters')
  if (sheet) sheet.click()
  else document.querySelector<HTMLElement>('search input')?.focus()
}

/** Goes to the grid's row; in the grid, presses the key that it serves itself. */
function pressRow(key: string): void {
  const row = document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]')
  if (row?.matches(':focus') || key === ' ') row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  else row?.focus()
}

import { askBook, type BookState, beginBook } from '../book.ts'
import { agent } from '../signed-in.ts'
import { type Command, findButton, type Reach } from './command.ts'
import { keys } from './keys.ts'
import { sayKey } from './say-key.ts'

interface Action {
  label: string
  /** Further words by which it is found. */
  words?: string
  /** The button of the page that does it: the action is offered where that is there and can be pressed. */
  button?: string
  run?: (reach: Reach) => unknown
  /** Whether it is offered now, where no button tells. */
  when?: (reach: Reach) => boolean
}

const isStill = ({ progress }: BookState) => progress?.phase === 'paused' || progress?.phase === 'stopped'
const isOpen = ({ isOn, progress }: BookState) => isOn && progress !== undefined && progress.phase !== 'opening'
const tellBook = (what: 'pause' | 'resume' | 'refresh') => () => askBook((ask) => ask(what))

/** The table of actions, besides those that a key does (see keys.ts). */
const actions: readonly Action[] = [
  { label: 'Copy link', words: 'share address', button: 'link' },
  {
    label: 'Clear all filters',
    words: 'reset remove',
    run: ({ change }) => change(() => ({ filters: {} })),
    when: ({ search }) => Object.keys(search.filters).length > 0,
  },
  { label: 'Export this list', words: 'download CSV Excel XLSX spreadsheet', button: 'export' },
  { label: 'Export the selected leads', words: 'download CSV Excel XLSX spreadsheet selection', button: 'export-chosen' },
  { label: 'Compare the selected leads', words: 'side by side', button: 'compare' },
  { label: 'Clear the selection', words: 'unselect', button: 'unselect' },
  { label: 'Refresh the list', words: 'reload again', run: ({ list }) => list.refresh() },
  { label: 'Overview on or off', words: 'charts strip', button: 'overview' },
  { label: 'Your book', words: 'menu forget', button: 'book-menu' },
  { label: 'Pause the book', words: 'stop filling', run: tellBook('pause'), when: ({ book }) => isOpen(book) && !isStill(book) },
  { label: 'Resume the book', words: 'go on filling', run: tellBook('resume'), when: ({ book }) => isOpen(book) && isStill(book) },
  { label: 'Refresh the book', words: 'new changed leads', run: tellBook('refresh'), when: ({ book }) => isOpen(book) },
  { label: 'Fill your book', words: 'begin', run: beginBook, when: ({ book }) => book.isAllowed && !book.isOn },
  { label: 'Next theme', words: 'dark light system colors', button: 'theme' },
  { label: 'Print', words: 'paper PDF', run: () => window.print() },
  { label: 'Sign out', words: 'log out leave', run: signOut, when: () => agent !== undefined },
]

/** What can be done now, by these and by the keys. */
export function actionCommands(reach: Reach): Command[] {
  const offered = actions.filter(({ button, when }) => (button === undefined ? (when?.(reach) ?? true) : findButton(button) !== undefined))
  const byKey = keys.filter(({ isCommand }) => isCommand)
  return [
    ...offered.map(({ label, words, button, run }) => ({
      label,
      words,
      run: () => (button === undefined ? run?.(reach) : findButton(button)?.click()),
    })),
    ...byKey.map(({ label, keys: [key = ''], does }) => ({ label, hint: sayKey(key), run: () => does?.(reach.show) })),
  ]
}

/** As its button does. */
function signOut(): void {
  document.querySelector<HTMLFormElement>('form[action="/signout"]')?.requestSubmit()
}

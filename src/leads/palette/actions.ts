import { t } from '../../texts/t.ts'
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
  { label: t('Copy link'), words: t('share address'), button: 'link' },
  {
    label: t('Clear all filters'),
    words: t('reset remove'),
    run: ({ change }) => change(() => ({ filters: {} })),
    when: ({ search }) => Object.keys(search.filters).length > 0,
  },
  { label: t('Export this list'), words: t('download CSV Excel XLSX spreadsheet'), button: 'export' },
  { label: t('Export the selected leads'), words: t('download CSV Excel XLSX spreadsheet selection'), button: 'export-chosen' },
  { label: t('Compare the selected leads'), words: t('side by side'), button: 'compare' },
  { label: t('Clear the selection'), words: t('unselect'), button: 'unselect' },
  { label: t('Refresh the list'), words: t('reload again'), run: ({ list }) => list.refresh() },
  { label: t('Overview on or off'), words: t('charts strip'), button: 'overview' },
  { label: t('Your book'), words: t('menu forget'), button: 'book-menu' },
  { label: t('Pause the book'), words: t('stop filling'), run: tellBook('pause'), when: ({ book }) => isOpen(book) && !isStill(book) },
  { label: t('Resume the book'), words: t('go on filling'), run: tellBook('resume'), when: ({ book }) => isOpen(book) && isStill(book) },
  { label: t('Refresh the book'), words: t('new changed leads'), run: tellBook('refresh'), when: ({ book }) => isOpen(book) },
  { label: t('Fill your book'), words: t('begin'), run: beginBook, when: ({ book }) => book.isAllowed && !book.isOn },
  { label: t('Next theme'), words: t('dark light system colors'), button: 'theme' },
  { label: t('Print'), words: t('paper PDF'), run: () => window.print() },
  { label: t('Sign out'), words: t('log out leave'), run: signOut, when: () => agent !== undefined },
]

/** What can be done now, by these and by the keys. */
export function actionCommands(reach: Reach): Command[] {
  const offered = actions.filter(({ button, when }) => (button === undefined ? (when?.(reach) ?? true) : findButton(button) !== undefined))
  const byKey = keys.filter(({ isCommand }) => isCommand)
  return [
    ...offered.map(({ label, words, button, run }) => ({
      label,
      words: words === undefined ? [] : [words],
      run: () => (button === undefined ? run?.(reach) : findButton(button)?.click()),
    })),
    ...byKey.map(({ label, keys: [key = ''], does }) => ({ label, hint: sayKey(key), run: () => does?.(reach.show) })),
  ]
}

/** As its button does. */
function signOut(): void {
  document.querySelector<HTMLFormElement>('form[action="/signout"]')?.requestSubmit()
}

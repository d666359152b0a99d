import type { Priority } from '../lofty/priority.ts'
import { askBlock, searchKey } from './ask.ts'
import { type Answer, rowsToAsk } from './blocks.ts'
import { askBook, readAnswer } from './book.ts'
import { questionOf } from './book-question.ts'
import { calm, comeTo } from './calm.ts'
import { takeEarly } from './early.ts'
import { type BookAtHand, type Road, roadOf, runOf } from './road.ts'
import { formatSearch, loftyParams, type Search, withoutLayout } from './search.ts'
import type { Sifter } from './sift.ts'

let sift: typeof import('./sift.ts') | undefined

/** Where blocks of a list come from. Sources of equal keys give the same list. */
export interface Source {
  key: string
  /** Names the list whatever its state: rows of equal names belong together. */
  name: string
  /** No call to Lofty is made. */
  isFree: boolean
  /** Somebody looks at this list now. */
  comeTo(): void
  /** The rows from a place of the list to the end of the block it is in. */
  ask(offset: number, priority?: Priority, signal?: AbortSignal): Promise<Answer>
  /** All leads of the list by their ids, where that takes no reading. */
  ids?: () => Promise<readonly string[]>
  /** How many leads have come to the list by now. */
  news?: () => Promise<number>
}

/** How a search is answered. */
export interface Way {
  search: Search
  road: Road
  source: Source
  /** The book had not all leads when it was asked. */
  isPartial?: boolean
  /** Leaves out what does not fit, where the source gives more; there once the source was asked. */
  sifter?: () => Sifter | undefined
}

/** The state of the book that a list was cut from, and the moment that its relative days count from (epoch milliseconds). */
export interface Moment {
  version: number
  /** It had all leads. */
  isComplete: boolean
  now: number
}

export function wayOf(search: Search, book: BookAtHand, moment: Moment): Way {
  const road = roadOf(search, book, moment.now)
  if (road === 'lofty') return loftyWay(search)
  return road === 'book' ? bookWay(search, moment) : readingWay(search, moment.now)
}

/** The way of a search that Lofty can answer alone. */
export function loftyWay(search: Search): Way {
  const params = loftyParams(search)
  const source = callingSource(searchKey(params), async (offset, priority, signal) => {
    const early = takeEarly(params, offset)
    if (!early) await calm(signal)
    return early ?? askBlock(params, offset, priority, signal)
  })
  return { search, road: 'lofty', source }
}

/** A source each block of which costs a call. */
function callingSource(key: string, ask: Source['ask']): Source {
  return { key, name: key, isFree: false, comeTo: () => comeTo(key), ask }
}

function bookWay(search: Search, { version, isComplete, now }: Moment): Way {
  const question = questionOf(search, now)
  const source: Source = {
    key: `book ${version} ${JSON.stringify(question)}`,
    name: `book ${formatSearch(withoutLayout(search))}`,
    isFree: true,
    comeTo: () => undefined,
    ask: (offset) => askBook((ask) => ask('list', question, version, offset, rowsOfBook(offset))).then(readAnswer),
    ids: () => askBook((ask) => ask('ids', question, version)),
    news: () => askBook((ask) => ask('news', question, version)),
  }
  return { search, road: 'book', source, isPartial: !isComplete }
}

/** Rows at the top of a list that are asked for by themselves: what the screen shows, and some to scroll to. */
const TOP_ROWS = 40

function rowsOfBook(offset: number): number {
  return offset === 0 ? TOP_ROWS : rowsToAsk(offset)
}

function readingWay(search: Search, now: number): Way {
  const run = runOf(search, now)
  const params = { ...loftyParams(search), ...(run && { sort: run.sort, desc: run.isAscending ? 'false' : 'true' }) }
  let sifter: Sifter | undefined
  const source = callingSource(`reading ${searchKey(params)}`, async (offset, priority, signal) => {
    sift ??= await import('./sift.ts')
    await calm(signal)
    return askBlock(params, offset, priority, signal)
  })
  return { search, road: 'reading', source, sifter: () => (sifter ??= sift?.createSifter(search, now, run)) }
}

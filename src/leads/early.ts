import type { LeadList } from '../lofty/answers.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import { askBlock, searchKey } from './ask.ts'
import { startOf } from './blocks.ts'
import { bookNow, startBook } from './book.ts'
import { placeAt } from './places.ts'
import { roadOf } from './road.ts'
import { loftyParams, parseSearch, type Search } from './search.ts'
import { noteSeen } from './seen.ts'

/** The block asked for before the page's own code had arrived. */
interface Early {
  search: Search
  params: ListLeadsParams
  /** The place of its first row. */
  offset: number
  asked: Promise<LeadList>
  /** The answer, once it is there. */
  answer: LeadList | undefined
}

let early: Early | undefined

/** Asks for what the page will want first, before the page's own code has arrived: Lofty for the block, the book to open. */
export function askEarly(): void {
  const search = parseSearch(window.location.search)
  const road = roadOf(search, bookNow(), Date.now())
  if (road === 'book') startBook()
  if (road !== 'lofty') return
  const params = loftyParams(search)
  const entry = window.history.state?.key ?? 'default'
  const offset = startOf(placeAt(entry)?.row ?? 0)
  const asking: Early = { search, params, offset, asked: askBlock(params, offset), answer: undefined }
  early = asking
  const arrive = (answer: LeadList) => {
    asking.answer = answer
    noteSeen(answer.rows)
  }
  // Who takes the answer sees its failure; nobody may take it.
  asking.asked.then(arrive, () => undefined)
}

/** Milliseconds that the first drawing waits for rows that are nearly there: drawing twice would take longer. */
const NEARLY = 60

/** What was asked for early and is there, or there in a moment; once. */
export async function takeArrived(): Promise<Pick<Early, 'search' | 'offset' | 'answer'> | undefined> {
  const moment = new Promise((over) => setTimeout(over, NEARLY))
  await Promise.race([early?.asked.catch(() => undefined), moment])
  return early?.answer && take()
}

/** The call for this block, if it was made early and nobody has taken it. */
export function takeEarly(params: ListLeadsParams, offset: number): Promise<LeadList> | undefined {
  return early?.offset === offset && searchKey(early.params) === searchKey(params) ? take()?.asked : undefined
}

function take(): Early | undefined {
  const taken = early
  early = undefined
  return taken
}

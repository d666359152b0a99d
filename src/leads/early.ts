import type { LeadList } from '../lofty/answers.ts'
import type { ListLeadsParams } from '../lofty/endpoints.ts'
import { askBlock, searchKey } from './ask.ts'
import { startOf } from './blocks.ts'
import { bookMemory } from './book-memory.ts'
import { placeAt } from './places.ts'
import { roadOf } from './road.ts'
import { loftyParams, parseSearch, type Search } from './search.ts'
import { noteSeen } from './seen.ts'
import { toldBy } from './told-by.ts'

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

/** Asks Lofty for the block that the page will want first, before the page's own code has arrived; not where the book answers. */
export function askEarly(): void {
  const search = parseSearch(window.location.search)
  const isComplete = toldBy('leadbook-book') !== undefined && bookMemory() === 'complete'
  if (roadOf(search, { isOn: true, isComplete }, Date.now()) !== 'lofty') return
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

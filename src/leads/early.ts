import type { LeadList } from '../lofty/answers.ts'
import { askBlock, searchKey } from './ask.ts'
import { blockOf } from './blocks.ts'
import { placeAt } from './places.ts'
import { loftyParams, parseSearch } from './search.ts'

let early: { key: string; block: number; answer: Promise<LeadList> } | undefined

/** Asks for the block that the page will want first, before the page's own code has arrived. */
export function askEarly(): void {
  const params = loftyParams(parseSearch(window.location.search))
  const entry = window.history.state?.key ?? 'default'
  const block = blockOf(placeAt(entry)?.row ?? 0)
  early = { key: searchKey(params), block, answer: askBlock(params, block) }
  // Who takes the answer sees its failure; nobody may take it.
  early.answer.catch(() => undefined)
}

/** The answer asked for early, once, if it is this block's. */
export function takeEarly(key: string, block: number): Promise<LeadList> | undefined {
  const answer = early?.key === key && early.block === block ? early.answer : undefined
  if (answer) early = undefined
  return answer
}

import type { Book } from '../book/book.ts'
import type { BookIndex, Selected } from '../book/book-index.ts'
import { createRecent } from '../book/recent.ts'
import type { Lead } from '../lofty/lead.ts'
import { type BookQuestion, selectionOf } from './book-question.ts'
import { type FacetAnswer, facetOf } from './facets.ts'
import type { FilterId } from './filters.ts'

/** Rows of a list: each lead's id with its card, the JSON of what the grid shows; a lead that is gone has neither. */
export interface ListAnswer {
  total: number
  rows: { id: string | undefined; card: string | undefined }[]
  /** So few leads have the words asked for that those that nearly have them follow. */
  isLoose: boolean
}

/** Lists that stay as they were cut, for readers who are still in them. */
const LISTS_KEPT = 8

/** What the page asks of the book beyond what any book is asked. */
export function bookAnswers(book: Book, index: BookIndex<Lead>) {
  const lists = createRecent<Selected>(LISTS_KEPT)
  const agentNames = new Map<string, string | undefined>()

  /** The name of an agent, as one of their leads has it. */
  function agentName(id: string): string | undefined {
    if (!agentNames.has(id)) {
      const conditions = [{ by: '', condition: { field: 'agent', labels: [id], need: 'any' as const } }]
      const { ids } = index.query({ conditions, order: [], first: 0, count: 1 })
      const card = ids[0] && book.held.card(ids[0])
      // Cards are read after the book opened.
      if (card) agentNames.set(id, JSON.parse(card).assignedUser)
    }
    return agentNames.get(id)
  }

  return {
    /** Over once what was kept is read. */
    opened: () => book.ready,
    /** Rows of a list as it was when a reader of `version` first asked for it. */
    async list(question: BookQuestion, version: number, first: number, count: number): Promise<ListAnswer> {
      await book.ready
      const selection = selectionOf(question)
      const { slots, isLoose } = lists.get(`${version} ${JSON.stringify(question)}`, () => index.select(selection))
      const ids = Array.from(slots.subarray(first, first + count), (slot) => index.idAt(slot))
      const cards = await book.cards(ids.map((id) => id ?? ''))
      return { total: slots.length, rows: ids.map((id, at) => ({ id, card: cards[at] })), isLoose }
    },
    /** How many leads each option of a filter would leave, or how its numbers lie. */
    facet: (question: BookQuestion, id: FilterId): FacetAnswer => facetOf(index, question, id, agentName),
  }
}

export type BookAnswers = ReturnType<typeof bookAnswers>

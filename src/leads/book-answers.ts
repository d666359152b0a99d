import type { Book } from '../book/book.ts'
import type { BookIndex } from '../book/book-index.ts'
import { createRecent } from '../book/recent.ts'
import type { Lead } from '../lofty/lead.ts'
import { countOf, type FacetAnswer, facetOf } from './facets.ts'
import type { FilterId } from './filters.ts'
import type { GatheredHomes } from './gathered-homes.ts'
import { type Fills, fillsOf } from './layout/fills.ts'
import type { FieldName } from './lead-fields.ts'
import { createLooks } from './look-answers.ts'
import type { Matches, Seeker } from './matches.ts'
import { type BookQuestion, selectionOf } from './selection.ts'
import { type Charts, chartsOf, type Scales, scalesOf } from './strip/charts.ts'

/** Rows of a list: each lead's id with its card, the JSON of what the grid shows; a lead that is gone has neither. */
export interface ListAnswer {
  total: number
  /** Leads in the book. */
  lookedAt: number
  rows: { id: string | undefined; card: string | undefined }[]
}

/** Names the top of a list by all that it depends on beside the leads; undefined where that is not all in the question. */
function nameOf(question: BookQuestion, count: number): string | undefined {
  return question.filters.some(({ id }) => id === 'since') ? undefined : `${count} ${JSON.stringify(selectionOf(question))}`
}

/** A list as it was after so many changes of the book. */
interface Cut {
  slots: Uint32Array
  lookedAt: number
  changes: number
}

/** Lists that stay as they were cut, for readers who are still in them. */
const LISTS_KEPT = 8

/** What of the book the answers need. */
type AskedBook = Pick<Book, 'ready' | 'cards' | 'each' | 'notes'> & {
  held: Pick<Book['held'], 'changes'>
  answers: Pick<Book['answers'], 'find' | 'give'>
}

/** What the page asks of the book beyond what any book is asked. */
export function bookAnswers(book: AskedBook, index: BookIndex<Lead>, homes: GatheredHomes) {
  const lists = createRecent<Cut>(LISTS_KEPT)
  const looks = createLooks(book, index)
  const scales = createRecent<Scales>(1)

  /** The name of an agent, as their leads have it. */
  function agentName(id: string): string | undefined {
    const conditions = [{ by: '', condition: { field: 'agent', labels: [id], need: 'any' as const } }]
    const [names] = index.facets({ conditions, fields: [{ field: 'agentName' }] })
    return names?.options.find(({ count }) => count > 0)?.label
  }

  /** A list as it was when a reader of `version` first asked for it. */
  async function listAt(question: BookQuestion, version: number): Promise<Cut> {
    await book.ready
    const selection = selectionOf(await looks.resolved(question))
    const key = `${version} ${JSON.stringify(question)}`
    return lists.get(key, () => ({ slots: index.select(selection).slots, lookedAt: index.size, changes: book.held.changes }))
  }

  async function rowsOf(slots: Uint32Array): Promise<ListAnswer['rows']> {
    const ids = Array.from(slots, (slot) => index.idAt(slot))
    const cards = await book.cards(ids.map((id) => id ?? ''))
    return ids.map((id, at) => ({ id, card: cards[at] }))
  }

  return {
    /** Rows of a list. */
    async list(question: BookQuestion, version: number, first: number, count: number): Promise<ListAnswer> {
      const name = first === 0 && nameOf(question, count)
      const kept = name && (await book.answers.find(name))
      if (kept) return JSON.parse(kept)
      const { slots, lookedAt, changes } = await listAt(question, version)
      const answer = { total: slots.length, lookedAt, rows: await rowsOf(slots.subarray(first, first + count)) }
      if (name) void book.answers.give(name, JSON.stringify(answer), changes)
      return answer
    },
    /** The first leads that fit, as they are now. */
    async first(question: BookQuestion, count: number): Promise<ListAnswer> {
      await book.ready
      const { slots } = index.select(selectionOf(question))
      return { total: slots.length, lookedAt: index.size, rows: await rowsOf(slots.subarray(0, count)) }
    },
    /** All leads of a list by their ids, in its order. */
    async ids(question: BookQuestion, version: number): Promise<string[]> {
      const { slots } = await listAt(question, version)
      return Array.from(slots, (slot) => index.idAt(slot)).filter((id) => id !== undefined)
    },
    /** How many leads a list has now that it did not have when it was cut. */
    async news(question: BookQuestion, version: number): Promise<number> {
      const before = new Set((await listAt(question, version)).slots)
      const { slots } = index.select(selectionOf(await looks.resolved(question)))
      return slots.filter((slot) => !before.has(slot)).length
    },
    /** The cards of leads as they are now; undefined for those that are not in the book. */
    cards: (ids: readonly string[]): Promise<(string | undefined)[]> => book.ready.then(() => book.cards(ids)),
    /** How many leads each option of a filter would leave, or how its numbers lie. */
    facet: async (question: BookQuestion, id: FilterId): Promise<FacetAnswer> =>
      facetOf(index, await looks.resolved(question), id, agentName),
    /** How many leads have something in columns that ask about these fields, and which custom fields there are. */
    async fills(asked: readonly (readonly FieldName[])[]): Promise<Fills> {
      await book.ready
      return fillsOf(index, asked)
    },
    /** What the overview draws of the leads found, over the scales of all leads as they were at `version`. */
    async charts(question: BookQuestion, version: number): Promise<Charts> {
      await book.ready
      return chartsOf(
        index,
        selectionOf(await looks.resolved(question)),
        question.now,
        scales.get(String(version), () => scalesOf(index)),
      )
    },
    /** How many leads each search finds. */
    counts: (questions: readonly BookQuestion[]): number[] => questions.map((question) => countOf(index, question)),
    look: looks.look,
    /** The properties of other leads that fit what a lead looks for. */
    matches: async (seeker: Seeker): Promise<Matches> => (await homes.from(book)).matchesFor(seeker),
  }
}

export type BookAnswers = ReturnType<typeof bookAnswers>

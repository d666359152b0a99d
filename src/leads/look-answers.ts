import type { Book } from '../book/book.ts'
import type { BookIndex } from '../book/book-index.ts'
import { nextTask } from '../book/next-task.ts'
import { type Lead, readLead } from '../lofty/lead.ts'
import {
  type Changes,
  changesBetween,
  type KeptLooks,
  type Look,
  type Print,
  printOf,
  type SinceKind,
  sinceKinds,
  withLook,
} from './looks.ts'
import { type BookQuestion, selectionOf } from './selection.ts'

type Filters = BookQuestion['filters']

/** What a view's line says: since when, and how many leads each kind of change is about. */
export interface LookAnswer {
  /** Epoch milliseconds; undefined on the first look. */
  since: number | undefined
  counts: readonly { kind: SinceKind; count: number }[]
}

/** Views of more leads are not held against what they were: their looks would take more room and time than they are worth. */
const MOST_LOOKED_AT = 20_000

/** Leads looked at in one go, so that nobody waits for the others. */
const AT_ONCE = 500

/** So often at most a look is kept. Milliseconds. */
const KEEP_EVERY = 60_000

interface Told {
  filters: Filters
  changes: Changes | undefined
}

/** Looks at views tell what became of their leads since the look before. The looks are kept beside the leads, sealed as they are. */
export function createLooks(book: Pick<Book, 'cards' | 'notes' | 'ready'>, index: BookIndex<Lead>, most = MOST_LOOKED_AT) {
  const told = new Map<string, Told>()

  async function look(filters: Filters, now: number): Promise<{ look: Look; visits: Map<string, number> } | undefined> {
    const { slots } = index.select(selectionOf({ filters, order: [], now }))
    if (slots.length > most) return undefined
    const leads: Record<string, Print> = {}
    const visits = new Map<string, number>()
    for (let at = 0; at < slots.length; at += AT_ONCE) {
      const ids = Array.from(slots.subarray(at, at + AT_ONCE), (slot) => index.idAt(slot) ?? '')
      for (const card of await book.cards(ids)) {
        const lead = card === undefined ? undefined : readLead(JSON.parse(card))
        if (lead === undefined || lead.unreadable !== undefined) continue
        leads[lead.leadId] = printOf(lead)
        if (lead.lastVisit !== undefined) visits.set(lead.leadId, lead.lastVisit)
      }
      await nextTask()
    }
    return { look: { at: now, leads }, visits }
  }

  async function kept(view: string): Promise<KeptLooks | undefined> {
    const text = await book.notes.read(noteOf(view))
    return text === undefined ? undefined : JSON.parse(text)
  }

  function tell(view: string, filters: Filters, changes: Changes | undefined): Told {
    const news = { filters, changes }
    told.set(view, news)
    return news
  }

  /** What a view's looks tell, when nobody looked at it in this tab yet. */
  async function recall(view: string, now: number): Promise<Told> {
    const before = await kept(view)
    const filters: Filters = before ? JSON.parse(before.filters) : []
    const found = before?.base && (await look(filters, now))
    return tell(view, filters, before?.base && found && changesBetween(before.base, found.look, found.visits))
  }

  return {
    /** Looks at a view's leads; `isSeen` when its agent does. Undefined when they are too many. */
    async look(view: string, filters: Filters, now: number, isSeen: boolean): Promise<LookAnswer | undefined> {
      await book.ready
      const [before, found] = [await kept(view), await look(filters, now)]
      if (!found) {
        told.delete(view)
        return undefined
      }
      const after = withLook(before, JSON.stringify(filters), found.look)
      const isDue = after.filters !== before?.filters || now - before.latest.at > KEEP_EVERY
      if (isSeen && isDue) await book.notes.write(noteOf(view), JSON.stringify(after))
      const { changes } = tell(view, filters, after.base && changesBetween(after.base, found.look, found.visits))
      return { since: after.base?.at, counts: sinceKinds.map((kind) => ({ kind, count: changes?.[kind].length ?? 0 })) }
    },
    /** A question about changes since the look before, as one about the leads that changed. */
    async resolved(question: BookQuestion): Promise<BookQuestion> {
      const since = question.filters.find(({ id }) => id === 'since')
      if (!since) return question
      const [view = '', ...kinds] = since.texts
      const { filters, changes } = told.get(view) ?? (await recall(view, question.now))
      const among = sinceKinds.filter((kind) => kinds.includes(kind)).flatMap((kind) => changes?.[kind] ?? [])
      // Who is gone fits the view no more: its own filters have had their say.
      const own = new Set(filters.map((filter) => JSON.stringify(filter)))
      const others = question.filters.filter((filter) => filter !== since && !own.has(JSON.stringify(filter)))
      return { ...question, filters: others, among }
    },
  }
}

/** The number under which a view's looks are kept. */
function noteOf(view: string): number {
  return [...view].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
}

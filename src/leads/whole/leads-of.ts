import type { Lead } from '../../lofty/lead.ts'
import { readLead } from '../../lofty/lead.ts'
import { askBook } from '../book.ts'
import { type Choice, type ChoosableList, leadAt } from '../chosen/chosen.ts'

/** Leads that the book is asked for at once. */
const AT_ONCE = 500

/**
 * Selected leads as they are known last, part by part, without a call to Lofty: from the book where there is one, else as
 * the list has them, else as they were when selected.
 */
export async function* leadsOf(chosen: ReadonlyMap<string, Choice>, list: ChoosableList, hasBook: boolean): AsyncGenerator<Lead[]> {
  const ids = [...chosen.keys()]
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = ids.slice(at, at + AT_ONCE)
    const cards = hasBook ? await askBook((ask) => ask('cards', part)).catch(() => []) : []
    yield part.flatMap((id, place) => ofBook(cards[place]) ?? ofList(list, id) ?? chosen.get(id)?.lead ?? [])
  }
}

function ofBook(card: string | undefined): Lead | undefined {
  const row = card === undefined ? undefined : readLead(JSON.parse(card))
  return row?.unreadable === undefined ? row : undefined
}

function ofList(list: ChoosableList, id: string): Lead | undefined {
  const place = list.places.get(id)
  return place === undefined ? undefined : leadAt(list, place)
}

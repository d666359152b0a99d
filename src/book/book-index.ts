import { type Bits, bitsBeside, bitsWhere, countBits, hasBit, keepBits, slotsOf } from './bits.ts'
import { type Bins, type Column, createColumn, type Facet, type Histogram } from './column.ts'
import type { BookCondition, Field } from './condition.ts'
import type { PackReader, PackWriter } from './pack.ts'
import { createRecent } from './recent.ts'
import { sortSlots } from './slot-order.ts'
import { createSlots } from './slots.ts'
import { createTextIndex, type Found, type TextIndex } from './text-index.ts'

/** Which leads: those that fit all conditions and have all words of the text. `by` names the filter that sets a condition. */
export interface Selection {
  conditions: readonly { by: string; condition: BookCondition }[]
  text?: string | undefined
}

/** Which leads in which order: by the fields in turn, what is not given last both ways, equals by id, the newest first. */
export interface OrderedSelection extends Selection {
  order: readonly { field: string; isDescending: boolean }[]
}

/**
 * A count over the leads selected, but for the conditions that `by` sets: so the options of a filter of which any may fit
 * keep their counts when one is picked. Without `by` all conditions hold.
 */
interface Counted {
  field: string
  by?: string | undefined
}

/** `isLoose`: so few leads have the words of the text that those with a typo were taken too; they come after the others. */
interface Selected {
  /** A slot of each lead, in order. No other lead ever gets it, so that a list stays what it was while the book changes. */
  slots: Uint32Array
  isLoose: boolean
}

interface Page extends Pick<Selected, 'isLoose'> {
  total: number
  ids: string[]
}

/**
 * All leads of the book, held by fields for answering at once. Ids are strings of digits, of any length up to 20. Naming
 * a field it does not have, or asking a field for what its kind cannot give, throws.
 */
export interface BookIndex<Row> {
  readonly size: number
  /** Takes a lead in, in place of what it had of the same lead. */
  put(id: string, row: Row): void
  remove(id: string): void
  /** Writes what it holds of these leads, a part at a time; between two parts it must not change. */
  write(to: PackWriter, ids: readonly string[]): Iterable<void>
  /**
   * Reads what an index of the same fields wrote of these leads; it must not have had one yet. After the first part it
   * answers everything, and reads the others as they are needed.
   */
  read(from: PackReader, ids: readonly string[]): Iterable<void>
  /** All leads asked for, to be read by `idAt`, now or later. */
  select(query: OrderedSelection): Selected
  /** The lead in a slot; undefined once it is removed. */
  idAt(slot: number): string | undefined
  /** How many leads, and those from place `first` (counted from 0), `count` at most. */
  query(query: OrderedSelection & { first: number; count: number }): Page
  /** The place of a lead among those selected, counted from 0; undefined when it is not one of them. */
  place(id: string, query: OrderedSelection): number | undefined
  /** How many leads hold each name, for each field asked in turn. */
  facets(asked: Selection & { fields: readonly Counted[] }): Facet[]
  /** How numbers or ranges lie over bins. */
  histogram(asked: Selection & Counted & { bins: Bins }): Histogram
}

/** An empty book. `fields` says what is kept of a lead, `texts` what the text search looks at. */
export function createIndex<Row>(fields: Record<string, Field<Row>>, texts: (row: Row) => readonly string[]): BookIndex<Row> {
  const columns = new Map<string, Column<Row>>(Object.entries(fields).map(([name, field]) => [name, createColumn(field)]))
  const textIndex = createTextIndex()
  /** What was written and is not read yet, by whose it is. */
  const unread = new Map<Column<Row> | TextIndex, PackReader>()
  const slots = createSlots((capacity) => {
    for (const column of columns.values()) column.reserve(capacity)
    textIndex.reserve(capacity)
  })
  const parts = [...columns.values(), textIndex]
  const fitting = createRecent<Bits>(64)
  const found = createRecent<Found | undefined>(8)
  const orders = createRecent<Uint32Array>(8)

  function columnOf(field: string): Column<Row> {
    const column = columns.get(field)
    if (!column) throw new Error(`The book has no field “${field}”`)
    return whole(column)
  }

  /** The part with what was written of it. */
  function whole<Part extends Column<Row> | TextIndex>(part: Part): Part {
    const from = unread.get(part)
    unread.delete(part)
    if (from) part.read(from)
    return part
  }

  function forgetAnswers() {
    for (const answers of [fitting, found, orders]) answers.forget()
  }

  function fittingBits(condition: BookCondition): Bits {
    // JSON has no infinite numbers, as ends of ranges may be.
    const question = JSON.stringify(condition, (_, value) => (typeof value === 'number' ? String(value) : value))
    return fitting.get(question, () => bitsWhere(slots.capacity, columnOf(condition.field).passes(condition)))
  }

  const foundBy = (text = '') => found.get(text, () => whole(textIndex).find(text))

  function bitsOf({ conditions, text }: Selection, without?: string): Bits {
    const bits = slots.taken.slice()
    for (const { by, condition } of conditions) if (by !== without) keepBits(bits, fittingBits(condition))
    const leads = foundBy(text)
    if (leads) keepBits(bits, leads.all)
    return bits
  }

  function ordered(order: OrderedSelection['order']): Uint32Array {
    return orders.get(JSON.stringify(order), () => {
      const keys = order.flatMap(({ field, isDescending }) => columnOf(field).keys(isDescending))
      return sortSlots(slots.newestFirst(), keys)
    })
  }

  /** The slots selected, in order, those found by a typo after the others. */
  function select(query: OrderedSelection): Selected {
    const all = bitsOf(query)
    const leads = foundBy(query.text)
    const near = leads?.isLoose ? bitsBeside(all, leads.exact) : undefined
    const selected = new Uint32Array(countBits(all))
    let next = 0
    for (const bits of near ? [bitsBeside(all, near), near] : [all]) {
      for (const slot of ordered(query.order)) {
        if (!hasBit(bits, slot)) continue
        selected[next] = slot
        next += 1
      }
    }
    return { slots: selected, isLoose: near !== undefined }
  }

  return {
    get size() {
      return slots.size
    },
    put(id, row) {
      const slot = slots.take(id)
      for (const column of columns.values()) whole(column).put(slot, row)
      whole(textIndex).put(slot, texts(row))
      forgetAnswers()
    },
    remove(id) {
      const slot = slots.giveBack(id)
      if (slot === undefined) return
      for (const column of columns.values()) whole(column).clear(slot)
      whole(textIndex).put(slot, [])
      forgetAnswers()
    },
    *write(to, ids) {
      const written = Uint32Array.from(ids.flatMap((id) => slots.find(id) ?? []))
      for (const part of parts) yield to.part((within) => whole(part).write(within, written))
    },
    *read(from, ids) {
      slots.takeAll(ids)
      for (const part of parts) unread.set(part, from.part())
      yield forgetAnswers()
      for (const part of parts) yield void whole(part)
    },
    select,
    idAt: slots.idAt,
    query(query) {
      const { slots: selected, isLoose } = select(query)
      const ids = [...selected.subarray(query.first, query.first + query.count)].flatMap((slot) => slots.idAt(slot) ?? [])
      return { total: selected.length, ids, isLoose }
    },
    place(id, query) {
      const place = select(query).slots.indexOf(slots.find(id) ?? -1)
      return place < 0 ? undefined : place
    },
    facets({ fields: asked, ...selection }) {
      const setBy = new Set<string | undefined>(selection.conditions.map(({ by }) => by))
      const leads = new Map<string | undefined, Uint32Array>()
      return asked.map(({ field, by }) => {
        const without = setBy.has(by) ? by : undefined
        const counted = leads.get(without) ?? slotsOf(bitsOf(selection, without))
        leads.set(without, counted)
        return can(columnOf(field).facet, field, 'names')(counted)
      })
    },
    histogram({ field, by, bins, ...selection }) {
      return can(columnOf(field).histogram, field, 'numbers')(slotsOf(bitsOf(selection, by)), bins)
    },
  }
}

/** What a column can do, where its kind allows. */
function can<Doing>(doing: Doing | undefined, field: string, what: string): Doing {
  if (doing === undefined) throw new Error(`The book’s field “${field}” holds no ${what}`)
  return doing
}

import { type Bits, bitsBeside, bitsWhere, countBits, hasBit, keepBits, slotsOf } from './bits.ts'
import { type Bins, type Column, createColumn, type Facet, type Histogram } from './column.ts'
import type { Condition, Field } from './condition.ts'
import { createRecent } from './recent.ts'
import { sortSlots } from './slot-order.ts'
import { createSlots } from './slots.ts'
import { createTextIndex, type Found } from './text-index.ts'

/** Which leads: those that fit all conditions and have all words of the text. `by` names the filter that sets a condition. */
export interface Selection {
  conditions: readonly { by: string; condition: Condition }[]
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
interface Page {
  total: number
  ids: string[]
  isLoose: boolean
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
  /** How many leads, and those from place `first` (counted from 0), `count` at most. */
  query(query: OrderedSelection & { first: number; count: number }): Page
  /** The place of a lead among those selected, counted from 0; undefined when it is not one of them. */
  place(id: string, selection: OrderedSelection): number | undefined
  /** How many leads hold each name, for each field asked in turn. */
  facets(asked: Selection & { fields: readonly Counted[] }): Facet[]
  /** How numbers or ranges lie over bins. */
  histogram(asked: Selection & Counted & { bins: Bins }): Histogram
}

/** An empty book. `fields` says what is kept of a lead, `texts` what the text search looks at. */
export function createIndex<Row>(fields: Record<string, Field<Row>>, texts: (row: Row) => readonly string[]): BookIndex<Row> {
  const columns = new Map<string, Column<Row>>(Object.entries(fields).map(([name, field]) => [name, createColumn(field)]))
  const words = createTextIndex()
  const slots = createSlots((capacity) => {
    for (const column of columns.values()) column.reserve(capacity)
    words.reserve(capacity)
  })
  const fitting = createRecent<Bits>(64)
  const found = createRecent<Found | undefined>(8)
  const orders = createRecent<Uint32Array>(8)

  function columnOf(field: string): Column<Row> {
    const column = columns.get(field)
    if (!column) throw new Error(`The book has no field “${field}”`)
    return column
  }

  function forgetAnswers() {
    for (const answers of [fitting, found, orders]) answers.forget()
  }

  function fittingBits(condition: Condition): Bits {
    // JSON has no infinite numbers, as ends of ranges may be.
    const question = JSON.stringify(condition, (_, value) => (typeof value === 'number' ? String(value) : value))
    return fitting.get(question, () => bitsWhere(slots.capacity, columnOf(condition.field).passes(condition)))
  }

  const foundBy = (text = '') => found.get(text, () => words.find(text))

  function select({ conditions, text }: Selection, without?: string): Bits {
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
  function* walk({ order, text }: OrderedSelection, selected: Bits): Generator<number> {
    const leads = foundBy(text)
    const near = leads?.isLoose ? bitsBeside(selected, leads.exact) : undefined
    const exact = near ? bitsBeside(selected, near) : selected
    for (const bits of near ? [exact, near] : [exact]) {
      for (const slot of ordered(order)) if (hasBit(bits, slot)) yield slot
    }
  }

  return {
    get size() {
      return slots.size
    },
    put(id, row) {
      const slot = slots.take(id)
      for (const column of columns.values()) column.put(slot, row)
      words.put(slot, texts(row))
      forgetAnswers()
    },
    remove(id) {
      const slot = slots.giveBack(id)
      if (slot === undefined) return
      for (const column of columns.values()) column.clear(slot)
      words.put(slot, [])
      forgetAnswers()
    },
    query(query) {
      const selected = select(query)
      const ids: string[] = []
      let place = 0
      for (const slot of walk(query, selected)) {
        if (place >= query.first + query.count) break
        if (place >= query.first) ids.push(slots.idAt(slot))
        place += 1
      }
      return { total: countBits(selected), ids, isLoose: foundBy(query.text)?.isLoose ?? false }
    },
    place(id, selection) {
      const wanted = slots.find(id)
      const selected = select(selection)
      if (wanted === undefined || !hasBit(selected, wanted)) return undefined
      let place = 0
      for (const slot of walk(selection, selected)) {
        if (slot === wanted) return place
        place += 1
      }
      return undefined
    },
    facets({ fields: asked, ...selection }) {
      const setBy = new Set<string | undefined>(selection.conditions.map(({ by }) => by))
      const leads = new Map<string | undefined, Uint32Array>()
      return asked.map(({ field, by }) => {
        const without = setBy.has(by) ? by : undefined
        const counted = leads.get(without) ?? slotsOf(select(selection, without))
        leads.set(without, counted)
        return can(columnOf(field).facet, field, 'names')(counted)
      })
    },
    histogram({ field, by, bins, ...selection }) {
      return can(columnOf(field).histogram, field, 'numbers')(slotsOf(select(selection, by)), bins)
    },
  }
}

/** What a column can do, where its kind allows. */
function can<Doing>(doing: Doing | undefined, field: string, what: string): Doing {
  if (doing === undefined) throw new Error(`The book’s field “${field}” holds no ${what}`)
  return doing
}

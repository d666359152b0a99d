import type { BookCondition, Field } from './condition.ts'
import { createLabelsColumn } from './labels-column.ts'
import { createNumberColumn } from './number-column.ts'
import type { PackReader, PackWriter } from './pack.ts'
import type { Keys } from './slot-order.ts'
import { createSpanColumn } from './span-column.ts'

/** What the book keeps of one field for all leads, each in its slot. */
export interface Column<Row> {
  /** Makes room for so many slots; new ones hold nothing. */
  reserve(capacity: number): void
  put(slot: number, row: Row): void
  /** Lets a slot hold nothing. */
  clear(slot: number): void
  /** Writes what these slots hold, in their order. */
  write(to: PackWriter, slots: Uint32Array): void
  /** Reads what was written into the first slots, for which room was made; none may hold anything. */
  read(from: PackReader): void
  /** Whether what a slot holds fits, as `fits` decides it. Good until the next `put`, `clear` or `reserve`. */
  passes(condition: BookCondition): (slot: number) => boolean
  /** Keys to sort by, the first counts most. Slots that hold nothing come last both ways. */
  keys(isDescending: boolean): Keys[]
  /** How many of the slots hold each name. */
  facet?(slots: Uint32Array): Facet
  /** How the numbers or ranges in the slots lie over the edges, or over so many equal bins between the ends that occur. */
  histogram?(slots: Uint32Array, bins: Bins): Histogram
}

/** Edges of bins from low to high; or a number of bins of equal width. */
export type Bins = readonly number[] | number

/** How many leads hold each name of a field, the names sorted; those that none of the leads asked for holds are there with 0. */
export interface Facet {
  options: { label: string; count: number }[]
  notGiven: number
}

/**
 * How many leads lie in each bin, from an edge to before the next, the last bin with its upper edge. A lead with a range
 * counts in every bin it reaches into. `min` and `max` are the ends that occur, undefined when there are none.
 */
export interface Histogram {
  edges: number[]
  counts: number[]
  min: number | undefined
  max: number | undefined
  notGiven: number
}

export function createColumn<Row>(field: Field<Row>): Column<Row> {
  if (field.kind === 'labels') return createLabelsColumn(field.of)
  return field.kind === 'number' ? createNumberColumn(field.of) : createSpanColumn(field.of)
}

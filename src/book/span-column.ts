import { binOf, edgesOf, histogramOf } from './bins.ts'
import type { Column } from './column.ts'
import { fitsNothing, type Span } from './condition.ts'
import { grownFloats } from './grown.ts'
import { sortKeys, valuesAt } from './number-column.ts'

/** Ranges of a field, one for each slot: open ends are infinite, both ends NaN where none is given. */
export function createSpanColumn<Row>(of: (row: Row) => Span | undefined): Column<Row> {
  let mins = new Float64Array()
  let maxs = new Float64Array()
  const minAt = (slot: number) => mins[slot] ?? Number.NaN
  const maxAt = (slot: number) => maxs[slot] ?? Number.NaN

  function hold(slot: number, span: Span | undefined) {
    const isGiven = span?.min !== undefined || span?.max !== undefined
    mins[slot] = isGiven ? (span.min ?? Number.NEGATIVE_INFINITY) : Number.NaN
    maxs[slot] = isGiven ? (span.max ?? Number.POSITIVE_INFINITY) : Number.NaN
  }

  /** The lowest and the highest end that are not open. */
  function endsOf(slots: Uint32Array): [number, number] {
    let min = Number.POSITIVE_INFINITY
    let max = Number.NEGATIVE_INFINITY
    for (const slot of slots) {
      for (const end of [minAt(slot), maxAt(slot)]) {
        if (!Number.isFinite(end)) continue
        if (end < min) min = end
        if (end > max) max = end
      }
    }
    return [min, max]
  }

  return {
    reserve(capacity) {
      mins = grownFloats(mins, capacity)
      maxs = grownFloats(maxs, capacity)
    },
    put: (slot, row) => hold(slot, of(row)),
    clear: (slot) => hold(slot, undefined),
    write(to, slots) {
      for (const ends of [mins, maxs]) to.floats(valuesAt(ends, slots))
    },
    read(from) {
      for (const ends of [mins, maxs]) ends.set(from.floats())
    },
    passes(condition) {
      const [lows, highs] = [mins, maxs]
      const lowAt = (slot: number) => lows[slot] ?? Number.NaN
      const highAt = (slot: number) => highs[slot] ?? Number.NaN
      if ('given' in condition) return (slot) => Number.isNaN(lowAt(slot)) !== condition.given
      if (!('span' in condition)) return () => fitsNothing(condition)
      const { min: from = Number.NEGATIVE_INFINITY, max: to = Number.POSITIVE_INFINITY } = condition.span
      if (condition.how === 'overlaps') return (slot) => lowAt(slot) <= to && highAt(slot) >= from
      if (condition.how === 'within') return (slot) => lowAt(slot) >= from && highAt(slot) <= to
      return (slot) => lowAt(slot) <= from && highAt(slot) >= to
    },
    keys: (isDescending) => [sortKeys(mins.map(closed), isDescending), sortKeys(maxs.map(closed), isDescending)],
    histogram(slots, bins) {
      const [min, max] = endsOf(slots)
      const edges = edgesOf(bins, min, max)
      const last = edges.length - 2
      /** By how much more leads a bin has than the one before it. */
      const steps = edges.map(() => 0)
      let notGiven = 0
      for (const slot of slots) {
        if (Number.isNaN(minAt(slot))) notGiven += 1
        const first = Math.max(0, binOf(edges, minAt(slot)))
        const end = Math.min(last, binOf(edges, maxAt(slot)))
        if (first > end) continue
        steps[first] = (steps[first] ?? 0) + 1
        steps[end + 1] = (steps[end + 1] ?? 0) - 1
      }
      let count = 0
      const counts = steps.slice(0, -1).map((step) => (count += step))
      return histogramOf(edges, counts, min, max, notGiven)
    },
  }
}

/** An open end as the farthest number there is, so that it sorts before what is not given. */
function closed(end: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, end))
}

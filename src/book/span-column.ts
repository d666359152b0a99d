import { binOf, edgesOf, histogramOf } from './bins.ts'
import type { Column } from './column.ts'
import { fitsNothing, type Span } from './condition.ts'
import { grownFloats } from './grown.ts'
import { sortKeys, valuesAt } from './number-column.ts'

/** Ranges of a field, one for each slot: open ends are infinite, both ends NaN where none is given. */
export function createSpanColumn<Row>(of: (row: Row) => Span | undefined): Column<Row> {
  let mins = new Float64Array()
  let maxs = new Float64Array()

  function hold(slot: number, span: Span | undefined) {
    const isGiven = span?.min !== undefined || span?.max !== undefined
    mins[slot] = isGiven ? (span.min ?? Number.NEGATIVE_INFINITY) : Number.NaN
    maxs[slot] = isGiven ? (span.max ?? Number.POSITIVE_INFINITY) : Number.NaN
  }

  /** The lowest and the highest end that are not open. */
  function endsOf(slots: Uint32Array): [number, number] {
    const [lows, highs] = [mins, maxs]
    let min = Number.POSITIVE_INFINITY
    let max = Number.NEGATIVE_INFINITY
    // Counted, not iterated: that takes half the time.
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? 0
      const low = lows[slot] ?? Number.NaN
      const high = highs[slot] ?? Number.NaN
      // The first end of a range may be the highest there is, where the second is open.
      if (low > Number.NEGATIVE_INFINITY) {
        if (low < min) min = low
        if (low > max) max = low
      }
      if (high < Number.POSITIVE_INFINITY) {
        if (high < min) min = high
        if (high > max) max = high
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
      const [lows, highs] = [mins, maxs]
      const [min, max] = endsOf(slots)
      const edges = edgesOf(bins, min, max)
      const sorted = Float64Array.from(edges)
      const last = edges.length - 2
      /** By how much more leads a bin has than the one before it. */
      const steps = edges.map(() => 0)
      let notGiven = 0
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at] ?? 0
        const low = lows[slot] ?? Number.NaN
        if (Number.isNaN(low)) {
          notGiven += 1
          continue
        }
        const first = Math.max(0, binOf(sorted, low))
        const end = Math.min(last, binOf(sorted, highs[slot] ?? Number.NaN))
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

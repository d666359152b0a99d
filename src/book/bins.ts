import type { Bins, Histogram } from './column.ts'

/** The edges asked for, or those of equal bins from `min` to `max`; no edges when there is nothing between which to lay them. */
export function edgesOf(bins: Bins, min: number, max: number): number[] {
  if (typeof bins !== 'number') return [...bins]
  if (min > max) return []
  if (min === max) return [min, max]
  return Array.from({ length: bins + 1 }, (_, at) => (at === bins ? max : min + ((max - min) * at) / bins))
}

/** The bin a number lies in: -1 below the first edge, one too many above the last. */
export function binOf(edges: readonly number[], number: number): number {
  const last = edges.length - 1
  if (number === edges[last]) return last - 1
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A histogram in the form of its callers; `min` above `max` means that no ends occur. */
export function histogramOf(edges: number[], counts: number[], min: number, max: number, notGiven: number): Histogram {
  const isEmpty = min > max
  return { edges, counts, min: isEmpty ? undefined : min, max: isEmpty ? undefined : max, notGiven }
}

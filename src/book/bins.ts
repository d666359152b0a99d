import type { Bins, Histogram } from './column.ts'

/** The edges asked for, or those of equal bins from `min` to `max`; no edges when there is nothing between which to lay them. */
export function edgesOf(bins: Bins, min: number, max: number): number[] {
  if (typeof bins !== 'number') return [...bins]
  if (min > max) return []
  if (min === max) return [min, max]
  return Array.from({ length: bins + 1 }, (_, at) => (at === bins ? max : min + ((max - min) * at) / bins))
}

/**
 * The bin a number lies in: -1 below the first edge and for NaN, one too many above the last. The search has no branches,
 * since nobody can foresee on which side of an edge the next lead lies.
 */
export function binOf(edges: Float64Array, number: number): number {
  const last = edges.length - 1
  let low = 0
  for (let left = edges.length; left > 1; left -= left >>> 1) {
    const half = left >>> 1
    low += half & -Number((edges[low + half] ?? 0) <= number)
  }
  if (!((edges[0] ?? Number.NaN) <= number)) return -1
  return number === edges[last] ? last - 1 : low
}

/** A histogram in the form of its callers; `min` above `max` means that no ends occur. */
export function histogramOf(edges: number[], counts: number[], min: number, max: number, notGiven: number): Histogram {
  const isEmpty = min > max
  return { edges, counts, min: isEmpty ? undefined : min, max: isEmpty ? undefined : max, notGiven }
}

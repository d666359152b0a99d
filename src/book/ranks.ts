import { sortKeyOf } from './fold.ts'

/** The place of each name in their order, equal for names that sort alike; sorts only names that came since the last time. */
export function createRanks(names: readonly string[]): () => Uint32Array {
  const keys: string[] = []
  let sorted: number[] = []
  let ranks = new Uint32Array()

  return () => {
    if (keys.length === names.length) return ranks
    const fresh: number[] = []
    for (let code = keys.length; code < names.length; code += 1) {
      keys.push(sortKeyOf(names[code] ?? ''))
      fresh.push(code)
    }
    const keyOf = (code: number) => keys[code] ?? ''
    sorted = merge(
      sorted,
      fresh.sort((one, other) => compareNames(keyOf(one), keyOf(other))),
      keyOf,
    )
    ranks = new Uint32Array(names.length)
    let rank = 0
    let before = ''
    for (const code of sorted) {
      if (keyOf(code) !== before) rank += 1
      before = keyOf(code)
      ranks[code] = rank
    }
    return ranks
  }
}

export function compareNames(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function merge(sorted: readonly number[], fresh: readonly number[], keyOf: (code: number) => string): number[] {
  const merged: number[] = []
  let next = 0
  for (const code of fresh) {
    while (next < sorted.length && compareNames(keyOf(sorted[next] ?? 0), keyOf(code)) <= 0) {
      merged.push(sorted[next] ?? 0)
      next += 1
    }
    merged.push(code)
  }
  return merged.concat(sorted.slice(next))
}

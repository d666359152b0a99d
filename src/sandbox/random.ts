/** A source of chance that gives the same sequence for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different entries, fewer when there are not so many. */
  some<T>(from: readonly T[], count: number): T[]
}

/** Chance by mulberry32: small, fast and the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[int(0, from.length - 1)]
    if (picked === undefined) throw new RangeError('There is nothing to pick from.')
    return picked
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const picked = new Set<T>()
    while (picked.size < Math.min(count, from.length)) picked.add(pick(from))
    return [...picked]
  }
  return { next, int, chance: (share) => next() < share, pick, some }
}

/** Draws from a table of shares, which need not add up to anything. */
export function lottery<T>(shares: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  return (random) => {
    let left = random.next() * total
    const drawn = shares.find(([, share]) => {
      left -= share
      return left < 0
    })
    if (!drawn) throw new RangeError('There is nothing to draw from.')
    return drawn[0]
  }
}

/** Draws from entries that get rarer down the list, as tags and cities do. */
export function raffle<T>(from: readonly T[]): (random: Random) => T {
  return lottery(from.map((entry, index) => [entry, 1 / (index + 3)]))
}

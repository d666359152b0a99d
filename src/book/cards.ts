/** Bytes taken from memory at once. */
const BLOCK_BYTES = 1 << 20
/** Share of replaced and removed texts above which the rest is moved together. */
const MOST_DEAD = 0.3

/** Texts by lead, held as UTF-8 side by side: half of what strings take, and nothing for the garbage collector to visit. */
export interface Cards {
  readonly size: number
  /** Bytes taken from memory. */
  readonly bytes: number
  get(id: string): string | undefined
  put(id: string, text: string): void
  remove(id: string): void
}

interface Spot {
  block: number
  start: number
  length: number
}

export function createCards(): Cards {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let blocks: Uint8Array[] = []
  let spots = new Map<string, Spot>()
  let end = BLOCK_BYTES
  let live = 0
  let dead = 0

  function append(bytes: Uint8Array): Spot {
    if (end + bytes.length > BLOCK_BYTES) {
      blocks.push(new Uint8Array(Math.max(BLOCK_BYTES, bytes.length)))
      end = 0
    }
    const spot = { block: blocks.length - 1, start: end, length: bytes.length }
    blocks.at(-1)?.set(bytes, end)
    end += bytes.length
    return spot
  }

  const bytesAt = ({ block, start, length }: Spot) => blocks[block]?.subarray(start, start + length) ?? new Uint8Array()

  function bury(id: string) {
    const length = spots.get(id)?.length ?? 0
    live -= length
    dead += length
    spots.delete(id)
  }

  function moveTogether() {
    const kept = [...spots].map(([id, spot]) => [id, bytesAt(spot)] as const)
    blocks = []
    end = BLOCK_BYTES
    dead = 0
    spots = new Map(kept.map(([id, bytes]) => [id, append(bytes)]))
  }

  return {
    get size() {
      return spots.size
    },
    get bytes() {
      return blocks.reduce((sum, block) => sum + block.length, 0)
    },
    get(id) {
      const spot = spots.get(id)
      return spot && decoder.decode(bytesAt(spot))
    },
    put(id, text) {
      bury(id)
      const bytes = encoder.encode(text)
      spots.set(id, append(bytes))
      live += bytes.length
      if (dead > BLOCK_BYTES && dead > (live + dead) * MOST_DEAD) moveTogether()
    },
    remove: bury,
  }
}

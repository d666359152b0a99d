import { type Bits, createBits, hasBit, setBit, slotsOf } from './bits.ts'
import { grownFloats, grownWords } from './grown.ts'
import { type Keys, sortSlots } from './slot-order.ts'

const FIRST_CAPACITY = 64
/** So many digits of an id, the last ones, make a number of their own: ids above 2^53 are not exact in one. */
const LOW_DIGITS = 10

/** Which slot each lead stands in. A lead that comes back gets the slot it had; no other lead ever does. */
export interface Slots {
  readonly size: number
  readonly capacity: number
  /** The slots that are taken. */
  readonly taken: Bits
  /** The lead's slot, a new one for a lead that never had one. */
  take(id: string): number
  /** Gives the lead's slot back; undefined when it has none. */
  giveBack(id: string): number | undefined
  find(id: string): number | undefined
  /** Undefined when the lead that stood there was removed. */
  idAt(slot: number): string | undefined
  /** The slots that are taken by id, the newest lead, which has the highest, first. */
  newestFirst(): Uint32Array
  /** Lets these leads stand in the first slots; nobody may have one. */
  takeAll(ids: readonly string[]): void
}

/** `reserve` makes room for so many slots wherever something is kept of them. */
export function createSlots(reserve: (capacity: number) => void): Slots {
  const slots = new Map<string, number>()
  const ids: string[] = []
  let size = 0
  let capacity = 0
  let taken = createBits(0)
  let highs: Keys = new Float64Array()
  let lows: Keys = new Float64Array()
  let newestFirst: Uint32Array | undefined

  function grow(least: number) {
    capacity = Math.max(FIRST_CAPACITY, 2 * capacity, least)
    taken = grownWords(taken, createBits(capacity).length)
    highs = grownFloats(highs, capacity)
    lows = grownFloats(lows, capacity)
    reserve(capacity)
  }

  function find(id: string): number | undefined {
    const slot = slots.get(id)
    return slot !== undefined && hasBit(taken, slot) ? slot : undefined
  }

  function take(id: string): number {
    const slot = slots.get(id) ?? ids.length
    if (slot === capacity) grow(0)
    if (hasBit(taken, slot)) return slot
    slots.set(id, slot)
    ids[slot] = id
    highs[slot] = -Number(id.slice(0, -LOW_DIGITS))
    lows[slot] = -Number(id.slice(-LOW_DIGITS))
    setBit(taken, slot, true)
    size += 1
    newestFirst = undefined
    return slot
  }

  return {
    get size() {
      return size
    },
    get capacity() {
      return capacity
    },
    get taken() {
      return taken
    },
    take,
    giveBack(id) {
      const slot = find(id)
      if (slot === undefined) return undefined
      setBit(taken, slot, false)
      size -= 1
      newestFirst = undefined
      return slot
    },
    find,
    idAt: (slot) => (hasBit(taken, slot) ? ids[slot] : undefined),
    newestFirst() {
      newestFirst ??= sortSlots(slotsOf(taken), [highs, lows])
      return newestFirst
    },
    takeAll(all) {
      grow(all.length)
      for (const id of all) take(id)
    },
  }
}

import { grownWords } from './grown.ts'

/** A list of codes for each slot, all in one array: those of a slot are `codes` from its `starts` to before its `ends`. */
export interface CodeLists {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly codes: Uint32Array
  /** Makes room for so many slots; new ones hold nothing. */
  reserve(capacity: number): void
  /** Replaces what a slot holds. */
  put(slot: number, codes: readonly number[]): void
}

export function createCodeLists(): CodeLists {
  let starts = new Uint32Array()
  let ends = new Uint32Array()
  let codes = new Uint32Array()
  /** Where the next list is written, and how many codes before it no slot holds any more. */
  let next = 0
  let lost = 0

  /** Writes all lists anew without gaps, with as much room again as they take. */
  function pack(room: number) {
    const packed = new Uint32Array(2 * (next - lost + room))
    let written = 0
    for (let slot = 0; slot < starts.length; slot += 1) {
      const list = codes.subarray(starts[slot], ends[slot])
      packed.set(list, written)
      starts[slot] = written
      written += list.length
      ends[slot] = written
    }
    codes = packed
    next = written
    lost = 0
  }

  return {
    get starts() {
      return starts
    },
    get ends() {
      return ends
    },
    get codes() {
      return codes
    },
    reserve(capacity) {
      starts = grownWords(starts, capacity)
      ends = grownWords(ends, capacity)
    },
    put(slot, list) {
      const start = starts[slot] ?? 0
      const held = (ends[slot] ?? 0) - start
      lost += held
      ends[slot] = start
      const fits = list.length <= held
      if (!fits && next + list.length > codes.length) pack(list.length)
      const at = fits ? start : next
      codes.set(list, at)
      starts[slot] = at
      ends[slot] = at + list.length
      if (fits) lost -= list.length
      else next += list.length
    },
  }
}

import { grownWords } from './grown.ts'
import type { PackReader, PackWriter } from './pack.ts'

/** A list of codes for each slot, all in one array: those of a slot are `codes` from its `starts` to before its `ends`. */
export interface CodeLists {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly codes: Uint32Array
  /** Makes room for so many slots; new ones hold nothing. */
  reserve(capacity: number): void
  /** Replaces what a slot holds. */
  put(slot: number, codes: readonly number[]): void
  /** Writes the lists of these slots, in their order. */
  write(to: PackWriter, slots: Uint32Array): void
  /** Reads what was written into the first slots; none may hold anything. */
  read(from: PackReader): void
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
    write(to, slots) {
      const counts = slots.map((slot) => (ends[slot] ?? 0) - (starts[slot] ?? 0))
      const written = new Uint32Array(next - lost)
      let place = 0
      for (const slot of slots) {
        const end = ends[slot] ?? 0
        for (let at = starts[slot] ?? 0; at < end; at += 1) {
          written[place] = codes[at] ?? 0
          place += 1
        }
      }
      to.words(counts)
      to.words(written.subarray(0, place))
    },
    read(from) {
      const counts = from.words()
      codes = from.words()
      for (let slot = 0; slot < counts.length; slot += 1) {
        starts[slot] = next
        next += counts[slot] ?? 0
        ends[slot] = next
      }
    },
  }
}

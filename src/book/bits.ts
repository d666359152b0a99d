/** One bit for each slot: whether the lead in it belongs. */
export type Bits = Uint32Array

export function createBits(capacity: number): Bits {
  return new Uint32Array((capacity + 31) >>> 5)
}

/** The bits of the first `size` slots that pass. */
export function bitsWhere(size: number, passes: (slot: number) => boolean): Bits {
  const bits = createBits(size)
  for (let slot = 0; slot < size; slot += 1) if (passes(slot)) setBit(bits, slot, true)
  return bits
}

export function hasBit(bits: Bits, slot: number): boolean {
  return ((bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0
}

export function setBit(bits: Bits, slot: number, isSet: boolean): void {
  const word = bits[slot >>> 5] ?? 0
  const bit = 1 << (slot & 31)
  bits[slot >>> 5] = isSet ? word | bit : word & ~bit
}

/** Clears in `bits` what is not in `others`. */
export function keepBits(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0)
}

/** The bits of `bits` that are not in `others`. */
export function bitsBeside(bits: Bits, others: Bits): Bits {
  return bits.map((word, at) => word & ~(others[at] ?? 0))
}

export function countBits(bits: Bits): number {
  let count = 0
  for (const word of bits) count += bitsIn(word)
  return count
}

/** The slots whose bit is set, lowest first. */
export function slotsOf(bits: Bits): Uint32Array {
  const slots = new Uint32Array(countBits(bits))
  let next = 0
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) {
      slots[next] = (at << 5) + 31 - Math.clz32(word & -word)
      next += 1
    }
  }
  return slots
}

/** Adds the bits of a word up in pairs, fours and bytes, then all bytes at once. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Bytes of a floating-point number. */
const DIGITS = 8

/** A key for each slot: the smaller comes first. */
export type Keys = Float64Array

/**
 * The slots by several keys, the first of which counts most; slots with equal keys keep their order.
 * Sorts by the last key first and by 8 bits at a time, lowest first, each time leaving equals as they are.
 */
export function sortSlots(slots: Uint32Array, keys: readonly Keys[]): Uint32Array {
  let sorted = slots.slice()
  let other = new Uint32Array(slots.length)
  for (const key of keys.toReversed()) {
    const digits = orderedDigits(key)
    for (let digit = 0; digit < DIGITS; digit += 1) {
      if (sortByDigit(sorted, other, digits, digit)) [sorted, other] = [other, sorted]
    }
  }
  return sorted
}

/**
 * Floating-point numbers as digits of 8 bits each, the lowest first, that stand in the order of the numbers: with
 * the sign bit turned round, and all bits of negative numbers. -0 counts as 0.
 */
function orderedDigits(key: Keys): Uint8Array {
  const words = new Uint32Array(key.map((value) => value + 0).buffer)
  for (let low = 0; low < words.length; low += 2) {
    const flip = (words[low + 1] ?? 0) >>> 31 === 1 ? 0xffffffff : 0
    words[low] = (words[low] ?? 0) ^ flip
    words[low + 1] = (words[low + 1] ?? 0) ^ (flip | 0x80000000)
  }
  return new Uint8Array(words.buffer)
}

/** Writes the slots into `sorted` by one of their digits. False, with nothing written, when all have the same. */
function sortByDigit(slots: Uint32Array, sorted: Uint32Array, digits: Uint8Array, digit: number): boolean {
  const places = new Uint32Array(256)
  for (const slot of slots) {
    const value = digits[DIGITS * slot + digit] ?? 0
    places[value] = (places[value] ?? 0) + 1
  }
  const first = digits[DIGITS * (slots[0] ?? 0) + digit] ?? 0
  if (places[first] === slots.length) return false
  let place = 0
  for (let value = 0; value < places.length; value += 1) {
    const count = places[value] ?? 0
    places[value] = place
    place += count
  }
  for (const slot of slots) {
    const value = digits[DIGITS * slot + digit] ?? 0
    const at = places[value] ?? 0
    sorted[at] = slot
    places[value] = at + 1
  }
  return true
}

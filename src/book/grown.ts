/** The same numbers with room for `capacity`; the rest is NaN. */
export function grownFloats(numbers: Float64Array, capacity: number) {
  const grown = new Float64Array(capacity).fill(Number.NaN)
  grown.set(numbers)
  return grown
}

/** The same whole numbers with room for `capacity`; the rest is 0. */
export function grownWords(numbers: Uint32Array, capacity: number) {
  const grown = new Uint32Array(capacity)
  grown.set(numbers)
  return grown
}

/** Takes down, one after the other, what the book holds in memory. */
export interface PackWriter {
  /** Whole numbers, in as few bytes each as the largest needs. */
  words(numbers: Uint32Array): void
  floats(numbers: Float64Array): void
  names(names: readonly string[]): void
  /** All that was taken down. */
  bytes(): ArrayBuffer
}

/** Gives what was taken down, in the same order; each array is the reader's own. */
export interface PackReader {
  words(): Uint32Array<ArrayBuffer>
  floats(): Float64Array
  names(): string[]
}

/** Before each part stands its length in bytes; each begins at a multiple of so many bytes, as floats must. */
const STEP = 8

export function createPackWriter(): PackWriter {
  const parts: Uint8Array[] = []

  function write(numbers: Uint8Array | Uint16Array | Uint32Array | Float64Array) {
    const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = numbers
    const head = Uint32Array.of(byteLength, BYTES_PER_ELEMENT)
    parts.push(new Uint8Array(head.buffer), new Uint8Array(buffer, byteOffset, byteLength))
  }

  return {
    words: (numbers) => write(narrowed(numbers)),
    floats: write,
    names: (names) => write(new TextEncoder().encode(JSON.stringify(names))),
    bytes() {
      const all = new Uint8Array(parts.reduce((sum, { length }) => sum + stepped(length), 0))
      let at = 0
      for (const part of parts) {
        all.set(part, at)
        at += stepped(part.length)
      }
      return all.buffer
    },
  }
}

export function createPackReader(bytes: ArrayBuffer): PackReader {
  let at = 0

  /** The bytes of the next part, and how many of them make a number. */
  function read(): { part: ArrayBuffer; width: number } {
    const [length = 0, width = 1] = new Uint32Array(bytes, at, 2)
    const part = bytes.slice(at + STEP, at + STEP + length)
    at += STEP + stepped(length)
    return { part, width }
  }

  return {
    words() {
      const { part, width } = read()
      return width === 4 ? new Uint32Array(part) : new Uint32Array(width === 2 ? new Uint16Array(part) : new Uint8Array(part))
    },
    floats: () => new Float64Array(read().part),
    names: () => JSON.parse(new TextDecoder().decode(read().part)),
  }
}

function narrowed(numbers: Uint32Array): Uint8Array | Uint16Array | Uint32Array {
  let most = 0
  for (const number of numbers) if (number > most) most = number
  if (most < 1 << 8) return new Uint8Array(numbers)
  return most < 1 << 16 ? new Uint16Array(numbers) : numbers
}

function stepped(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP
}

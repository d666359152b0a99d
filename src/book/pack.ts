/** Takes down, one after the other, what the book holds in memory. */
export interface PackWriter {
  /** Whole numbers, in as few bytes each as the largest needs. */
  words(numbers: Uint32Array): void
  /** Numbers, in half their bytes each where all are exact in those. */
  floats(numbers: Float64Array): void
  names(names: readonly string[]): void
  /** A part that can be read later, or not at all. */
  part(write: (to: PackWriter) => void): void
  /** All that was taken down. */
  bytes(): ArrayBuffer
}

/** Gives what was taken down, in the same order; each array is the reader's own. */
export interface PackReader {
  words(): Uint32Array<ArrayBuffer>
  floats(): Float64Array<ArrayBuffer>
  names(): string[]
  part(): PackReader
}

/** Before each part stands its length in bytes; each begins at a multiple of so many bytes, as floats must. */
const STEP = 8

export function createPackWriter(): PackWriter {
  const parts: Uint8Array[] = []

  function write(numbers: Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array) {
    const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = numbers
    const head = Uint32Array.of(byteLength, BYTES_PER_ELEMENT)
    parts.push(new Uint8Array(head.buffer), new Uint8Array(buffer, byteOffset, byteLength))
  }

  const writer: PackWriter = {
    words: (numbers) => write(narrowed(numbers)),
    floats: (numbers) => write(shortened(numbers)),
    names: (names) => write(new TextEncoder().encode(JSON.stringify(names))),
    part(writePart) {
      const head = new Uint32Array(2)
      const first = parts.push(new Uint8Array(head.buffer))
      writePart(writer)
      head[0] = lengthOf(parts.slice(first))
    },
    bytes() {
      const all = new Uint8Array(lengthOf(parts))
      let at = 0
      for (const part of parts) {
        all.set(part, at)
        at += stepped(part.length)
      }
      return all.buffer
    },
  }
  return writer
}

/** Reads what stands in the bytes from a place on. */
export function createPackReader(bytes: ArrayBuffer, place = 0): PackReader {
  let at = place

  /** Where the next part begins, its bytes, and how many of them make a number. */
  function next(): { start: number; length: number; width: number } {
    const start = at + STEP
    const [length = 0, width = 1] = new Uint32Array(bytes, at, 2)
    at = start + stepped(length)
    return { start, length, width }
  }

  return {
    words() {
      const { start, length, width } = next()
      if (width === 4) return new Uint32Array(bytes.slice(start, start + length))
      return new Uint32Array(width === 2 ? new Uint16Array(bytes, start, length / 2) : new Uint8Array(bytes, start, length))
    },
    floats() {
      const { start, length, width } = next()
      return width === 4
        ? new Float64Array(new Float32Array(bytes, start, length / 4))
        : new Float64Array(bytes.slice(start, start + length))
    },
    names() {
      const { start, length } = next()
      return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, start, length)))
    },
    part: () => createPackReader(bytes, next().start),
  }
}

function narrowed(numbers: Uint32Array): Uint8Array | Uint16Array | Uint32Array {
  let most = 0
  for (const number of numbers) if (number > most) most = number
  if (most < 1 << 8) return new Uint8Array(numbers)
  return most < 1 << 16 ? new Uint16Array(numbers) : numbers
}

/** The same in half the bytes, where they are exact in those. */
function shortened(numbers: Float64Array): Float32Array | Float64Array {
  const short = new Float32Array(numbers)
  return short.every((number, at) => Object.is(number, numbers[at])) ? short : numbers
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + stepped(length), 0)
}

function stepped(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP
}

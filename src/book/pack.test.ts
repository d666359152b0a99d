import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPackReader, createPackWriter, type PackWriter } from './pack.ts'

test('whatever was written is read again in its order, whole numbers of any size, any names', () => {
  const part = fc.oneof(
    fc.array(fc.nat(0xffffffff)).map((numbers) => Uint32Array.from(numbers)),
    fc.array(fc.nat(70_000)).map((numbers) => Uint32Array.from(numbers)),
    fc.array(fc.nat(255)).map((numbers) => Uint32Array.from(numbers)),
    fc.array(fc.double()).map((numbers) => Float64Array.from(numbers)),
    fc.array(fc.oneof(fc.float(), fc.constantFrom(800_000, 70, -0))).map((numbers) => Float64Array.from(numbers)),
    fc.array(fc.string({ unit: 'binary' })),
  )
  fc.assert(
    fc.property(fc.array(part), fc.array(part), (skipped, parts) => {
      const write = (all: typeof parts, to: PackWriter) => {
        for (const each of all) {
          if (each instanceof Uint32Array) to.words(each)
          else if (each instanceof Float64Array) to.floats(each)
          else to.names(each)
        }
      }
      const to = createPackWriter()
      to.part((within) => write(skipped, within))
      to.part((within) => write(parts, within))
      to.names(['end'])
      const all = createPackReader(to.bytes())
      all.part()
      const from = all.part()
      expect(all.names()).toEqual(['end'])
      const read = parts.map((each) =>
        each instanceof Uint32Array ? from.words() : each instanceof Float64Array ? from.floats() : from.names(),
      )
      expect(read).toEqual(parts)
    }),
  )
})

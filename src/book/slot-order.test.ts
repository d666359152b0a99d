import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortSlots } from './slot-order.ts'

test('slots sort by all their keys in turn, equals keep their order, 0 and -0 are equal', () => {
  const key = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, Number.MIN_VALUE, Number.POSITIVE_INFINITY))
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 100 }), (rows) => {
      const keys = [0, 1].map((at) => Float64Array.from(rows, (row) => row[at]!))
      const slots = Uint32Array.from(rows.keys()).reverse()
      const expected = [...slots].sort((one, other) => {
        const different = keys.find((key) => key[one] !== key[other])
        return different ? (different[one]! < different[other]! ? -1 : 1) : 0
      })
      expect([...sortSlots(slots, keys)]).toEqual(expected)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodeLists } from './code-lists.ts'

test('each slot holds what was put into it last, and room is not lost by replacing', () => {
  const slots = 40
  const put = fc.tuple(fc.nat({ max: slots - 1 }), fc.array(fc.nat(), { maxLength: 9 }))
  fc.assert(
    fc.property(fc.array(put, { maxLength: 2000, size: 'max' }), (puts) => {
      const lists = createCodeLists()
      lists.reserve(slots)
      const held = new Map<number, readonly number[]>()
      for (const [slot, codes] of puts) {
        lists.put(slot, codes)
        held.set(slot, codes)
      }
      for (const [slot, codes] of held) expect([...lists.codes.subarray(lists.starts[slot], lists.ends[slot])]).toEqual(codes)
      expect(lists.codes.length).toBeLessThanOrEqual(2 * 9 * (slots + 1))
    }),
    { numRuns: 20 },
  )
})

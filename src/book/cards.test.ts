import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCards } from './cards.ts'

test('holds what a map holds, whatever is put, replaced and removed', () => {
  const long = 'ß'.repeat(300_000)
  const change = fc.tuple(fc.constantFrom('1', '2', '3'), fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(long))))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const [cards, map] = [createCards(), new Map<string, string>()]
      for (const [id, text] of changes) {
        if (text === null) {
          cards.remove(id)
          map.delete(id)
        } else {
          cards.put(id, text)
          map.set(id, text)
        }
      }
      expect(['1', '2', '3'].map(cards.get)).toEqual(['1', '2', '3'].map((id) => map.get(id)))
      expect(cards.size).toBe(map.size)
    }),
  )
})

test('does not grow when texts are replaced again and again', () => {
  const cards = createCards()
  for (let round = 0; round < 200; round += 1) for (let id = 0; id < 100; id += 1) cards.put(String(id), `${round} ${'x'.repeat(1000)}`)
  expect(cards.bytes).toBeLessThan(4 << 20)
  expect(cards.get('7')).toBe(`199 ${'x'.repeat(1000)}`)
})

import { afterEach, expect, test, vi } from 'vitest'
import { shorten } from './shorten.ts'

afterEach(() => vi.unstubAllGlobals())

const FAMILY = '👨‍👩‍👧‍👦'

test.each([
  ['a text that fits', 'Lake house', 10, 'Lake house'],
  ['a text that does not', 'Lake houses', 10, 'Lake hous…'],
  ['an emoji of several', `Lake ${FAMILY} and so on`, 10, 'Lake …'],
  ['a letter with its accent', 'Zoe\u0301 Miller', 4, 'Zo…'],
  ['a flag', '🇦🇹🇩🇪🇨🇭', 6, '🇦🇹…'],
])('%s', (_, text, most, shown) => {
  expect(shorten(text, most)).toBe(shown)
})

test('a storm of accents on one letter is cut, and so is a word of a million letters', () => {
  expect(shorten(`Z${'\u0335'.repeat(10_000)}`, 20)).toBe(`Z${'\u0335'.repeat(18)}…`)
  expect(shorten('x'.repeat(1_000_000), 20)).toBe(`${'x'.repeat(19)}…`)
})

test('without a segmenter no surrogate pair is cut', () => {
  vi.stubGlobal('Intl', {})
  expect(shorten('🏡🏡🏡🏡', 6)).toBe('🏡🏡…')
})

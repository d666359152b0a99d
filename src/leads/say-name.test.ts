import { expect, test } from 'vitest'
import '../texts/spanish.ts'

const { sayName } = await import('./say-name.ts')
const { default: compile } = await import('icu-minify/compile')

test('a word that Lofty itself writes is said in the page’s language', () => {
  expect(sayName('Buyer')).toBe('Comprador')
})

test.each(['constructor', '__proto__', 'toString', '', 'A word of somebody’s own'])('%j is what it is', (word) => {
  expect(sayName(word)).toBe(word)
})

test('what looks like a message with places is no message', () => {
  const word = JSON.stringify(compile('{count, plural, one {# lead} other {# leads}}'))
  expect(sayName(word)).toBe(word)
})

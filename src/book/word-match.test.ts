import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlightRanges, textMatches } from './word-match.ts'
import { placedWords, wordsOf } from './words.ts'

const PHONES = ['5125550100', '(512) 555-0100', '+1 512 555 0100', '512.555.0100']
const NEEDLES = [
  '(512) 555-01',
  '512-555-0100',
  '5125550100',
  '+1 (512) 555 0100',
  '1 512 555 0100',
  '555 01',
  '+15125550100',
  '+1 (512) 55',
  '0100',
]

test.each(PHONES.flatMap((phone) => NEEDLES.map((needle) => [needle, phone] as const)))('“%s” finds %s', (needle, phone) => {
  expect(textMatches(needle, ['Ann Lee', phone])).toBe(true)
})

test.each([
  ['jose', ['José Hernández'], true],
  ['JOSÉ', ['jose@example.com'], true],
  ['obrien', ['Pat O’Brien'], true],
  ["o'brien", ['Pat OBrien'], true],
  ['smith jo', ['John Smith'], true],
  ['smith jo', ['John Smyth'], false],
  ['jo smith', ['Smith', 'jo@example.com'], true],
  ['mit', ['John Smith'], true],
  ['mi', ['John Smith'], false],
  ['strasse', ['Hauptstraße 5'], true],
  ['lukasz', ['Łukasz'], true],
  ['soren', ['Søren'], true],
  ['ανδρεασ', ['Ανδρέας'], true],
  ['john.smith@g', ['john.smith@gmail.com'], true],
  ['5th', ['1200 5th Ave'], true],
  ['1200 5th', ['1200 5th Ave'], true],
  ['(512) 555-02', ['(512) 555-0100'], false],
  ['', ['anything'], true],
  ['…', ['anything'], true],
  ['a', [], false],
])('“%s” in %j: %j', (needle, texts, isFound) => {
  expect(textMatches(needle, texts)).toBe(isFound)
})

test.each([
  ['smiht', 'Smith', true],
  ['smth', 'Smith', false],
  ['smithh', 'Smith', true],
  ['snith', 'Smith', true],
  ['smitth j', 'Jo Smith', true],
  ['ernandez', 'Fernandez', true],
  ['hernadne', 'Hernandez', true],
  ['hernxnd', 'Hernandez', true],
  ['hxrnxnd', 'Hernandez', false],
  ['hxrnxndez', 'Hernandez', true],
  ['hxrnxndxz', 'Hernandez', false],
  ['5125550199', '5125550100', false],
])('with typos allowed “%s” finds %s: %j', (needle, text, isFound) => {
  expect(textMatches(needle, [text], true)).toBe(isFound)
})

test.each([
  ['jose', 'Maria José', 'Maria [José]'],
  ['jos', 'Jose\u0301 José', '[Jos]e\u0301 [Jos]é'],
  ['jose', 'Jose\u0301!', '[Jose\u0301]!'],
  ['obri', 'Pat O’Brien', 'Pat [O’Bri]en'],
  ['smith jo', 'John Smith', '[Jo]hn [Smith]'],
  ['smi smith', 'Smith', '[Smith]'],
  ['stras', 'Hauptstraße', 'Haupt[straß]e'],
  ['55501', 'call (512) 555-0100 now', 'call (512) [555-01]00 now'],
  ['(512) 555-01', '5125550100', '[51255501]00'],
  ['nobody', 'John Smith', 'John Smith'],
  ['𝐣𝐨', 'John', 'John'],
  ['', 'John', 'John'],
])('“%s” is marked in %s', (needle, text, marked) => {
  let shown = ''
  let at = 0
  for (const [start, end] of highlightRanges(needle, text)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  expect(shown + text.slice(at)).toBe(marked)
})

test('a word found by a typo is marked whole', () => {
  expect(highlightRanges('smiht', 'John Smith', true)).toEqual([[5, 10]])
  expect(highlightRanges('smiht', 'John Smith')).toEqual([])
})

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9 ().+a-cé’'ßİΣ-]*$/))

test('screen and index know the same words of any text', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(placedWords(any).map(({ word }) => word)).toEqual(wordsOf(any))
    }),
    { numRuns: 2000 },
  )
})

test('what matches has a mark, what does not has none', () => {
  const needle = fc.stringMatching(/^[a-cé0-9 ]{1,4}$/)
  fc.assert(
    fc.property(needle, text, (asked, any) => {
      const ranges = highlightRanges(asked, any)
      const isOneWord = !/\s/.test(asked.trim()) && asked.trim() !== ''
      if (isOneWord) expect(ranges.length > 0).toBe(textMatches(asked, [any]))
      for (const [start, end] of ranges) expect(start < end && end <= any.length).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

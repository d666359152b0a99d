import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { hidesSomething, isVisible, revealHidden } from './hidden.ts'
import { reveal } from './reveal.tsx'

const html = (text: string) => renderToStaticMarkup(createElement('p', {}, reveal(text)))
const code = (point: number) => String.fromCodePoint(point)

const TURNING = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]
const UNSEEN = [0x00ad, 0x034f, 0x115f, 0x1160, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2064, 0x2800, 0x3164, 0xfeff, 0xffa0, 0xe0041]
const CONTROLS = [0x00, 0x07, 0x08, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0xfffa]

test.each(TURNING)('%i, which turns text round, has a mark', (point) => {
  expect(revealHidden(`Ada${code(point)}Miller`)).toBe('Ada⇄Miller')
  expect(hidesSomething(code(point))).toBe(true)
})

test.each([...UNSEEN, ...CONTROLS])('%i, which cannot be seen, has a mark', (point) => {
  expect(revealHidden(`Ada${code(point)}Miller`)).toBe('Ada∅Miller')
})

test.each([
  ['plain text', 'Ada O’Neill, 1 Main St'],
  ['line ends and tabs', 'Blue door\r\n\tring twice'],
  ['accents, written as one and as two', 'Zoë Zoe\u0308'],
  ['Arabic', 'عميل مهم'],
  ['Hebrew', 'דנה לוי'],
  ['Persian with a non-joiner', 'می‌خواهم'],
  ['Hindi with a joiner', 'क्‍ष'],
  ['Malayalam with a final joiner', 'അവന്‍'],
  ['a family in one emoji', '👨‍👩‍👧‍👦 and 🏳️‍🌈 and 👩🏽‍🚀'],
  ['a variation selector', '❤️ ☎︎ 葛\u{e0100}'],
  ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['damaged characters', 'Jos\ufffd'],
  ['accents in a storm', `Z${'\u0335'.repeat(500)}`],
])('%s stays as it is', (_, text) => {
  expect(revealHidden(text)).toBe(text)
  expect(reveal(text)).toBe(text)
})

test.each([
  ['a joiner between Latin letters', 'Ada\u200dMiller', 'Ada∅Miller'],
  ['a non-joiner after a digit', '5\u200c12', '5∅12'],
  ['a second joiner', 'می\u200c\u200c', 'می\u200c∅'],
  ['tags without a flag', `Ada${[...'evil'].map((each) => code(0xe0000 + each.charCodeAt(0))).join('')}`, 'Ada∅'],
  ['a run of several', '\u200b\u202e\u200bmoc', '⇄moc'],
])('%s is marked once', (_, text, shown) => {
  expect(revealHidden(text)).toBe(shown)
})

test('on screen the true characters stay, each run shut off behind its mark', () => {
  expect(html('Ada\u202Emoc')).toBe('<p>Ada<bdi class="hidden-mark" data-mark="⇄" title="Hidden characters: U+202E">\u202E</bdi>moc</p>')
})

test('whatever the text, what is copied is the text, and no override stands open', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = html(text.replace(/[&<>"'\0\r\n]/g, '·'))
      const bare = shown.replace(/<[^>]*>/g, '')
      expect(bare).toBe(text.replace(/[&<>"'\0\r\n]/g, '·'))
      expect(shown.replace(/<bdi.*?<\/bdi>/gsu, '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }),
  )
})

test('a text made of hidden characters costs neither time nor elements', () => {
  const tags = '\u{e0041}'.repeat(500_000)
  expect(revealHidden(tags)).toBe('∅')
  const shown = html('a\u200b'.repeat(100_000))
  expect(shown.match(/<bdi/g)).toHaveLength(100)
  expect(shown).toContain('a∅a∅')
})

describe('a name', () => {
  test.each(['Ada', 'Ñ', '李', 'دنه', '🏡', '5', '(', '\u200bA'])('%j can be seen', (text) => expect(isVisible(text)).toBe(true))
  test.each(['', ' ', '\u200b\u200d', '\u3164', '\u2800\u2800', '\uffa0', '\u{e0041}', '\u202e\u00ad'])('%j cannot', (text) => {
    expect(isVisible(text)).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactJson } from './exact-json.ts'

/** A piece of JSON: how it is written, and what must come back. */
interface Piece {
  text: string
  value: unknown
}

const LIMIT = 2n ** 53n
const exactInteger = (digits: string) => (BigInt(digits) < LIMIT && BigInt(digits) > -LIMIT ? Number(digits) : digits)

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const integer = int64.map((number): Piece => ({ text: String(number), value: exactInteger(String(number)) }))
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number): Piece => {
  const text = JSON.stringify(number)
  return { text, value: /^-?\d+$/.test(text) ? exactInteger(text) : Number(text) }
})

const digits = fc.stringMatching(/^[1-9]\d{0,24}$/)
const exponent = fc.tuple(fc.constantFrom('e', 'E', 'e+', 'E-', 'e-'), digits).map(([mark, power]) => mark + power)
const longFloat = fc.tuple(fc.constantFrom('', '-'), digits, digits, fc.option(exponent, { nil: '' })).map(
  ([sign, whole, fraction, power]): Piece => ({
    text: `${sign}${whole}.${fraction}${power}`,
    value: Number(`${sign}${whole}.${fraction}${power}`),
  }),
)
const power = fc.tuple(digits, exponent).map(([whole, exp]): Piece => ({ text: whole + exp, value: Number(whole + exp) }))

const awkward = [
  '"',
  '\\',
  '/',
  '7',
  '12345678901234567890',
  '-99999999999999999',
  ':',
  ',',
  '{',
  ']',
  ' ',
  '\n',
  '\t',
  '\u2028',
  'é',
  '😀',
]
const words = fc.string({ unit: fc.constantFrom(...awkward), maxLength: 12 })
const inCodes = (word: string) =>
  `"${Array.from({ length: word.length }, (_, at) => `\\u${word.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
const string = fc
  .tuple(words, fc.boolean())
  .map(([value, coded]): Piece => ({ text: coded ? inCodes(value) : JSON.stringify(value), value }))
const literal = fc.constantFrom<Piece>({ text: 'null', value: null }, { text: 'true', value: true }, { text: 'false', value: false })

const blank = fc.constantFrom('', '', ' ', '\n\t', '\r\n')
const { json } = fc.letrec<{ json: Piece }>((tie) => {
  const member = fc.tuple(blank, string, blank, tie('json'), blank)
  const object = fc.array(member, { maxLength: 5 }).map(
    (members): Piece => ({
      text: `{${members.map(([a, key, b, { text }, c]) => [a, key.text, b, ':', text, c].join('')).join(',')}}`,
      value: Object.fromEntries(members.map(([, key, , { value }]) => [key.value, value])),
    }),
  )
  const array = fc.array(fc.tuple(blank, tie('json'), blank), { maxLength: 5 }).map(
    (entries): Piece => ({
      text: `[${entries.map(([a, { text }, b]) => a + text + b).join(',')}]`,
      value: entries.map(([, { value }]) => value),
    }),
  )
  const leaf = fc.oneof(integer, double, longFloat, power, string, literal)
  return { json: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, leaf, object, array) }
})

describe('parseExactJson', () => {
  test('any JSON reads as JSON.parse reads it, but integers beyond 2^53 keep every digit', () => {
    fc.assert(
      fc.property(json, ({ text, value }) => {
        expect(parseExactJson(text)).toEqual(value)
      }),
      { numRuns: 3000 },
    )
  })

  test('JSON without large integers reads exactly as JSON.parse reads it', () => {
    const small = fc.json().filter((text) => !/\d{16}/.test(text))
    fc.assert(
      fc.property(small, (text) => {
        expect(parseExactJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('10,000 random 64-bit ids come back byte for byte', () => {
    const ids = fc.sample(fc.bigInt({ min: LIMIT, max: 2n ** 63n - 1n }), 10_000).map(String)
    expect(parseExactJson(`{"leads":[${ids.map((id) => `{"leadId":${id}}`).join(',')}]}`)).toEqual({
      leads: ids.map((leadId) => ({ leadId })),
    })
  })

  test('two ids that JSON.parse makes one stay two', () => {
    expect(parseExactJson('[9007199254740992,9007199254740993]')).toEqual(['9007199254740992', '9007199254740993'])
  })

  test.each([
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['9007199254740992', '9007199254740992'],
    ['-9007199254740993', '-9007199254740993'],
    ['10000000000000000000', '10000000000000000000'],
    ['1e19', 1e19],
    ['1e-99999999999999999', 0],
    ['1.00000000000000000001', 1],
    ['12345678901234567890.5', Number('12345678901234567890.5')],
    ['"12345678901234567890"', '12345678901234567890'],
    ['"say \\"12345678901234567890\\\\"', 'say "12345678901234567890\\'],
    ['{"12345678901234567890":12345678901234567890}', { '12345678901234567890': '12345678901234567890' }],
    ['["\\\\",12345678901234567890,"\\\\\\"",12345678901234567890]', ['\\', '12345678901234567890', '\\"', '12345678901234567890']],
  ])('%s', (text, value) => {
    expect(parseExactJson(text)).toEqual(value)
  })

  test('JSON cut off at any place is a SyntaxError', () => {
    const whole = '{"leads":[{"leadId":9007199254740993,"n":-1.5e3,"s":"a \\"\\\\ 12345678901234567890","t":[true,null,{}]}]}'
    expect(() => parseExactJson(whole)).not.toThrow()
    for (let cut = 0; cut < whole.length; cut += 1) expect(() => parseExactJson(whole.slice(0, cut))).toThrow(SyntaxError)
  })

  test('what JSON.parse refuses is refused: one changed character makes no new JSON', () => {
    const strange = fc.constantFrom('', '"', '\\', '0', '-', '+', '.', 'e', ':', ',', '{', '}', ' ', '12345678901234567890')
    const refuses = (parse: (text: string) => unknown, text: string) => {
      try {
        parse(text)
        return false
      } catch (error) {
        return error instanceof SyntaxError
      }
    }
    fc.assert(
      fc.property(json, fc.nat(), strange, fc.boolean(), ({ text }, place, mark, replaces) => {
        const at = place % (text.length + 1)
        const changed = text.slice(0, at) + mark + text.slice(replaces ? at + 1 : at)
        expect(refuses(parseExactJson, changed)).toBe(refuses(JSON.parse, changed))
      }),
      { numRuns: 5000 },
    )
  })

  test.each(['[00012345678901234567890]', '[-012345678901234567]', '{12345678901234567890:1}', '{12345678901234567890 : 1}'])(
    '%s is no JSON',
    (text) => {
      expect(() => parseExactJson(text)).toThrow(SyntaxError)
    },
  )

  test.each([
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['quotes and backslashes', '\\"'],
    ['digits', '1'],
    ['dots after long digits', '1234567890123456789.'],
  ])('a megabyte of %s does not hang it', (_name, part) => {
    const long = part.repeat(Math.ceil(1_000_000 / part.length))
    expect(parseExactJson(JSON.stringify([long, long]).replace('[', '[12345678901234567890,'))).toEqual([
      '12345678901234567890',
      long,
      long,
    ])
    expect(() => parseExactJson(`[12345678901234567890,${long}`)).toThrow(SyntaxError)
  })
})

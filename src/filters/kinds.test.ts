import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dates } from './dates.ts'
import { choice, choices, flag, IDS, type Kind, type PairCodec, pairs, sayList, text, toggle } from './kinds.ts'
import { namedChoices } from './named.ts'
import { type How, months, range, type Scale, spanRange } from './range.ts'

const codec: PairCodec = {
  write: (list) => JSON.stringify(list),
  read: (json) => {
    try {
      return JSON.parse(json)
    } catch {
      return undefined
    }
  },
}
const scale: Scale = { format: (value) => `$${value}`, most: 100, step: 1 }
const asItIs = (value: string) => value

/** Round trip of a kind's own examples, whatever its value is. */
function roundTrip<Value>(kind: Kind<Value>) {
  return () => {
    expect(kind.examples.length).toBeGreaterThan(0)
    for (const example of kind.examples) {
      expect(kind.parse(kind.format(example))).toEqual(example)
      expect(kind.say(example, asItIs)).not.toBe('')
    }
  }
}

describe('the examples are read back as they were written', () => {
  test('text', roundTrip(text()))
  test('choice', roundTrip(choice()))
  test('choice of an id', roundTrip(choice(IDS)))
  test('choices', roundTrip(choices()))
  test('choices of ids', roundTrip(choices('or', IDS)))
  test('flag', roundTrip(flag('Yes', 'No')))
  test('toggle', roundTrip(toggle()))
  test('pairs', roundTrip(pairs(codec, 'is')))
  test('names with values', roundTrip(namedChoices('is')))
  test('range', roundTrip(range(scale)))
  test('range of ranges', roundTrip(spanRange(scale)))
  test('months', roundTrip(months()))
  test('dates', roundTrip(dates()))
})

describe('so is anything else', () => {
  const thousandths = fc.integer({ min: 0, max: 999_999_999 }).map((whole) => whole / 1000)
  const ends = (of: fc.Arbitrary<number>) =>
    fc
      .tuple(fc.option(of, { nil: undefined }), fc.option(of, { nil: undefined }))
      .filter(([from, to]) => from !== undefined || to !== undefined)
      .map(([from, to]) => (from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to }))
  const same = <Value>(kind: Kind<Value>, value: Value) => {
    expect(kind.parse(kind.format(value))).toEqual(value)
  }

  test('ranges', () => {
    fc.assert(fc.property(ends(thousandths), (value) => same(range(scale), value)))
  })

  test('ranges of ranges', () => {
    const how = fc.constantFrom<How>('overlaps', 'within', 'includes')
    fc.assert(fc.property(ends(thousandths), how, (value, each) => same(spanRange(scale), { ...value, how: each })))
  })

  test('dates', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const ago = fc.integer({ min: 0, max: 99_999 })
    const pair = fc.oneof(
      fc.tuple(day, day).map((days) => days.sort()),
      fc.tuple(ago, ago).map((days) => days.sort((one, other) => other - one).map((each) => `-${each}d`)),
      fc.tuple(day, ago).map(([from, to]) => [from, `-${to}d`]),
    )
    const open = fc.constantFrom(0, 1, 2)
    fc.assert(
      fc.property(pair, open, ([from, to], side) =>
        same(dates(), { from: side === 1 ? undefined : from, to: side === 2 ? undefined : to }),
      ),
    )
  })

  test('and no text makes them fail', () => {
    const piece = fc.constantFrom('..', '-', 'd', '7', '2026-02-30', 'never', 'within:', 'includes:', ':', ' ', '.', '1e9')
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    )
    const all = [range(scale), spanRange(scale), months(), dates(), namedChoices('is')] as Kind<unknown>[]
    fc.assert(
      fc.property(written, fc.constantFrom(...all), (text, kind) => {
        const value = kind.parse([text])
        if (value !== null) same(kind, value)
        if (value !== null) expect(kind.say(value, asItIs)).toMatch(/\S/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('reading the texts of the URL', () => {
  test.each<[string, Kind<unknown>, string[], unknown]>([
    ['text without blanks around', text() as Kind<unknown>, [' a b '], 'a b'],
    ['no text', text() as Kind<unknown>, [], null],
    ['an empty text', text() as Kind<unknown>, [' '], null],
    ['two texts', text() as Kind<unknown>, ['a', 'b'], null],
    ['a choice', choice() as Kind<unknown>, [' Hot '], 'Hot'],
    ['two choices where one is meant', choice() as Kind<unknown>, ['Hot', 'Cold'], null],
    ['an id', choice(IDS) as Kind<unknown>, ['9007199254740993'], '9007199254740993'],
    ['a name where an id is meant', choice(IDS) as Kind<unknown>, ['Ben'], null],
    ['choices, each once', choices() as Kind<unknown>, ['Hot', ' Cold', 'Hot'], ['Hot', 'Cold']],
    ['choices without empty ones', choices() as Kind<unknown>, ['', 'Hot', ' '], ['Hot']],
    ['a choice with a comma is one', choices() as Kind<unknown>, ['Sphere, referral'], ['Sphere, referral']],
    ['empty choices', choices() as Kind<unknown>, [''], null],
    ['an id among names', choices('or', IDS) as Kind<unknown>, ['7', 'Ben'], null],
    ['a flag', flag('Yes', 'No') as Kind<unknown>, ['false'], false],
    ['another word for a flag', flag('Yes', 'No') as Kind<unknown>, ['yes'], null],
    ['a flag twice', flag('Yes', 'No') as Kind<unknown>, ['true', 'true'], null],
    ['a toggle', toggle() as Kind<unknown>, ['true'], true],
    ['a toggle that is off is not set', toggle() as Kind<unknown>, ['false'], null],
    ['broken pairs', pairs(codec, 'is') as Kind<unknown>, ['{'], null],
    ['two texts of pairs', pairs(codec, 'is') as Kind<unknown>, ['[]', '[]'], null],
    ['no pairs', pairs(codec, 'is') as Kind<unknown>, [], null],
    [
      'names with values, gathered',
      namedChoices('is') as Kind<unknown>,
      ['Pets:Dog', 'Bath:2', 'Pets:Cat', 'Pets:Dog'],
      [
        { name: 'Pets', values: ['Dog', 'Cat'] },
        { name: 'Bath', values: ['2'] },
      ],
    ],
    ['a value with a colon', namedChoices('is') as Kind<unknown>, ['Met: at 7:30'], [{ name: 'Met', values: [' at 7:30'] }]],
    ['a name without a value', namedChoices('is') as Kind<unknown>, ['Pets:'], null],
    ['a value without a name', namedChoices('is') as Kind<unknown>, [':Dog'], null],
    ['no colon', namedChoices('is') as Kind<unknown>, ['Dog'], null],
    ['a range', range(scale) as Kind<unknown>, [' 70..80 '], { from: 70, to: 80 }],
    ['a range open above', range(scale) as Kind<unknown>, ['070.50..'], { from: 70.5, to: undefined }],
    ['a range open below', range(scale) as Kind<unknown>, ['..0'], { from: undefined, to: 0 }],
    ['a range open on both sides', range(scale) as Kind<unknown>, ['..'], null],
    ['a range the wrong way round', range(scale) as Kind<unknown>, ['80..70'], null],
    ['a number where a range is meant', range(scale) as Kind<unknown>, ['70'], null],
    ['a range of words', range(scale) as Kind<unknown>, ['low..high'], null],
    ['a range with a sign', range(scale) as Kind<unknown>, ['-5..5'], null],
    ['a range past all numbers', range(scale) as Kind<unknown>, ['1e400..'], null],
    ['three ends', range(scale) as Kind<unknown>, ['1..2..3'], null],
    ['two ranges', range(scale) as Kind<unknown>, ['1..2', '3..4'], null],
    ['a comparison where there is none', range(scale) as Kind<unknown>, ['within:1..2'], null],
    ['overlapping ranges', spanRange(scale) as Kind<unknown>, ['1..2'], { how: 'overlaps', from: 1, to: 2 }],
    ['ranges within', spanRange(scale) as Kind<unknown>, ['within:1..'], { how: 'within', from: 1, to: undefined }],
    ['ranges that take in', spanRange(scale) as Kind<unknown>, ['includes:2..2'], { how: 'includes', from: 2, to: 2 }],
    ['an unknown comparison', spanRange(scale) as Kind<unknown>, ['around:1..2'], null],
    ['ranges within, the wrong way round', spanRange(scale) as Kind<unknown>, ['within:2..1'], null],
    ['months', months() as Kind<unknown>, ['..6'], { from: undefined, to: 6 }],
    ['months in words', months() as Kind<unknown>, ['Just Looking'], 'Just Looking'],
    ['months the wrong way round', months() as Kind<unknown>, ['6..3'], null],
    ['the last days', dates() as Kind<unknown>, ['-007d..'], { from: '-7d', to: undefined }],
    ['older than', dates() as Kind<unknown>, ['..-14d'], { from: undefined, to: '-14d' }],
    ['never', dates() as Kind<unknown>, ['never'], 'never'],
    ['a leap day', dates() as Kind<unknown>, ['2024-02-29..'], { from: '2024-02-29', to: undefined }],
    ['a day that is none', dates() as Kind<unknown>, ['2026-02-29..'], null],
    ['a month that is none', dates() as Kind<unknown>, ['2026-13-01..'], null],
    ['a day without a range', dates() as Kind<unknown>, ['2026-02-28'], null],
    ['days the wrong way round', dates() as Kind<unknown>, ['2026-03-01..2026-02-28'], null],
    ['days ago the wrong way round', dates() as Kind<unknown>, ['-7d..-30d'], null],
    ['days to come', dates() as Kind<unknown>, ['7d..'], null],
    ['dates open on both sides', dates() as Kind<unknown>, ['..'], null],
    ['never and a day', dates() as Kind<unknown>, ['never', '-7d..'], null],
  ])('%s', (_, kind, texts, value) => {
    expect(kind.parse(texts)).toEqual(value)
  })
})

describe('saying a value', () => {
  const labelOf = (value: string) => ({ 7: 'Ben', 8: 'Cy' })[value] ?? value

  test('uses the labels', () => {
    expect(choice().say('7', labelOf)).toBe('Ben')
    expect(choices().say(['7', '9'], labelOf)).toBe('Ben or 9')
    expect(choices('and').say(['7', '8', '9'], labelOf)).toBe('Ben, Cy and 9')
    expect(flag('contacted', 'not contacted').say(false, labelOf)).toBe('not contacted')
    expect(text().say('7', labelOf)).toBe('“7”')
  })

  test('puts pairs one after the other', () => {
    const value = [
      { name: 'Lender', values: ['7', '8'] },
      { name: 'Buyer Agent', values: ['9'] },
    ]
    expect(pairs(codec, 'is').say(value, labelOf)).toBe('Lender is Ben or Cy and Buyer Agent is 9')
  })

  test.each<[string, string, Kind<unknown>]>([
    ['70..', '$70 or more', range(scale) as Kind<unknown>],
    ['..70', '$70 or less', range(scale) as Kind<unknown>],
    ['7..70', '$7 to $70', range(scale) as Kind<unknown>],
    ['7..7', '$7', range(scale) as Kind<unknown>],
    ['7..70', 'overlaps $7 to $70', spanRange(scale) as Kind<unknown>],
    ['within:..70', 'lies within $70 or less', spanRange(scale) as Kind<unknown>],
    ['includes:7..7', 'takes in $7', spanRange(scale) as Kind<unknown>],
    ['..1', 'within 1 month', months() as Kind<unknown>],
    ['12..', 'in 12 months or later', months() as Kind<unknown>],
    ['3..6', 'in 3 to 6 months', months() as Kind<unknown>],
    ['7', 'Ben', months() as Kind<unknown>],
    ['-7d..', 'in the last 7 days', dates() as Kind<unknown>],
    ['-1d..', 'in the last 1 day', dates() as Kind<unknown>],
    ['-0d..', 'today', dates() as Kind<unknown>],
    ['..-14d', '14 days ago or earlier', dates() as Kind<unknown>],
    ['-30d..-7d', 'between 30 days ago and 7 days ago', dates() as Kind<unknown>],
    ['never', 'never', dates() as Kind<unknown>],
    ['2026-02-28..', 'on or after Feb 28, 2026', dates() as Kind<unknown>],
    ['..2026-02-28', 'on or before Feb 28, 2026', dates() as Kind<unknown>],
    ['2026-02-28..2026-02-28', 'on Feb 28, 2026', dates() as Kind<unknown>],
    ['2026-01-01..-7d', 'between Jan 1, 2026 and 7 days ago', dates() as Kind<unknown>],
  ])('%s reads "%s"', (text, said, kind) => {
    const value = kind.parse([text])
    expect(value).not.toBeNull()
    expect(kind.say(value, labelOf)).toBe(said)
  })

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j makes "%s"', (words, said) => {
    expect(sayList(words, 'or')).toBe(said)
  })
})

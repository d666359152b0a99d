import { describe, expect, test } from 'vitest'
import { choice, choices, flag, IDS, type Kind, type PairCodec, pairs, sayList, text, toggle } from './kinds.ts'

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

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j makes "%s"', (words, said) => {
    expect(sayList(words, 'or')).toBe(said)
  })
})

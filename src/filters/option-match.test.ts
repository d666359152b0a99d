import { expect, test } from 'vitest'
import { matchingOptions } from './option-match.ts'

const names = ['Hot', 'Cold', 'Sphere, referral', 'Ünlü Émigré', '🏡 family', 'عميل مهم', '50% "off"']
const options = names.map((value) => ({ value, label: value }))
const found = (typed: string, set: string[] = [], first: string[] = set) =>
  matchingOptions(options, set, first, typed).map(({ label }) => label)

test.each([
  ['', names],
  ['  ', names],
  ['o', ['Hot', 'Cold', '50% "off"']],
  ['HOT', ['Hot']],
  [' hot ', ['Hot']],
  [', ref', ['Sphere, referral']],
  ['emigre', ['Ünlü Émigré']],
  ['ÜNLÜ', ['Ünlü Émigré']],
  ['u\u0308nlu', ['Ünlü Émigré']],
  ['🏡', ['🏡 family']],
  ['مهم', ['عميل مهم']],
  ['%', ['50% "off"']],
  ['.*', []],
  ['nobody', []],
])('"%s" finds %j', (typed, labels) => {
  expect(found(typed)).toEqual(labels)
})

test('what was set when the list opened stands on top, the rest keeps its order', () => {
  expect(found('', ['🏡 family', 'Cold'])).toEqual(['Cold', '🏡 family', ...names.filter((name) => !['Cold', '🏡 family'].includes(name))])
  expect(found('', ['Cold'], [])).toEqual(names)
  expect(found('o', ['Cold'])).toEqual(['Cold', 'Hot', '50% "off"'])
})

test('a value that is set is offered though no option has it', () => {
  expect(found('', ['Gone'])).toEqual(['Gone', ...names])
  expect(found('gon', ['Gone'])).toEqual(['Gone'])
  expect(found('hot', ['Gone'])).toEqual(['Hot'])
})

test('the label is searched, not the value', () => {
  expect(matchingOptions([{ value: '840', label: 'Ben' }], [], [], '840')).toEqual([])
  expect(matchingOptions([{ value: '840', label: 'Ben' }], [], [], 'ben')).toHaveLength(1)
})

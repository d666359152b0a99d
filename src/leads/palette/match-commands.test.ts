import { expect, test } from 'vitest'
import { fitOf, matchCommands } from './match-commands.ts'

const command = (label: string, words: string[] = []) => ({ label, words, run: () => undefined })

test.each([
  ['', 0],
  ['exp', 0],
  ['EXPORT this', 0],
  ['list', 1],
  ['list exp', 1],
  ['csv', 1],
  ['xport', 2],
  ['export that', undefined],
  ['import', undefined],
])('“%s” fits “Export this list” (%s)', (typed, fit) => expect(fitOf(command('Export this list', ['CSV Excel']), typed)).toBe(fit))

test('accents and case count for nothing', () => {
  expect(fitOf(command('Álvaro’s view'), 'ALVARO')).toBe(0)
  expect(fitOf(command('Alvaro'), 'álv')).toBe(0)
})

test('groups come by their best, and hold their best first, as many as there is room for', () => {
  const groups = [
    { name: 'Actions', commands: [command('Refresh the book')] },
    { name: 'Views', commands: [command('My hot leads'), command('Hot'), command('Hot but quiet')] },
    { name: 'Columns', commands: [command('Show column: Stage')] },
  ]
  const found = (typed: string, most: number) =>
    matchCommands(groups, typed, most).map(({ name, fit, commands }) => [name, fit, ...commands.map(({ label }) => label)])
  expect(found('hot', 2)).toEqual([['Views', 0, 'Hot', 'Hot but quiet']])
  expect(found('o', 1)).toEqual([
    ['Actions', 2, 'Refresh the book'],
    ['Views', 2, 'My hot leads'],
    ['Columns', 2, 'Show column: Stage'],
  ])
  expect(found('b', 9)).toEqual([
    ['Actions', 1, 'Refresh the book'],
    ['Views', 1, 'Hot but quiet'],
  ])
})

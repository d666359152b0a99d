import { expect, test } from 'vitest'
import { readTyped } from './number-field.tsx'

test.each([
  ['450000', 450_000],
  ['$450,000', 450_000],
  [' 450 000 ', 450_000],
  ['450k', 450_000],
  ['1.2M', 1_200_000],
  ['2.5', 2.5],
  ['2.', 2],
  ['0', 0],
  ['', undefined],
  [' $ ', undefined],
  ['-5', null],
  ['1e9', null],
  ['a lot', null],
  ['1.2.3', null],
  ['k', null],
])('"%s" typed is %s', (typed, number) => {
  expect(readTyped(typed)).toBe(number)
})

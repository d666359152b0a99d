import { expect, test, vi } from 'vitest'

vi.stubGlobal('document', { cookie: 'leadbook-language=es' })
vi.stubGlobal('navigator', { languages: ['es-ES'] })
const { readTyped } = await import('./number-field.tsx')

test.each([
  ['450.000', 450_000],
  ['$450 mil', 450_000],
  ['1,2 m', 1_200_000],
  ['1,5 millones', 1_500_000],
  ['1 millón', 1_000_000],
  ['2,5', 2.5],
  ['mil', null],
  ['', undefined],
])('where a comma stands before decimals, “%s” is %s', (typed, number) => expect(readTyped(typed)).toBe(number))

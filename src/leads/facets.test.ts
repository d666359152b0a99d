import { expect, test } from 'vitest'
import { countedOptions } from './facets.ts'

const options = [
  { value: 'Hot', label: 'Hot' },
  { value: 'Cold', label: 'Cold' },
  { value: '840', label: 'Ben' },
]

test('options stay as they are while nobody has counted', () => {
  expect(countedOptions(options, undefined)).toBe(options)
})

test('counted options keep their place and label, those without leads stay, those only the book knows follow', () => {
  const counted = [
    { value: '840', label: '840', count: 3 },
    { value: 'Old stage', label: 'Old stage', count: 1 },
    { value: 'HOT ', label: 'HOT', count: 12 },
  ]
  expect(countedOptions(options, counted)).toEqual([
    { value: 'Hot', label: 'Hot', count: 12 },
    { value: 'Cold', label: 'Cold', count: 0 },
    { value: '840', label: 'Ben', count: 3 },
    { value: 'Old stage', label: 'Old stage', count: 1 },
  ])
})
